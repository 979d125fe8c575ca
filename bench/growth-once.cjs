const pulumi = require("@pulumi/pulumi");
const declare = require("./program/component.cjs");

// Prints the CPU seconds of a number of services under Pulumi's mocks, once the code is warm.

const WARM_UP = 20;
const PLACE = { cluster: "shop", subnets: ["subnet-1", "subnet-2"] };

async function cpuOf(services, prefix) {
  const before = process.cpuUsage();
  for (let i = 0; i < services; i++) declare(`${prefix}${i}`, PLACE);
  await pulumi.runtime.disconnect();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

async function main() {
  await pulumi.runtime.setMocks({
    newResource: ({ name, inputs }) => ({
      id: `${name}-id`,
      state: { ...inputs, arn: `arn:aws:mock:us-east-1:123456789012:${name}` },
    }),
    call: () => ({ region: "us-east-1", accountId: "123456789012", partition: "aws" }),
  });
  await cpuOf(WARM_UP, "warm");
  console.log(await cpuOf(Number(process.argv[2]), "s"));
}

main();
