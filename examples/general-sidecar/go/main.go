// The program beside this folder, in Go. What is around the service comes from the stack's
// configuration, as where a platform team makes it.
package main

import (
	"github.com/pulumi-ecs-sidecars/pulumi-ecs-sidecars/sdk/go/ecssidecars"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"
)

// Stands in for an image of yours: it answers on port 3000 and leaves a file on the volume.
const api = `require("node:fs").writeFileSync("/etc/mount1/started.txt", new Date().toISOString());
require("node:http").createServer((request, response) => response.end("hello\n")).listen(3000);
process.once("SIGTERM", () => process.exit());`

const nginxConf = `server {
  listen 80;
  location / {
    proxy_pass http://127.0.0.1:3000;
  }
  location /files/ {
    alias /etc/mount1/;
  }
}
`

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		given := config.New(ctx, "")
		var subnets []string
		given.RequireObject("subnets", &subnets)

		service, err := ecssidecars.NewEcsService(ctx, "api", &ecssidecars.EcsServiceArgs{
			Cluster: pulumi.String(given.Require("cluster")),
			Network: ecssidecars.NetworkArgs{
				Subnets: pulumi.ToStringArray(subnets),
				// Makes a security group that lets nothing in but the load balancer, and only to nginx.
				VpcId: pulumi.String(given.Require("vpc")),
				IngressSecurityGroups: pulumi.StringArray{
					pulumi.String(given.Require("loadBalancerSecurityGroup")),
				},
				AssignPublicIp: pulumi.BoolRef(true), // the default VPC has no other way to pull images
			},
			Container: ecssidecars.ContainerArgs{
				Image:   pulumi.String("public.ecr.aws/docker/library/node:22-alpine"),
				Command: pulumi.ToStringArray([]string{"node", "-e", api}),
				Port:    pulumi.IntRef(3000),
				HealthCheck: &ecssidecars.HealthCheckArgs{
					Command: []string{"CMD-SHELL", "wget -q -O - http://127.0.0.1:3000/ || exit 1"},
				},
				// A mount of an EFS volume is read-only unless it says otherwise.
				MountPoints: []ecssidecars.MountPointArgs{{
					SourceVolume: "files", ContainerPath: "/etc/mount1", ReadOnly: pulumi.BoolRef(false),
				}},
			},
			Sidecars: map[string]ecssidecars.SidecarArgs{
				"nginx": {
					Image:  pulumi.String("public.ecr.aws/nginx/nginx:1.27-alpine"),
					Port:   pulumi.IntRef(80),
					Cpu:    pulumi.IntRef(64),
					Memory: pulumi.IntRef(128),
					// Kept in an SSM parameter that the component makes, grants and replaces on change.
					Documents: map[string]ecssidecars.DocumentArgs{
						"NGINX_CONF": {Content: pulumi.String(nginxConf)},
					},
					Command: pulumi.ToStringArray([]string{
						"/bin/sh", "-c",
						`printf "%s" "$NGINX_CONF" > /etc/nginx/conf.d/default.conf && exec nginx -g "daemon off;"`,
					}),
					DependsOn: map[string]string{"app": "HEALTHY"},
					MountPoints: []ecssidecars.MountPointArgs{{
						SourceVolume: "files", ContainerPath: "/etc/mount1",
					}},
				},
			},
			Volumes: map[string]ecssidecars.VolumeArgs{
				"files": {Efs: &ecssidecars.EfsVolumeArgs{
					FileSystemId:  pulumi.String(given.Require("fileSystem")),
					AccessPointId: pulumi.String(given.Require("accessPoint")),
				}},
			},
			LoadBalancers: []ecssidecars.LoadBalancerArgs{{
				TargetGroupArn: pulumi.String(given.Require("targetGroup")),
				ContainerName:  pulumi.StringRef("nginx"),
			}},
		})
		if err != nil {
			return err
		}
		ctx.Export("taskDefinition", service.TaskDefinitionArn)
		ctx.Export("logGroups", service.LogGroupNames)
		return nil
	})
}
