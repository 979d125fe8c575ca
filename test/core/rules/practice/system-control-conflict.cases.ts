import type { RuleCases } from "../cases";

type Control = readonly [namespace: string, value: string];
const setting = (containers: readonly (readonly Control[])[], networkMode = "awsvpc") => ({
  given: {
    taskDefinition: {
      networkMode,
      containerDefinitions: containers.map((controls, i) => ({
        name: `c${i}`,
        image: "app:1",
        systemControls: controls.map(([namespace, value]) => ({ namespace, value })),
      })),
    },
  },
});
const NAME = "net.core.somaxconn";

export const cases: RuleCases = {
  valid: [
    { name: "one value twice", ...setting([[[NAME, "1"]], [[NAME, "1"]]]) },
    { name: "two parameters", ...setting([[[NAME, "1"]], [["net.ipv4.tcp_keepalive_time", "2"]]]) },
    {
      name: "two of one container",
      ...setting([
        [
          [NAME, "1"],
          [NAME, "2"],
        ],
      ]),
    },
    {
      name: "shared memory, of which each has its own",
      ...setting([[["kernel.sem", "1"]], [["kernel.sem", "2"]]]),
    },
  ],
  invalid: [
    {
      name: "two values",
      ...setting([
        [[NAME, "1"]],
        [
          ["kernel.sem", "1"],
          [NAME, "2"],
        ],
        [[NAME, "1"]],
        [[NAME, "3"]],
      ]),
      findings: [
        {
          path: "containerDefinitions[1].systemControls[1]",
          message: `"${NAME}" is "2" here and "1" in "c0", which shares the network.`,
          fix: "Set it in one container.",
        },
        {
          path: "containerDefinitions[3].systemControls[0]",
          message: `"${NAME}" is "3" here and "1" in "c0", which shares the network.`,
          fix: "Set it in one container.",
        },
      ],
    },
  ],
  notApplicable: [
    { name: "a network for each", ...setting([[[NAME, "1"]], [[NAME, "2"]]], "bridge") },
    { name: "no parameters", ...setting([[], []]) },
  ],
  unknown: [
    { name: "values that are not known", ...setting([[[NAME, "1"]], [[NAME, "{{ value }}"]]]) },
    { name: "a first value that is not known", ...setting([[[NAME, "{{ v }}"]], [[NAME, "1"]]]) },
    { name: "a mode that is not known", ...setting([[[NAME, "1"]], [[NAME, "2"]]], "{{ mode }}") },
  ],
};
