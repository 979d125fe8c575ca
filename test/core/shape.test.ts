import assert from "node:assert/strict";
import { checkTaskDefinition } from "../../core";
import { UNKNOWN } from "../../core";

const container = { name: "app", image: "app:1", memory: 128 };

const told = (fields: object): string[] =>
  checkTaskDefinition({ family: "web", containerDefinitions: [container], ...fields })
    .filter(({ code }) => code === "field-type")
    .map(({ path, message }) => `${path}: ${message}`);
const inContainer = (fields: object) =>
  told({ containerDefinitions: [{ ...container, ...fields }] });

describe("the parts of a task definition that the model leaves as they are", () => {
  it("must be there where ECS requires them", () => {
    assert.deepEqual(told({ containerDefinitions: null }), [
      'containerDefinitions: "containerDefinitions" is missing.',
    ]);
    assert.deepEqual(told({ containerDefinitions: [] }), [
      "containerDefinitions: The list is empty.",
    ]);
    assert.deepEqual(inContainer({ ulimits: [{ name: "nofile", softLimit: 1 }] }), [
      'containerDefinitions[0].ulimits[0]: "hardLimit" is missing.',
    ]);
  });

  it("have the type that ECS gives them", () => {
    assert.deepEqual(told({ enableFaultInjection: "yes" }), [
      "enableFaultInjection: Here belongs true or false, not text.",
    ]);
    assert.deepEqual(inContainer({ dnsServers: "10.0.0.2" }), [
      "containerDefinitions[0].dnsServers: Here belongs a list, not text.",
    ]);
    assert.deepEqual(
      inContainer({ linuxParameters: { tmpfs: [{ containerPath: "/t", size: "1" }] } }),
      [
        "containerDefinitions[0].linuxParameters.tmpfs[0].size: Here belongs a whole number, not text.",
      ],
    );
    const docker = { driverOpts: { type: 1 } };
    assert.deepEqual(told({ volumes: [{ name: "v", dockerVolumeConfiguration: docker }] }), [
      "volumes[0].dockerVolumeConfiguration.driverOpts.type: Here belongs text, not a number.",
    ]);
  });

  it("have no null among their items", () => {
    assert.deepEqual(told({ containerDefinitions: [container, null] }), [
      "containerDefinitions[1]: The item is null.",
    ]);
    assert.deepEqual(inContainer({ environment: [null], dnsServers: [null] }), [
      "containerDefinitions[0].dnsServers[0]: The item is null.",
      "containerDefinitions[0].environment[0]: The item is null.",
    ]);
  });

  it("have one of the values that ECS knows", () => {
    assert.deepEqual(
      told({ volumes: [{ name: "v", dockerVolumeConfiguration: { scope: "share" } }] }),
      [
        'volumes[0].dockerVolumeConfiguration.scope: ECS has no "share" here. Did you mean "shared"?',
      ],
    );
    const tmpfs = { containerPath: "/t", size: 1, mountOptions: ["mode=755", "ro", "fast"] };
    assert.deepEqual(inContainer({ linuxParameters: { tmpfs: [tmpfs] } }), [
      'containerDefinitions[0].linuxParameters.tmpfs[0].mountOptions[2]: ECS has no "fast" here.',
    ]);
  });

  it("are told once, and under the task's own path", () => {
    const wrapped = { taskDefinition: { containerDefinitions: [container], taskRoleArn: 1 } };
    assert.deepEqual(
      checkTaskDefinition(wrapped).map(({ path, message }) => `${path}: ${message}`),
      ["taskDefinition.taskRoleArn: Here belongs text, not a number."],
    );
  });

  it("are not judged where they are not known", () => {
    for (const odd of [UNKNOWN, "${later}", null]) {
      assert.deepEqual(told({ volumes: odd, proxyConfiguration: odd, tags: odd }), []);
      assert.deepEqual(inContainer({ linuxParameters: odd, ulimits: odd, dnsServers: odd }), []);
    }
    assert.deepEqual(checkTaskDefinition([container]), []);
  });
});
