import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { definition } from "../json";

const given = (authorizationConfig?: unknown, fields: object = {}) => ({
  taskDefinition: {
    volumes: [
      {
        name: "data",
        efsVolumeConfiguration: {
          fileSystemId: "fs-1",
          transitEncryption: "ENABLED",
          authorizationConfig,
        },
      },
    ],
    containerDefinitions: [definition("app")],
    ...fields,
  },
});
const finding = {
  path: "volumes[0].efsVolumeConfiguration",
  message: "The file system is mounted as a whole, without IAM and without an access point.",
  fix: "Set iam to ENABLED, or give an access point.",
};
const strict = {
  ...finding,
  message: "The file system is mounted without an access point.",
  fix: "Give an access point.",
};
const options = { requireAccessPoint: true };

export const cases: RuleCases = {
  valid: [
    { name: "IAM", given: given({ iam: "ENABLED" }) },
    { name: "an access point", given: given({ accessPointId: "fsap-1" }) },
    {
      name: "an access point that is asked for",
      given: given({ accessPointId: "fsap-1" }),
      options,
    },
  ],
  invalid: [
    { name: "neither", given: given(), findings: [finding] },
    {
      name: "neither, said so",
      given: given({ iam: "DISABLED", accessPointId: "" }),
      findings: [finding],
    },
    {
      name: "IAM where that is not enough",
      given: given({ iam: "ENABLED" }),
      options,
      findings: [strict],
    },
    {
      name: "neither where an access point is asked for",
      given: given(),
      options,
      findings: [strict],
    },
  ],
  notApplicable: [
    { name: "no file system", given: given(undefined, { volumes: [{ name: "a" }] }) },
  ],
  unknown: [
    { name: "IAM that is not known", given: given({ iam: UNKNOWN }) },
    { name: "an access point that is not known", given: given({ accessPointId: UNKNOWN }) },
    { name: "an authorization that is not known", given: given(UNKNOWN) },
    {
      name: "a file system that is not known",
      given: given(undefined, { volumes: [{ name: "a", efsVolumeConfiguration: UNKNOWN }] }),
    },
  ],
};
