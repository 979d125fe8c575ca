import { task } from "../../support";
import type { RuleCases } from "../cases";

const app = { name: "app", image: "app:1", memory: 128 };
const having = (container: object, fields: object = {}) => ({
  taskDefinition: { containerDefinitions: [{ ...app, ...container }], ...fields },
});
const fix = "Rename the field, or remove it.";
const stranger = (path: string, name: string, near?: string) => ({
  path,
  message: `ECS has no field "${name}" here.${near === undefined ? "" : ` Did you mean "${near}"?`}`,
  fix,
});
const C = "containerDefinitions[0]";
const spelling = "Write the fields in the spelling of the API.";

export const cases: RuleCases = {
  valid: [
    { name: "fields of the API", given: having({ essential: true }, { family: "web" }) },
    {
      name: "what ECS adds when it is asked for a task definition",
      given: having(
        { essential: true },
        {
          compatibilities: ["EC2"],
          deregisteredAt: 1,
          registeredAt: 1,
          registeredBy: "me",
          requiresAttributes: [{ name: "x" }],
          revision: 1,
          status: "ACTIVE",
          tags: [],
          taskDefinitionArn: "arn:aws:ecs:eu-west-1:1:task-definition/web:1",
        },
      ),
    },
    {
      name: "comments, which no service is sent",
      given: having({ "//": "port", _note: "x", $schema: "y" }, { "{{ x }}": "" }),
    },
  ],
  invalid: [
    {
      name: "names near to a field",
      given: having({ enviroment: [], helthCheck: {} }, { familly: "web" }),
      findings: [
        stranger(`${C}.enviroment`, "enviroment", "environment"),
        stranger(`${C}.helthCheck`, "helthCheck", "healthCheck"),
        stranger("familly", "familly", "family"),
      ],
    },
    {
      name: "a name near to none",
      given: having({ networkMode: "awsvpc" }),
      findings: [stranger(`${C}.networkMode`, "networkMode")],
    },
    {
      name: "one name in another spelling",
      given: having({ stop_timeout: 5 }),
      findings: [stranger(`${C}.stop_timeout`, "stop_timeout", "stopTimeout")],
    },
    {
      name: "names in the spelling of another tool, as one, and others",
      given: having({ Essential: true, zzz: 1, mount_points: [], "port-mappings": [] }),
      findings: [
        {
          path: `${C}.Essential`,
          message: 'ECS spells "Essential" as "essential", and 2 more fields here likewise.',
          fix: spelling,
        },
        stranger(`${C}.zzz`, "zzz"),
      ],
    },
    {
      name: "two names in the spelling of another tool",
      given: having({}, { network_mode: "bridge", runtime_platform: {} }),
      findings: [
        {
          path: "network_mode",
          message: 'ECS spells "network_mode" as "networkMode", and 1 more field here likewise.',
          fix: spelling,
        },
      ],
    },
    {
      name: "a field deep below",
      given: having(
        { linuxParameters: { capabilities: { remove: [] } } },
        {
          volumes: [
            { name: "v", efsVolumeConfiguration: { fileSystemId: "fs-1", accessPointId: "a" } },
          ],
        },
      ),
      findings: [
        stranger(`${C}.linuxParameters.capabilities.remove`, "remove"),
        stranger("volumes[0].efsVolumeConfiguration.accessPointId", "accessPointId"),
      ],
    },
  ],
  notApplicable: [
    { name: "arguments of a component, which have a type", task: task() },
    {
      name: "a service",
      given: { service: { serviceName: "web", colour: "red" } },
    },
    {
      name: "a reference among variables, which is told as a missing value",
      given: having({ environment: [{ name: "A", valueFrom: "/a" }] }),
    },
  ],
  unknown: [
    {
      name: "what is a template as a whole",
      given: having({ healthCheck: "{{ check }}" }, { volumes: "{{ volumes }}" }),
    },
  ],
};
