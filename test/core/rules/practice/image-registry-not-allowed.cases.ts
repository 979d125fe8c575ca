import { UNKNOWN } from "../../../../core";
import type { RuleCases } from "../cases";
import { running } from "../json";

const allowing = (...allowedRegistries: string[]) => ({ options: { allowedRegistries } });
const found = (registry: string, allowed: string) => [
  {
    path: "containerDefinitions[0].image",
    message: `The image of "app" comes from "${registry}"; allowed are ${allowed}.`,
    fix: "Use an image of an allowed registry, or a copy there.",
  },
];

export const cases: RuleCases = {
  valid: [
    { name: "an allowed registry", ...allowing("quay.io"), given: running("quay.io/acme/api:1") },
    {
      name: "an allowed folder",
      ...allowing("quay.io/acme"),
      given: running("quay.io/acme/api:1"),
    },
    {
      name: "registries of a pattern",
      ...allowing("*.dkr.ecr.*.amazonaws.com"),
      given: running("123456789012.dkr.ecr.eu-west-1.amazonaws.com/api:1"),
    },
    {
      name: "Docker Hub, which goes without saying",
      ...allowing("docker.io"),
      given: running("nginx:1.27"),
    },
    {
      name: "Docker Hub by another of its names",
      ...allowing("docker.io/grafana"),
      given: running("index.docker.io/grafana/alloy:v1"),
    },
    {
      name: "Docker Hub by the name of its service",
      ...allowing("docker.io/grafana"),
      given: running("registry-1.docker.io/grafana/alloy:v1"),
    },
    {
      name: "an official image, however it is written",
      ...allowing("docker.io/library"),
      given: running("docker.io/library/nginx:1.27"),
    },
    {
      name: "an official image, without its folder",
      ...allowing("docker.io/nginx"),
      given: running("nginx:1.27"),
    },
    {
      name: "an official image, in short",
      ...allowing("docker.io/library/nginx"),
      given: running("nginx:1.27"),
    },
  ],
  invalid: [
    {
      name: "a registry that is not allowed",
      ...allowing("quay.io", "public.ecr.aws"),
      given: running("ghcr.io/acme/api:1"),
      findings: found("ghcr.io", '"quay.io" and "public.ecr.aws"'),
    },
    {
      name: "Docker Hub, where it is not allowed",
      ...allowing("quay.io"),
      given: running("acme/api:1"),
      findings: found("docker.io", '"quay.io"'),
    },
    {
      name: "an image of Docker Hub that is not an official one",
      ...allowing("docker.io/library"),
      given: running("acme/api:1"),
      findings: found("docker.io", '"docker.io/library"'),
    },
    {
      name: "a registry that only begins like an allowed one",
      ...allowing("quay.io"),
      given: running("quay.io.example.com/acme/api:1"),
      findings: found("quay.io.example.com", '"quay.io"'),
    },
    {
      name: "a dot that is no wildcard",
      ...allowing("quay.io"),
      given: running("quay-io.com/acme/api:1"),
      findings: found("quay-io.com", '"quay.io"'),
    },
    {
      name: "a pattern that ends at a slash",
      ...allowing("ghcr.io/*/api"),
      given: running("ghcr.io/acme/team/api:1"),
      findings: found("ghcr.io", '"ghcr.io/*/api"'),
    },
  ],
  notApplicable: [{ name: "any registry where none is set", given: running("quay.io/acme/api:1") }],
  unknown: [
    { name: "an image that is not known", ...allowing("quay.io"), given: running(UNKNOWN) },
  ],
};
