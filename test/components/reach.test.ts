import assert from "node:assert/strict";
import { RULES } from "../../core";
import { FAULTS } from "./faults";
import { MISPLACED_FAULTS } from "./faults/several-misplaced";
import { SEVERAL_FAULTS } from "./faults/several";

/** Rules that no program with our components can break, by what stands before them. */
const UNREACHABLE: Readonly<Record<string, readonly string[]>> = {
  "the components make tasks for Fargate in awsvpc, whose size the plan completes": [
    "container-memory-missing",
    "fargate-network-mode",
    "fargate-size-missing",
    "fsx-on-linux",
    "network-configuration-missing",
    "network-configuration-refused",
    "port-range-in-host-mode",
    "service-launch-type-incompatible",
    "system-control-of-host-namespace",
    "task-cpu-range",
  ],
  "no argument says it": [
    "classic-load-balancer-refused",
    "daemon-strategy-refused",
    "deployment-refused-by-controller",
    "ebs-volume-invalid",
    "files-access-point-with-root-directory",
    "files-without-task-role",
    "host-port-invalid",
    "host-port-mismatch",
    "host-port-reserved",
    "launch-type-with-capacity-providers",
    "managed-instances-by-launch-type",
    "pid-mode-refused-by-fargate",
    "placement-constraint-count",
    "placement-refused-by-fargate",
    "proxy-property-missing",
    "proxy-to-unknown-container",
    "service-connect-invalid",
    "service-connect-port-unknown",
    "service-connect-timeout-refused",
    "service-value-unknown",
    "service-volume-mismatch",
    "traffic-shift-mismatch",
    "traffic-shift-range",
    "volume-at-launch-multiple",
    "volume-storage-multiple",
  ],
  "the components write it themselves": [
    "efs-without-transit-encryption",
    "execution-role-missing",
    "execution-role-permission-missing",
    "inline-policy-incomplete",
    "parameter-description-length",
    "parameter-key-unused",
    "parameter-policies-invalid",
    "parameter-setting-unknown",
    "policy-document-form",
    "policy-name-form",
    "role-description-form",
    "role-name-form",
    "role-not-trusting-tasks",
    "role-session-range",
    "trust-policy-incomplete",
    "trust-policy-size",
  ],
  "only a whole program shows it": ["parameter-in-other-region"],
  "the names are the keys of a map": ["tag-duplicate"],
  "the check of the arguments tells it first": [
    "depends-on-condition-unknown",
    "field-type",
    "log-group-class-unknown",
    "log-multiline-conflict",
    "port-protocol-unknown",
    "windows-refused-by-fargate",
  ],
  "another rule refuses the field as such": ["link-form", "link-to-unknown-container"],
  "the statements of a role become a policy only after the check": ["inline-policy-size"],
};

const provoked = new Set([
  ...FAULTS.map(({ code }) => code),
  ...[...SEVERAL_FAULTS, ...MISPLACED_FAULTS].flatMap(({ codes }) => codes),
  ...RULES.filter(({ cases }) =>
    cases.invalid.some(({ given }) => given.arguments ?? given.collector),
  ).map(({ id }) => id),
]);

describe("A rule on what AWS refuses", () => {
  it("is broken by some program, or there is a reason why none can", () => {
    const unbroken = RULES.filter(({ kind, id }) => kind === "invalid" && !provoked.has(id));
    assert.deepEqual(Object.values(UNREACHABLE).flat().sort(), unbroken.map(({ id }) => id).sort());
  });
});
