import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";

const restarting = (
  container: object,
  fields: object = { networkMode: "bridge", requiresCompatibilities: ["EC2"] },
) => ({
  given: {
    taskDefinition: {
      ...fields,
      containerDefinitions: [
        {
          name: "log",
          image: "log:1",
          firelensConfiguration: { type: "fluentbit" },
          restartPolicy: { enabled: true },
          ...container,
        },
      ],
    },
  },
});
const findings = [
  {
    path: "containerDefinitions[0].restartPolicy",
    message: 'The router "log" may have another address when it starts again.',
    fix: "Remove the policy, or use the network mode awsvpc.",
  },
];

export const cases: RuleCases = {
  valid: [
    { name: "no policy", ...restarting({ restartPolicy: null }) },
    { name: "a policy that is off", ...restarting({ restartPolicy: { enabled: false } }) },
    { name: "another mode", ...restarting({}, { networkMode: "host" }) },
  ],
  invalid: [
    { name: "bridge", ...restarting({}), findings },
    { name: "ECS's own mode on EC2", ...restarting({}, {}), findings },
  ],
  notApplicable: [
    { name: "no router", ...restarting({ firelensConfiguration: null, restartPolicy: null }) },
    {
      name: "Fargate, which has no bridge",
      ...restarting({}, { networkMode: "awsvpc", requiresCompatibilities: ["FARGATE"] }),
    },
  ],
  unknown: [
    { name: "a policy that is not known", ...restarting({ restartPolicy: UNKNOWN }) },
    { name: "a router that is not known", ...restarting({ firelensConfiguration: UNKNOWN }) },
    { name: "a mode that is not known", ...restarting({}, { networkMode: UNKNOWN }) },
    {
      name: "launch types that are not known",
      ...restarting({}, { requiresCompatibilities: UNKNOWN }),
    },
    {
      name: "Fargate with another mistake",
      ...restarting({}, { networkMode: "bridge", requiresCompatibilities: ["FARGATE"] }),
    },
  ],
};
