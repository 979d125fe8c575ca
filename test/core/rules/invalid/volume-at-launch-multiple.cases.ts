import { UNKNOWN } from "../../../../core";
import { task, volume } from "../../support";
import type { Unknown } from "../../support";
import type { RuleCases } from "../cases";

const launched = (...kinds: (readonly string[] | Unknown)[]) =>
  task<Unknown>({
    volumes: kinds.map((otherStorage, i) => ({ ...volume<Unknown>(`v${i}`), otherStorage })),
  });
const late = ["configuredAtLaunch"];
const second = (i: number) => ({
  path: `volumes.v${i}.configuredAtLaunch`,
  message: "Only one volume can be configured at launch; volumes.v1 already is.",
  fix: "Remove it from one of the two.",
});
export const cases: RuleCases = {
  valid: [{ name: "one volume", task: launched([], late) }],
  invalid: [
    {
      name: "three volumes",
      task: launched([], late, ["dockerVolumeConfiguration"], late, late),
      findings: [second(3), second(4)],
    },
  ],
  notApplicable: [{ name: "no volume", task: task() }],
  unknown: [
    { name: "storage that is not known", task: launched(UNKNOWN, UNKNOWN, late) },
    { name: "volumes that are not known", task: task({ volumes: UNKNOWN }) },
  ],
};
