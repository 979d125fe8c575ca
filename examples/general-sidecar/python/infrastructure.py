from dataclasses import dataclass
from typing import Sequence

import pulumi
import pulumi_aws as aws

EVERYWHERE = ["0.0.0.0/0"]


@dataclass
class LoadBalancer:
    security_group: aws.ec2.SecurityGroup
    target_group: aws.lb.TargetGroup
    listener: aws.lb.Listener
    url: pulumi.Output[str]


def load_balancer(vpc_id: str, subnets: Sequence[str]) -> LoadBalancer:
    """An application load balancer that sends what comes in on port 80 to tasks by their addresses."""
    security_group = aws.ec2.SecurityGroup(
        "load-balancer",
        vpc_id=vpc_id,
        ingress=[
            aws.ec2.SecurityGroupIngressArgs(
                protocol="tcp", from_port=80, to_port=80, cidr_blocks=EVERYWHERE
            )
        ],
        egress=[
            aws.ec2.SecurityGroupEgressArgs(
                protocol="-1", from_port=0, to_port=0, cidr_blocks=EVERYWHERE
            )
        ],
    )
    balancer = aws.lb.LoadBalancer("api", subnets=subnets, security_groups=[security_group.id])
    target_group = aws.lb.TargetGroup(
        "api", vpc_id=vpc_id, port=80, protocol="HTTP", target_type="ip"
    )
    listener = aws.lb.Listener(
        "http",
        load_balancer_arn=balancer.arn,
        port=80,
        protocol="HTTP",
        default_actions=[
            aws.lb.ListenerDefaultActionArgs(type="forward", target_group_arn=target_group.arn)
        ],
    )
    url = pulumi.Output.concat("http://", balancer.dns_name)
    return LoadBalancer(security_group, target_group, listener, url)


@dataclass
class SharedFiles:
    file_system: aws.efs.FileSystem
    access_point: aws.efs.AccessPoint
    mount_targets: Sequence[aws.efs.MountTarget]


def shared_files(vpc_id: str, subnets: Sequence[str]) -> SharedFiles:
    """A file system that containers share, seen through an access point of its own."""
    security_group = aws.ec2.SecurityGroup(
        "files",
        vpc_id=vpc_id,
        ingress=[
            aws.ec2.SecurityGroupIngressArgs(
                protocol="tcp", from_port=2049, to_port=2049, cidr_blocks=["172.31.0.0/16"]
            )
        ],
    )
    file_system = aws.efs.FileSystem("files", encrypted=True)
    access_point = aws.efs.AccessPoint(
        "files",
        file_system_id=file_system.id,
        posix_user=aws.efs.AccessPointPosixUserArgs(uid=1000, gid=1000),
        root_directory=aws.efs.AccessPointRootDirectoryArgs(
            path="/api",
            creation_info=aws.efs.AccessPointRootDirectoryCreationInfoArgs(
                owner_uid=1000, owner_gid=1000, permissions="755"
            ),
        ),
    )
    mount_targets = [
        aws.efs.MountTarget(
            f"files-{i}",
            file_system_id=file_system.id,
            subnet_id=subnet_id,
            security_groups=[security_group.id],
        )
        for i, subnet_id in enumerate(subnets)
    ]
    return SharedFiles(file_system, access_point, mount_targets)
