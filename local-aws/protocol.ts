import type { DiffResult } from "./diff";
import type { AutonamingWish } from "./naming";
import type { Failure } from "./resource-type";
import type { Props } from "./values";

export interface CheckRequest {
  urn: string;
  olds: Props;
  news: Props;
  autonaming: AutonamingWish | undefined;
}

export interface CheckResult {
  inputs: Props;
  failures: Failure[];
}

export interface DiffRequest {
  urn: string;
  id: string;
  state: Props;
  oldInputs: Props;
  news: Props;
  ignoreChanges: readonly string[];
}

export interface CreateRequest {
  urn: string;
  inputs: Props;
  preview: boolean;
}

export interface UpdateRequest extends DiffRequest {
  preview: boolean;
}

export interface ReadRequest {
  urn: string;
  id: string;
  state: Props;
  /** The program's inputs at the last update; undefined for an import. */
  oldInputs: Props | undefined;
}

export interface DeleteRequest {
  urn: string;
  id: string;
  state: Props;
}

/** A Pulumi provider in plain values; `server.ts` speaks gRPC for it. */
export interface PluginProvider {
  readonly name: string;
  readonly version: string;
  /** One line that tells the user who is answering; logged through the engine. */
  readonly notice: string;
  schema(): string;
  checkConfig(news: Props): CheckResult;
  configure(config: Props): void;
  check(request: CheckRequest): Promise<CheckResult>;
  diff(request: DiffRequest): DiffResult;
  create(request: CreateRequest): Promise<{ id: string; outputs: Props }>;
  update(request: UpdateRequest): Promise<Props>;
  read(request: ReadRequest): Promise<{ id: string; outputs: Props; inputs: Props }>;
  delete(request: DeleteRequest): Promise<void>;
  invoke(token: string, args: Props): Promise<{ result: Props; failures: Failure[] }>;
}
