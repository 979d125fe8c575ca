const pulumi = require("@pulumi/pulumi");
const { serviceArguments } = require("./component.cjs");

/** One service by the plugin, as generated SDKs ask for it. */
module.exports = (name, given) =>
  new pulumi.ComponentResource(
    "ecs-sidecars:index:EcsService",
    name,
    serviceArguments(given),
    {},
    true,
  );
