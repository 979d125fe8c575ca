import { UNKNOWN } from "../../../../core";
import { task, volume } from "../../support";
import type { RuleCases } from "../cases";
import { definition } from "../json";

const given = (...configurations: readonly unknown[]) => ({
  taskDefinition: {
    volumes: configurations.map((efsVolumeConfiguration, i) => ({
      name: `data${i}`,
      efsVolumeConfiguration,
    })),
    containerDefinitions: [definition("app")],
  },
});
const efs = (fields: object) => ({ fileSystemId: "fs-1", ...fields });
const ENABLED = efs({ transitEncryption: "ENABLED" });
const finding = (i: number) => ({
  path: `volumes[${i}].efsVolumeConfiguration.transitEncryption`,
  message: "What the task reads and writes goes over the network in plain text.",
  fix: "Set transitEncryption to ENABLED.",
});
const edit = (i: number) => ({
  steps: ["volumes", i, "efsVolumeConfiguration", "transitEncryption"],
  value: "ENABLED",
});

export const cases: RuleCases = {
  valid: [{ name: "encryption", given: given(ENABLED) }],
  invalid: [
    {
      name: "each of two that is not the first",
      given: given(ENABLED, efs({}), efs({ transitEncryption: "DISABLED" })),
      findings: [finding(1), finding(2)],
      edits: [edit(1), edit(2)],
    },
    {
      name: "no access point, said so",
      given: given(efs({ authorizationConfig: { iam: "DISABLED", accessPointId: "" } })),
      findings: [finding(0)],
      edits: [edit(0)],
    },
    {
      name: "a component",
      task: task({ volumes: [volume("a", { iam: false, transitEncryption: false })] }),
      findings: [{ ...finding(0), path: "volumes.a.efs.transitEncryption" }],
    },
  ],
  notApplicable: [
    { name: "no file system", given: given(undefined) },
    {
      name: "encryption that is always on",
      task: task({ volumes: [volume("a", { iam: false })] }),
    },
  ],
  unknown: [
    { name: "an encryption that is not known", given: given(efs({ transitEncryption: UNKNOWN })) },
    {
      name: "a file system that is not known",
      given: given(UNKNOWN),
    },
    {
      name: "an access point, without which ECS would refuse it",
      given: given(efs({ authorizationConfig: { accessPointId: UNKNOWN } })),
    },
    {
      name: "IAM, with which ECS refuses it",
      given: given(efs({ authorizationConfig: { iam: "ENABLED" } })),
    },
    { name: "IAM that is not known", given: given(efs({ authorizationConfig: { iam: UNKNOWN } })) },
    {
      name: "an access point, with which ECS refuses it",
      given: given(efs({ authorizationConfig: { accessPointId: "fsap-1" } })),
    },
  ],
};
