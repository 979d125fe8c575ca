import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { allowing, resource, role, stacked } from "../stacked";

const XRAY = "arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess";
const APS = "arn:aws:iam::aws:policy/AmazonPrometheusRemoteWriteAccess";
const attached = (PolicyArn: unknown, RoleName = "worker") =>
  resource("policyAttachment", "attached", { RoleName, PolicyArn });
const listing = (ManagedPolicyArns: unknown) => role("worker", { ManagedPolicyArns });
const inline = (...names: unknown[]) =>
  role("worker", {
    Policies: names.map((PolicyName) => ({ PolicyName, PolicyDocument: { Statement: [] } })),
  });
const removed = (path: string, name: string) => ({
  about: "worker",
  path,
  message: `The list of the role "worker" removes the policy that "${name}" gives it.`,
  fix: "Add it to the list, or give all policies by resources of their own.",
});

const arns = (PolicyArns: unknown, RoleName: unknown = "worker") =>
  resource("policyAttachmentList", "only", { RoleName, PolicyArns });
const names = (PolicyNames: unknown) =>
  resource("rolePolicyList", "only", { RoleName: "worker", PolicyNames });
const removedByOnly = (path: string, name: string) => ({
  about: "only",
  path,
  message: `The list "only" of the role "worker" removes the policy that "${name}" gives it.`,
  fix: "Add it to the list, or give all policies by resources of their own.",
});

export const cases: RuleCases = {
  valid: [
    { name: "no list", ...stacked(role("worker"), attached(XRAY), allowing("worker", "s3:Get*")) },
    { name: "a list that has it", ...stacked(listing([APS, XRAY]), attached(XRAY)) },
    {
      name: "inline policies that have it",
      ...stacked(inline("other", "worker-policy"), allowing("worker", "s3:Get*")),
    },
    {
      name: "lists of their own that have all",
      ...stacked(
        role("worker"),
        attached(XRAY),
        allowing("worker", "s3:Get*"),
        arns([XRAY]),
        resource("rolePolicyList", "inline", {
          RoleName: "worker",
          PolicyNames: ["worker-policy"],
        }),
      ),
    },
  ],
  invalid: [
    {
      name: "a managed policy that is not listed",
      ...stacked(listing([APS]), attached(XRAY)),
      findings: [removed("ManagedPolicyArns", "attached")],
    },
    {
      name: "an inline policy that is not listed",
      ...stacked(inline("other"), allowing("worker", "s3:GetObject")),
      findings: [removed("Policies", "worker-policy")],
    },
    {
      name: "a list of its own without a managed policy",
      ...stacked(role("worker"), attached(XRAY), arns([APS])),
      findings: [removedByOnly("PolicyArns", "attached")],
    },
    {
      name: "a list of its own that is empty",
      ...stacked(role("worker"), allowing("worker", "s3:Get*"), names([])),
      findings: [removedByOnly("PolicyNames", "worker-policy")],
    },
  ],
  notApplicable: [
    { name: "an empty list", ...stacked(listing([]), attached(XRAY)) },
    { name: "another role", ...stacked(listing([APS]), attached(XRAY, "starter")) },
    {
      name: "a list of managed, and an inline policy",
      ...stacked(listing([APS]), allowing("worker", "s3:Get*")),
    },
    {
      name: "a list of its own, of another role",
      ...stacked(role("worker"), attached(XRAY), arns([APS], "starter")),
    },
  ],
  unknown: [
    { name: "a listed policy that is not known", ...stacked(listing([UNKNOWN]), attached(XRAY)) },
    { name: "an attached policy that is not known", ...stacked(listing([APS]), attached(UNKNOWN)) },
    {
      name: "a list of its own that is not known",
      ...stacked(role("worker"), attached(XRAY), arns(UNKNOWN)),
    },
    {
      name: "a list of its own with a policy that is not known",
      ...stacked(role("worker"), attached(XRAY), arns([UNKNOWN])),
    },
    {
      name: "a list of its own, of a role that is not known",
      ...stacked(role("worker"), attached(XRAY), arns([APS], UNKNOWN)),
    },
    { name: "a list that is not known", ...stacked(listing(UNKNOWN), attached(XRAY)) },
    {
      name: "an inline policy whose name is not known",
      ...stacked(inline(UNKNOWN), allowing("worker", "s3:GetObject")),
    },
    {
      name: "an inline policy that is not known",
      ...stacked(role("worker", { Policies: [UNKNOWN] }), allowing("worker", "s3:GetObject")),
    },
  ],
};
