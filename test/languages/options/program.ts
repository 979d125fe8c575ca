import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { EcsTaskDefinition } from "../../../components";
import type { Program } from "../../support/program-server";

const IMAGE = "public.ecr.aws/docker/library/busybox:1.36";

const tagged: pulumi.ResourceTransform = ({ type, props, opts }) => ({
  props: type === "aws:cloudwatch/logGroup:LogGroup" ? { ...props, skipDestroy: true } : props,
  opts,
});

/** Components with an option each; the first has had another name before. */
export function withOptions(name: "old-name" | "new-name"): Program {
  return () => {
    const frankfurt = new aws.Provider("frankfurt", { region: "eu-central-1" });
    const topic = new aws.sqs.Queue("topic", { name: "topic" });
    const options: Readonly<Record<string, pulumi.ComponentResourceOptions>> = {
      [name]: name === "old-name" ? {} : { aliases: [{ name: "old-name" }] },
      protected: { protect: true },
      elsewhere: { providers: [frankfurt] },
      later: { dependsOn: [topic] },
      transformed: { transforms: [tagged] },
    };
    for (const [component, option] of Object.entries(options)) {
      new EcsTaskDefinition(component, { container: { image: IMAGE } }, option);
    }
    return {};
  };
}
