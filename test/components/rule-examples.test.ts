import assert from "node:assert/strict";
import { ValidationError } from "../../components";
import type { EcsTaskDefinitionArgs } from "../../components";
import { planTaskDefinition } from "../../components/planned";
import { RULES } from "../../core";
import type { CollectorRequest, Rule } from "../../core";
import { run } from "../support/mocks";

// Some rules can only be shown in the arguments of a component: these are tried here.

/** What a rule says about a task definition with these arguments. */
async function found(rule: Rule, args: unknown): Promise<unknown[]> {
  const { result } = await run(() => {
    try {
      return planTaskDefinition("job", args as EcsTaskDefinitionArgs).advice;
    } catch (error) {
      if (error instanceof ValidationError) return error.issues;
      throw error;
    }
  });
  return result
    .filter(({ code }) => code === rule.id)
    .map(({ path, message, fix }) => ({ path, message, fix }));
}

describe("An example in the arguments of a component", () => {
  for (const rule of RULES) {
    for (const { title, given } of rule.cases.valid) {
      if (given.arguments === undefined) continue;
      it(`is accepted by ${rule.id}: ${title}`, async () => {
        assert.deepEqual(await found(rule, given.arguments), []);
      });
    }
    for (const { title, given, findings } of rule.cases.invalid) {
      if (given.arguments === undefined) continue;
      it(`is reported by ${rule.id}: ${title}`, async () => {
        assert.deepEqual(await found(rule, given.arguments), findings);
      });
    }
  }
});

// Whatever a rule says about a configuration alone, it says in a program too.
describe("An example of a collector's configuration, in a program", () => {
  for (const rule of RULES.filter(({ on, kind }) => on === "collector" && kind === "invalid")) {
    for (const { title, given, findings } of rule.cases.invalid) {
      const { collector } = given;
      if (collector === undefined) continue;
      it(`is reported by ${rule.id}: ${title}`, async () => {
        const args = { container: { image: "app:1" }, otelCollector: argumentsOf(collector) };
        assert.deepEqual(
          await found(rule, args),
          findings.map((finding) => ({ ...finding, path: placed(finding.path) })),
        );
      });
    }
  }
});

function argumentsOf({ config, imageTag, healthCheck }: CollectorRequest): unknown {
  return {
    ...(typeof config === "string" ? { configYaml: config } : { config }),
    ...(imageTag !== undefined && { imageTag }),
    ...(healthCheck === true && { healthCheck: { command: ["CMD", "/healthcheck"] } }),
  };
}

function placed(path: string): string {
  const [, position] = /^config:(.*)$/.exec(path) ?? [];
  if (position !== undefined) return `otelCollector.configYaml:${position}`;
  return path === "" ? "otelCollector.config" : `otelCollector.config.${path}`;
}
