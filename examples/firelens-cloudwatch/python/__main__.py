import pulumi
import pulumi_aws as aws
import pulumi_ecs_sidecars as ecs
from programs import HELLO

vpc = aws.ec2.get_vpc(default=True)
subnets = aws.ec2.get_subnets(
    filters=[aws.ec2.GetSubnetsFilterArgs(name="default-for-az", values=["true"])]
)
cluster = aws.ecs.Cluster("cluster")

service = ecs.EcsService(
    "hello",
    cluster=cluster.arn,
    network=ecs.NetworkArgs(
        subnets=subnets.ids,
        vpc_id=vpc.id,  # makes a security group that lets nothing in
        assign_public_ip=True,  # the default VPC has no other way to pull images
    ),
    container=ecs.ContainerArgs(
        image="public.ecr.aws/docker/library/busybox:1.37", command=["sh", "-c", HELLO]
    ),
    log_router=ecs.LogRouterArgs(
        # Made here, kept for 30 days; the task role may write to it and to no other.
        cloud_watch=ecs.CloudWatchLogsArgs(
            log_group_name="/copilot/sidecar-test-hello", log_stream_prefix="copilot/"
        ),
    ),
)

pulumi.export("service", service.service_name)
pulumi.export("taskDefinition", service.task_definition_arn)
pulumi.export("logGroups", service.log_group_names)
pulumi.export("requiredTaskPolicy", service.required_task_policy)
