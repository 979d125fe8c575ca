import { defined, served } from "../served";
import type { RuleCases } from "../cases";

const having = (names: readonly string[], volumes: unknown) =>
  served({ volumeConfigurations: names.map((name) => ({ name })) }, defined({ volumes }));
const DATA = { name: "data", configuredAtLaunch: true };
const OTHER = { name: "other" };

export const cases: RuleCases = {
  valid: [{ name: "one name", ...having(["data"], [OTHER, DATA]) }],
  invalid: [
    {
      name: "a misspelt name",
      ...having(["dta"], [DATA]),
      findings: [
        {
          path: "volumeConfigurations[0].name",
          message:
            'The task configures no volume "dta" at launch; it does "data". Did you mean "data"?',
          fix: "Name a volume that has configuredAtLaunch.",
        },
      ],
    },
    {
      name: "a volume of another kind",
      ...having(["other"], [OTHER]),
      findings: [
        {
          path: "volumeConfigurations[0].name",
          message: 'The task configures no volume "other" at launch; it does nothing.',
          fix: "Name a volume that has configuredAtLaunch.",
        },
      ],
    },
    {
      name: "a volume that nobody configures",
      ...served({}, defined({ volumes: [DATA] })),
      findings: [
        {
          path: "volumeConfigurations",
          message: 'The volume "data" is configured at launch, and the service does not do so.',
          fix: "Add a volume configuration of this name.",
        },
      ],
    },
  ],
  notApplicable: [{ name: "no volumes", ...served({}, defined()) }],
  unknown: [
    { name: "a task that is not seen", ...served({ volumeConfigurations: [{ name: "data" }] }) },
    { name: "a name that is not known", ...having(["${name}"], [DATA]) },
    { name: "a volume that is not known", ...having(["data"], ["${volume}"]) },
    {
      name: "a volume whose name is not known",
      ...having(["data"], [{ name: "${name}", configuredAtLaunch: true }]),
    },
    {
      name: "a volume that may be configured at launch",
      ...having(["data"], [{ name: "data", configuredAtLaunch: "${launch}" }]),
    },
    {
      name: "configurations that are not known",
      ...served({ volumeConfigurations: "${volumes}" }, defined({ volumes: [DATA] })),
    },
  ],
};
