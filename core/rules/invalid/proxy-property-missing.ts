import { AWS_DOCS } from "../../data/aws-docs";
import { list } from "../../issue";
import { UNKNOWN, items, known } from "../../known";
import type { Rule } from "../rule";

const APP_MESH = "APPMESH";

/** Properties of which one must be there. */
const REQUIRED = [
  ["AppPorts"],
  ["ProxyIngressPort"],
  ["ProxyEgressPort"],
  ["IgnoredUID", "IgnoredGID"],
];

export const proxyPropertyMissing: Rule = {
  id: "proxy-property-missing",
  title: "A proxy has the ports and the user that App Mesh needs",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "ECS refuses an App Mesh proxy without its ports, the ports of the application and the user or group whose traffic it leaves alone.",
  fix: "Add the property.",
  url: AWS_DOCS.proxyConfiguration,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "all properties",
        given: {
          taskDefinition: {
            family: "web",
            networkMode: "awsvpc",
            proxyConfiguration: {
              type: "APPMESH",
              containerName: "envoy",
              properties: [
                { name: "IgnoredUID", value: "1337" },
                { name: "ProxyIngressPort", value: "15000" },
                { name: "ProxyEgressPort", value: "15001" },
                { name: "AppPorts", value: "8080" },
              ],
            },
            containerDefinitions: [
              { name: "app", image: "app:1", memory: 128 },
              { name: "envoy", image: "envoy:1", memory: 128 },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "no egress port",
        given: {
          taskDefinition: {
            family: "web",
            networkMode: "awsvpc",
            proxyConfiguration: {
              type: "APPMESH",
              containerName: "envoy",
              properties: [
                { name: "IgnoredUID", value: "1337" },
                { name: "ProxyIngressPort", value: "15000" },
                { name: "AppPorts", value: "8080" },
              ],
            },
            containerDefinitions: [
              { name: "app", image: "app:1", memory: 128 },
              { name: "envoy", image: "envoy:1", memory: 128 },
            ],
          },
        },
        findings: [
          {
            path: "proxyConfiguration.properties",
            message: 'The proxy has no property "ProxyEgressPort".',
            fix: "Add it.",
          },
        ],
      },
    ],
  },
  check: (task) => {
    const proxy = known(task.proxy);
    if (proxy === undefined || proxy.properties === UNKNOWN) return [];
    const names = items(proxy.properties).map(({ name }) => name);
    if (names.includes(UNKNOWN) || (proxy.type ?? APP_MESH) !== APP_MESH) return [];
    return REQUIRED.filter((choice) => !choice.some((name) => names.includes(name))).map(
      (choice) => ({
        path: `${proxy.path}.properties`,
        message: `The proxy has no property ${list(choice, "or")}.`,
        fix: "Add it.",
      }),
    );
  },
};
