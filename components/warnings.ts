import * as pulumi from "@pulumi/pulumi";
import type { RuleFinding } from "../core";
import { printable } from "../core/issue";
import { credentialInEnvironment } from "../core/rules/practice/credential-in-environment";
import { isLater } from "./leaf";
import type { PlannedTask } from "./planned";
import { spelt } from "./spelling";

const SECRET_IN_ENVIRONMENT = {
  message: "The value is a secret, but environment is readable in the task definition.",
  fix: "Move it to secretValues.",
};

/** Shows what runs but will be regretted: one compact warning, silenced by `acknowledge`. */
export function warnAbout(component: pulumi.ComponentResource, planned: PlannedTask): void {
  if (planned.advice.length > 0) {
    void pulumi.log.warn(compact(planned.advice.map(spelt)), component);
  }
  warnAboutSecretOutputs(component, planned);
}

function compact(advice: readonly RuleFinding[]): string {
  const lines = advice.map(
    ({ code, path, message, fix }) => `  ${printable(`${path}: ${message} ${fix}`)} [${code}]`,
  );
  return [`${advice.length} piece${advice.length === 1 ? "" : "s"} of advice:`, ...lines].join(
    "\n",
  );
}

// Whether an output is secret is known only after the constructor: rules cannot ask.
function warnAboutSecretOutputs(component: pulumi.ComponentResource, planned: PlannedTask): void {
  const { id } = credentialInEnvironment;
  if (id in (planned.args.acknowledge ?? {})) return;
  for (const { path, value } of planned.model.containers.flatMap((c) => c.environment)) {
    if (!isLater(value)) continue;
    pulumi.output(pulumi.isSecret(pulumi.output(value))).apply((secret) => {
      if (!secret) return;
      const told = spelt({ path, ...SECRET_IN_ENVIRONMENT });
      void pulumi.log.warn(`${told.path}: ${told.message} ${told.fix} [${id}]`, component);
    });
  }
}
