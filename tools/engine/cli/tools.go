//go:build tools

// Package cli pins the Pulumi engine, its command line and the YAML language host.
// Nothing is compiled from this file: the imports keep the versions in go.mod and go.sum.
package cli

import (
	_ "github.com/pulumi/pulumi-yaml/cmd/pulumi-language-yaml"
	_ "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi"
	_ "github.com/pulumi/pulumi/sdk/v3/go/common/version"
)
