import pulumi
import pulumi_aws as aws
import pulumi_ecs_sidecars as ecs
from infrastructure import load_balancer, shared_files
from programs import API

NGINX_CONF = """server {
  listen 80;
  location / {
    proxy_pass http://127.0.0.1:3000;
  }
  location /files/ {
    alias /etc/mount1/;
  }
}
"""

vpc = aws.ec2.get_vpc(default=True)
subnets = aws.ec2.get_subnets(
    filters=[aws.ec2.GetSubnetsFilterArgs(name="default-for-az", values=["true"])]
)
cluster = aws.ecs.Cluster("cluster")
balancer = load_balancer(vpc.id, subnets.ids)
files = shared_files(vpc.id, subnets.ids)

service = ecs.EcsService(
    "api",
    cluster=cluster.arn,
    network=ecs.NetworkArgs(
        subnets=subnets.ids,
        # Makes a security group that lets nothing in but the load balancer, and only to nginx.
        vpc_id=vpc.id,
        ingress_security_groups=[balancer.security_group.id],
        assign_public_ip=True,  # the default VPC has no other way to pull images
    ),
    container=ecs.ContainerArgs(
        image="public.ecr.aws/docker/library/node:22-alpine",
        command=["node", "-e", API],
        port=3000,
        health_check=ecs.HealthCheckArgs(
            command=["CMD-SHELL", "wget -q -O - http://127.0.0.1:3000/ || exit 1"]
        ),
        # A mount of an EFS volume is read-only unless it says otherwise.
        mount_points=[
            ecs.MountPointArgs(
                source_volume="files", container_path="/etc/mount1", read_only=False
            )
        ],
    ),
    sidecars={
        "nginx": ecs.SidecarArgs(
            image="public.ecr.aws/nginx/nginx:1.27-alpine",
            port=80,
            cpu=64,
            memory=128,
            # Kept in an SSM parameter that the component makes, grants and replaces on change.
            documents={"NGINX_CONF": ecs.DocumentArgs(content=NGINX_CONF)},
            command=[
                "/bin/sh",
                "-c",
                'printf "%s" "$NGINX_CONF" > /etc/nginx/conf.d/default.conf && exec nginx -g "daemon off;"',
            ],
            depends_on={"app": "HEALTHY"},
            mount_points=[
                ecs.MountPointArgs(source_volume="files", container_path="/etc/mount1")
            ],
        )
    },
    volumes={
        "files": ecs.VolumeArgs(
            efs=ecs.EfsVolumeArgs(
                file_system_id=files.file_system.id, access_point_id=files.access_point.id
            )
        )
    },
    load_balancers=[
        ecs.LoadBalancerArgs(
            target_group_arn=balancer.target_group.arn, container_name="nginx"
        )
    ],
    # ECS refuses a target group without a listener, and tasks need the mount targets.
    opts=pulumi.ResourceOptions(depends_on=[balancer.listener, *files.mount_targets]),
)

pulumi.export("url", balancer.url)
pulumi.export("taskDefinition", service.task_definition_arn)
pulumi.export("logGroups", service.log_group_names)
