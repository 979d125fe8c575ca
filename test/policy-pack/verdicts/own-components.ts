import assert from "node:assert/strict";
import { UNKNOWN } from "../../../core/known";
import { Components } from "../../../policy-pack/own-components";
import type { Verdict } from "./verdict";

const COMPONENT = "urn:pulumi:dev::shop::ecs-sidecars:index:EcsService::web";

/** The log configuration that rules see, of a container whose component told of this one. */
function seen(logConfiguration: unknown): unknown {
  const components = new Components();
  const containers = [{ name: "app", logConfiguration }];
  components.note({ type: "ecs-sidecars:index:EcsService", urn: COMPONENT, props: { containers } });
  const { containerDefinitions } = components.filledIn(
    { containerDefinitions: UNKNOWN },
    COMPONENT,
  );
  const [app] = containerDefinitions as { name: string; logConfiguration: unknown }[];
  assert.equal(app?.name, "app");
  return app.logConfiguration;
}

export const verdicts: readonly Verdict[] = [
  {
    name: "a component's log groups have a region, which it does not tell",
    check: () => {
      const group = { "awslogs-group": "/shop" };
      const log = { logDriver: "awslogs", options: group };
      assert.deepEqual(seen(log), {
        ...log,
        options: { "awslogs-region": UNKNOWN, ...group },
      });
      const told = { ...log, options: { ...group, "awslogs-region": "eu-west-1" } };
      assert.deepEqual(seen(told), told);
      const router = { logDriver: "awsfirelens", options: { Name: "null" } };
      for (const other of [router, { logDriver: "awslogs" }, undefined, UNKNOWN]) {
        assert.deepEqual(seen(other), other);
      }
    },
  },
  {
    name: "a container of a component may be not known",
    check: () => {
      const components = new Components();
      const props = { containers: [UNKNOWN] };
      components.note({ type: "ecs-sidecars:index:EcsService", urn: COMPONENT, props });
      const request = { family: "web", containerDefinitions: UNKNOWN };
      assert.deepEqual(components.filledIn(request, COMPONENT), {
        family: "web",
        containerDefinitions: [UNKNOWN],
      });
      assert.equal(components.filledIn(request, undefined), request);
    },
  },
];
