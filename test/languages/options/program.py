import pulumi
import pulumi_aws as aws
import pulumi_ecs_sidecars as ecs

# The program beside this one, in Python.

IMAGE = "public.ecr.aws/docker/library/busybox:1.36"


def tagged(args: pulumi.ResourceTransformArgs) -> pulumi.ResourceTransformResult:
    props = {**args.props}
    if args.type_ == "aws:cloudwatch/logGroup:LogGroup":
        props["skipDestroy"] = True
    return pulumi.ResourceTransformResult(props=props, opts=args.opts)


frankfurt = aws.Provider("frankfurt", region="eu-central-1")
topic = aws.sqs.Queue("topic", name="topic")
container = ecs.ContainerArgs(image=IMAGE)

ecs.EcsTaskDefinition(
    "new-name",
    container=container,
    opts=pulumi.ResourceOptions(aliases=[pulumi.Alias(name="old-name")]),
)
ecs.EcsTaskDefinition(
    "protected", container=container, opts=pulumi.ResourceOptions(protect=True)
)
ecs.EcsTaskDefinition(
    "elsewhere", container=container, opts=pulumi.ResourceOptions(providers=[frankfurt])
)
ecs.EcsTaskDefinition(
    "later", container=container, opts=pulumi.ResourceOptions(depends_on=[topic])
)
ecs.EcsTaskDefinition(
    "transformed", container=container, opts=pulumi.ResourceOptions(transforms=[tagged])
)
