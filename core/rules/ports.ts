import { known } from "../known";
import type { Unknown } from "../known";
import type { PortModel } from "../model";

const RANGE = /^(\d{1,5})-(\d{1,5})$/;
const LAST_PORT = 65535;

/** Ports from the first to the last; a single port is both. */
export interface PortRange {
  readonly from: number;
  readonly to: number;
}

/** Whether a number is a port that ECS accepts. */
export function isPort(number: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= LAST_PORT;
}

/** The ports of a text such as `8000-8010`, if it is one. */
export function rangeOf(text: string): PortRange | undefined {
  const match = RANGE.exec(text);
  const [from, to] = [Number(match?.[1]), Number(match?.[2])];
  return isPort(from) && isPort(to) && from < to ? { from, to } : undefined;
}

/** The ports of a mapping, as far as they are known. */
export function portsOf(port: PortModel<Unknown>): PortRange | undefined {
  const single = known(port.containerPort);
  return single === undefined
    ? rangeOf(known(port.containerPortRange) ?? "")
    : { from: single, to: single };
}

/** Ports as their author writes them. */
export function written({ from, to }: PortRange): string {
  return from === to ? `${from}` : `${from}-${to}`;
}

/** Whether a port is one of a range. */
export function holds({ from, to }: PortRange, port: number): boolean {
  return from <= port && port <= to;
}
