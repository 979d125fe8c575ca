import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { resource, stacked } from "../stacked";

const task = (name: string, ...images: unknown[]) =>
  resource("taskDefinition", name, {
    containerDefinitions: images.map((image, i) => ({ name: `c${i}`, image })),
  });
const XRAY = "amazon/aws-xray-daemon";
const skewed = (about: string, at: number, here: string, elsewhere: string) => ({
  about,
  path: `containerDefinitions[${at}].image`,
  message: `"${XRAY}" runs here as "${here}", elsewhere in the program as ${elsewhere}.`,
  fix: "Use one tag everywhere.",
});

export const cases: RuleCases = {
  valid: [
    {
      name: "one version, from two registries",
      ...stacked(task("a", `${XRAY}:3`), task("b", `docker.io/${XRAY}:3`)),
    },
    {
      name: "two agents",
      ...stacked(task("a", `${XRAY}:3`), task("b", "envoyproxy/envoy:v1.31.0")),
    },
  ],
  invalid: [
    {
      name: "three versions, one of them twice",
      ...stacked(
        task("a", `${XRAY}:3`),
        task("b", "app:1", `${XRAY}:2`),
        task("c", `${XRAY}:3`),
        task("d", `${XRAY}:1`),
      ),
      findings: [skewed("b", 1, "2", '"3"'), skewed("d", 0, "1", '"3" and "2"')],
    },
  ],
  notApplicable: [
    { name: "images of one's own", ...stacked(task("a", "app:1"), task("b", "app:2")) },
    {
      name: "a digest, and no tag",
      ...stacked(task("a", `${XRAY}:3`), task("b", `${XRAY}:2@sha256:${"a".repeat(64)}`, XRAY)),
    },
  ],
  unknown: [
    { name: "an image that is not known", ...stacked(task("a", `${XRAY}:3`), task("b", UNKNOWN)) },
  ],
};
