// Pulumi components for Amazon ECS services with typed, validated sidecars
package ecssidecars
