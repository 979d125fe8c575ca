import json

import pulumi_aws as aws

# The program in ../typescript, word for word. What its numbers say is said there.


def logs(stream, **options):
    return {
        "logDriver": "awslogs",
        "options": {
            "awslogs-group": "/shop/web",
            "awslogs-region": "us-east-1",
            "awslogs-stream-prefix": stream,
            "mode": "non-blocking",
            "max-buffer-size": "25m",
            **options,
        },
    }


aws.ecs.TaskDefinition(
    "web",
    family="web",
    cpu="256",
    memory="3072",  # 1
    network_mode="awsvpc",
    requires_compatibilities=["FARGATE"],
    # 2
    container_definitions=json.dumps(
        [
            {
                "name": "app",
                "image": "acme/app:1",
                "essential": True,
                "portMappings": [{"containerPort": 8080}],
                "environment": [{"name": "DB_PASSWORD", "value": "hunter2"}],  # 3
                "secrets": [
                    {
                        "name": "TOKEN",
                        "valueFrom": "arn:aws:secretsmanager:us-east-1:123456789012",  # 4
                    }
                ],
                "dependsOn": [
                    {"containerName": "colector", "condition": "START"},  # 5
                    {"containerName": "migrate", "condition": "SUCCESS"},  # 6
                    {"containerName": "cache", "condition": "HEALTHY"},  # 7
                ],
                "mountPoints": [{"sourceVolume": "data", "containerPath": "/data"}],  # 8
                "logConfiguration": logs("app"),
            },
            {
                "name": "migrate",
                "image": "acme/migrate:1",
                "essential": True,
                "logConfiguration": logs("migrate"),
            },
            {
                "name": "cache",
                "image": "redis:7.4",
                "essential": False,
                "portMappings": [{"containerPort": 8080}],  # 9
                "startTimeout": 1,  # 10
                "restartPolicy": {"enabled": True, "restartAttemptPeriod": 10},  # 11
                "logConfiguration": logs("cache", **{"awslogs-multilin-pattern": "^"}),  # 12
            },
            {
                "name": "collector",
                "image": "public.ecr.aws/aws-observability/aws-otel-collector:v0.49.0",
                "essential": False,
                "healthCheck": {"command": ["/healthcheck"], "interval": 2},  # 13, 14
                "logConfiguration": {"logDriver": "syslgo"},  # 15
            },
        ]
    ),
)

aws.ecs.TaskDefinition(
    "logs",
    family="logs",
    pid_mode="host",  # 16
    cpu="512",
    memory="1024",
    network_mode="bridge",  # 17
    requires_compatibilities=["FARGATE"],
    container_definitions=json.dumps(
        [
            {
                "name": "app",
                "image": "acme/app:1",
                "essential": True,
                "memory": 2048,  # 18
                "dependsOn": [{"containerName": "router", "condition": "STARTED"}],  # 19
                "logConfiguration": {
                    "logDriver": "awsfirelens",
                    "options": {"region": "us-east-1"},  # 20
                },
            },
            {
                "name": "router",
                "image": "public.ecr.aws/aws-observability/aws-for-fluent-bit:3.4.16",
                "essential": True,
                "user": "0",
                "memoryReservation": 64,
                "firelensConfiguration": {"type": "fluentbit"},
                "logConfiguration": {
                    "logDriver": "awsfirelens",
                    "options": {"Name": "null"},  # 21
                },
            },
        ]
    ),
)

aws.ecs.Service(
    "web",
    cluster="shop",
    task_definition="web",
    desired_count=1,
    launch_type="FARGATE",
    network_configuration=aws.ecs.ServiceNetworkConfigurationArgs(
        subnets=["subnet-0123456789abcdef0"]
    ),
    deployment_minimum_healthy_percent=100,
    deployment_maximum_percent=100,  # 22
    deployment_circuit_breaker=aws.ecs.ServiceDeploymentCircuitBreakerArgs(
        enable=True, rollback=True
    ),
)

aws.ssm.Parameter(
    "collector",
    name="/shop/collector",
    type="String",
    insecure_value="\n".join(
        [
            "receivers:",
            "  otlp:",
            "    protocols:",
            "      grpc:",
            "exporters:",
            "  awsxray:",
            "service:",
            "  pipelines:",
            "    traces:",
            "      receivers: [otlp]",
            "      exporters: [xray]",  # 23
        ]
    ),
)

aws.ssm.Parameter(
    "template",
    name="/shop/template",
    type="String",
    insecure_value="hello {{name}}",  # 24
)

aws.iam.Role(
    "task",
    assume_role_policy=json.dumps(
        {
            "Version": "2012-10-17",
            "Statement": [
                {
                    "Effect": "Allow",
                    "Principal": {"Service": "ecs-tasks.amazonaws.com"},
                    "Action": "sts:AssumeRole",
                }
            ],
        }
    ),
    inline_policies=[
        aws.iam.RoleInlinePolicyArgs(
            name="all",
            policy=json.dumps(
                {
                    "Version": "2012-10-17",
                    "Statement": [{"Effect": "Allow", "Action": "s3:GetObject"}],  # 25
                }
            ),
        )
    ],
)
