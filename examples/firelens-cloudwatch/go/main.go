// The program beside this folder, in Go. What is around the service comes from the stack's
// configuration, as where a platform team makes it.
package main

import (
	"github.com/pulumi-ecs-sidecars/pulumi-ecs-sidecars/sdk/go/ecssidecars"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"
)

// Stands in for an image of yours: it writes a line every five seconds.
const hello = `trap "exit 0" TERM
count=0
while true; do
  count=$((count + 1))
  echo "hello $count"
  sleep 5 & wait $!
done`

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		given := config.New(ctx, "")
		var subnets []string
		given.RequireObject("subnets", &subnets)

		service, err := ecssidecars.NewEcsService(ctx, "hello", &ecssidecars.EcsServiceArgs{
			Cluster: pulumi.String(given.Require("cluster")),
			Network: ecssidecars.NetworkArgs{
				Subnets:        pulumi.ToStringArray(subnets),
				VpcId:          pulumi.String(given.Require("vpc")), // makes a security group that lets nothing in
				AssignPublicIp: pulumi.BoolRef(true),                // the default VPC has no other way to pull images
			},
			Container: ecssidecars.ContainerArgs{
				Image:   pulumi.String("public.ecr.aws/docker/library/busybox:1.37"),
				Command: pulumi.ToStringArray([]string{"sh", "-c", hello}),
			},
			LogRouter: &ecssidecars.LogRouterArgs{
				// Made here, kept for 30 days; the task role may write to it and to no other.
				CloudWatch: &ecssidecars.CloudWatchLogsArgs{
					LogGroupName:    pulumi.String("/copilot/sidecar-test-hello"),
					LogStreamPrefix: pulumi.String("copilot/"),
				},
			},
		})
		if err != nil {
			return err
		}
		ctx.Export("service", service.ServiceName)
		ctx.Export("taskDefinition", service.TaskDefinitionArn)
		ctx.Export("logGroups", service.LogGroupNames)
		ctx.Export("requiredTaskPolicy", service.RequiredTaskPolicy)
		return nil
	})
}
