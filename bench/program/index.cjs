const measure = require("./measure.cjs");

const { BENCH_PROGRAM, BENCH_SERVICES, BENCH_MEASURED, BENCH_PROMISES } = process.env;
// Loading is measured elsewhere.
const declare = require(`./${BENCH_PROGRAM}.cjs`);
const aws = require("@pulumi/aws");

module.exports = async () => {
  const vpc = await aws.ec2.getVpc({ default: true });
  const filters = [{ name: "vpc-id", values: [vpc.id] }];
  const { ids: subnets } = await aws.ec2.getSubnets({ filters });
  measure(BENCH_MEASURED, { promises: BENCH_PROMISES === "true" });
  const { arn: cluster } = new aws.ecs.Cluster("cluster");
  for (let i = 0; i < Number(BENCH_SERVICES); i++) declare(`s${i}`, { cluster, subnets });
};
