from pathlib import Path

import pulumi
import pulumi_aws as aws
import pulumi_ecs_sidecars as ecs
from programs import TRACED

# Keys without a value stand in it, and reach the collector as they are.
CONFIG_YAML = Path("../collector.yaml").read_text()

vpc = aws.ec2.get_vpc(default=True)
subnets = aws.ec2.get_subnets(
    filters=[aws.ec2.GetSubnetsFilterArgs(name="default-for-az", values=["true"])]
)
cluster = aws.ecs.Cluster("cluster")
key = aws.ssm.Parameter(
    "new-relic-key",
    name="/otel-new-relic/api-key",
    type="SecureString",
    value=pulumi.Config().get_secret("newRelicKey") or "no-key-yet",
)

service = ecs.EcsService(
    "api",
    cluster=cluster.arn,
    network=ecs.NetworkArgs(
        subnets=subnets.ids,
        vpc_id=vpc.id,  # makes a security group that lets nothing in
        assign_public_ip=True,  # the default VPC has no other way to New Relic
    ),
    container=ecs.ContainerArgs(
        image="public.ecr.aws/docker/library/node:22-alpine", command=["node", "-e", TRACED]
    ),
    otel_collector=ecs.OtelCollectorArgs(
        config_yaml=CONFIG_YAML,
        # The configuration names the variable; the key itself stays out of it.
        secrets={"NEW_RELIC_KEY": key.name},
    ),
)

pulumi.export("service", service.service_name)
pulumi.export("taskDefinition", service.task_definition_arn)
pulumi.export("parameters", service.parameter_names)
