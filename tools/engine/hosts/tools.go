//go:build tools

// Package hosts pins the Python and Go language hosts. They have a module of their own because
// v3.50.0 is the last sdk/v3 that contains them, and the engine needs a far newer sdk/v3.
package hosts

import (
	_ "github.com/pulumi/pulumi/sdk/v3/go/pulumi-language-go"
	_ "github.com/pulumi/pulumi/sdk/v3/python/cmd/pulumi-language-python"
)
