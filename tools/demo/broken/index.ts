import { EcsService } from "pulumi-ecs-sidecars";

// Mistakes that ECS would report one by one, some of them only when tasks fail to start.
new EcsService("api", {
  cluster: "demo",
  network: { subnets: ["subnet-0123456789abcdef0"] },
  cpu: 256,
  memory: 3072, // Fargate has no such size
  container: {
    image: "public.ecr.aws/docker/library/node:22-alpine",
    port: 3000,
    dependsOn: { loader: "SUCCESS", cahce: "START" }, // an essential loader, a misspelt name
  },
  sidecars: {
    cache: {
      image: "public.ecr.aws/docker/library/redis:8-alpine",
      port: 3000, // the application's port
      healthCheck: { command: ["redis-cli", "ping"], interval: 1 }, // no CMD; too often
    },
    loader: { image: "public.ecr.aws/aws-cli/aws-cli:2.31.0" },
  },
});
