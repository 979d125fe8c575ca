import type { Props } from "../../values";
import { dependencies } from "./dependencies";
import { environment } from "./environment";
import { fargate } from "./fargate";
import { health } from "./health";
import { logging } from "./logging";
import { names } from "./names";
import { ports } from "./ports";
import { registrationOf, type Check } from "./registration";
import { kernel, resources } from "./resources";
import { volumes } from "./volumes";

// A second opinion: nothing here comes from ../core, whose rules the tests compare with it.
const CHECKS: readonly Check[] = [
  ...[names, fargate, resources, kernel, dependencies, health, ports],
  ...[environment, logging, volumes],
];

/** All that RegisterTaskDefinition has against the inputs; ECS tells the first. */
export function registrationProblems(inputs: Props): string[] {
  const registration = registrationOf(inputs);
  return CHECKS.flatMap((check) => check(registration)).filter((problem) => problem !== undefined);
}
