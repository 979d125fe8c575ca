import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { EcsTaskDefinition } from "pulumi-ecs-sidecars";

const images = new aws.ecr.Repository("images", { imageTagMutability: "IMMUTABLE" });
const database = new aws.secretsmanager.Secret("database");

const image = pulumi.interpolate`${images.repositoryUrl}:1.4.2`;
const environment = { DB_PASSWORD: "hunter2" };

// Only leaves are not known: the component shows each of its containers.
new EcsTaskDefinition("planned", {
  container: { image, environment, secrets: { DATABASE: database.arn } },
  sidecars: { cache: { image: "redis:7.4.1", environment } },
});

const raw = (name: string, hiding: pulumi.Input<object>): aws.ecs.TaskDefinition =>
  new aws.ecs.TaskDefinition(name, {
    family: name,
    cpu: "256",
    memory: "512",
    networkMode: name === "web" ? "bridge" : "awsvpc",
    requiresCompatibilities: ["FARGATE"],
    containerDefinitions: pulumi.jsonStringify([
      { name: "app", essential: true, environment: [{ name: "DB_PASSWORD", value: "hunter2" }] },
      hiding,
    ]),
  });

raw("web", { name: "sidecar", image });
raw("job", {
  name: "sidecar",
  image: "redis:7.4.1",
  secrets: [{ name: "DATABASE", valueFrom: database.arn }],
});
