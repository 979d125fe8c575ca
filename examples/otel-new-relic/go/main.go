// The program beside this folder, in Go. What is around the service comes from the stack's
// configuration, as where a platform team makes it.
package main

import (
	"os"

	"github.com/pulumi-ecs-sidecars/pulumi-ecs-sidecars/sdk/go/ecssidecars"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"
)

// Stands in for an application with an X-Ray SDK: every ten seconds it sends a segment over UDP to
// where the SDKs' own variable says.
const traced = `const { randomBytes } = require("node:crypto");
const [host, port] = process.env.AWS_XRAY_DAEMON_ADDRESS.split(":");
const socket = require("node:dgram").createSocket("udp4");
const hex = (bytes) => randomBytes(bytes).toString("hex");
setInterval(() => {
  const now = Date.now() / 1000;
  const segment = {
    name: "api",
    id: hex(8),
    trace_id: "1-" + Math.floor(now).toString(16) + "-" + hex(12),
    start_time: now,
    end_time: now + 0.02,
  };
  const header = JSON.stringify({ format: "json", version: 1 });
  socket.send(header + "\n" + JSON.stringify(segment), Number(port), host);
}, 10_000);
process.once("SIGTERM", () => process.exit());`

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		// Keys without a value stand in it, and reach the collector as they are.
		configYaml, err := os.ReadFile("../collector.yaml")
		if err != nil {
			return err
		}
		given := config.New(ctx, "")
		var subnets []string
		given.RequireObject("subnets", &subnets)

		service, err := ecssidecars.NewEcsService(ctx, "api", &ecssidecars.EcsServiceArgs{
			Cluster: pulumi.String(given.Require("cluster")),
			Network: ecssidecars.NetworkArgs{
				Subnets:        pulumi.ToStringArray(subnets),
				VpcId:          pulumi.String(given.Require("vpc")), // makes a security group that lets nothing in
				AssignPublicIp: pulumi.BoolRef(true),                // the default VPC has no other way to New Relic
			},
			Container: ecssidecars.ContainerArgs{
				Image:   pulumi.String("public.ecr.aws/docker/library/node:22-alpine"),
				Command: pulumi.ToStringArray([]string{"node", "-e", traced}),
			},
			OtelCollector: &ecssidecars.OtelCollectorArgs{
				ConfigYaml: pulumi.String(configYaml),
				// The configuration names the variable; the key itself stays out of it.
				Secrets: map[string]pulumi.StringInput{
					"NEW_RELIC_KEY": pulumi.String(given.Require("newRelicKeyParameter")),
				},
			},
		})
		if err != nil {
			return err
		}
		ctx.Export("service", service.ServiceName)
		ctx.Export("taskDefinition", service.TaskDefinitionArn)
		ctx.Export("parameters", service.ParameterNames)
		return nil
	})
}
