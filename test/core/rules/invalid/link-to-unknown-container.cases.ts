import type { AnyTask } from "../../support";
import type { RuleCases } from "../cases";
import { casesOfReferences, missing, naming } from "../unknown-container";

const MODES: Partial<AnyTask> = { launchTypes: ["EC2"], networkMode: "bridge" };
const shared = casesOfReferences("links", MODES);
const linking = (modes: Partial<AnyTask>) => naming("links", { ...MODES, ...modes }, "db");

export const cases: RuleCases = {
  ...shared,
  invalid: [
    ...shared.invalid,
    {
      name: "a link in the default network mode",
      task: (({ networkMode: _, ...rest }): AnyTask => rest)(linking({})),
      findings: [missing("links", 0, "db")],
    },
  ],
  unknown: [
    ...shared.unknown,
    {
      name: "links in awsvpc mode, which another rule reports",
      task: linking({ networkMode: "awsvpc" }),
    },
    {
      name: "links on Fargate, which another rule reports",
      task: linking({ launchTypes: ["FARGATE"] }),
    },
    {
      name: "links on Windows, which another rule reports",
      task: linking({ platform: { operatingSystemFamily: "WINDOWS_SERVER_2022_CORE" } }),
    },
  ],
};
