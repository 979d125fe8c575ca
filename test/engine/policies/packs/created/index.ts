import { createPolicyPack } from "pulumi-ecs-sidecars/policy-pack";

createPolicyPack({
  name: "shop",
  preset: "baseline",
  rules: {
    "log-mode-implicit": "mandatory",
    "log-retention-missing": { enforcementLevel: "disabled" },
  },
  exemptions: [
    {
      rule: "efs-transit-unencrypted",
      match: "web",
      reason: "Within one subnet.",
      expires: "9999-12-31",
    },
  ],
});
