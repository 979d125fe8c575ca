// Command sdks binds a package schema as Pulumi does and generates the SDKs of other languages.
//
//	sdks check <schema.json>
//	sdks generate <schema.json> <python|go|nodejs> <folder>
//
// It lives in the module of the engine so that both have the versions of one go.mod.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	gogen "github.com/pulumi/pulumi/pkg/v3/codegen/go"
	"github.com/pulumi/pulumi/pkg/v3/codegen/nodejs"
	"github.com/pulumi/pulumi/pkg/v3/codegen/python"
	"github.com/pulumi/pulumi/pkg/v3/codegen/schema"
)

const tool = "pulumi-ecs-sidecars"

var generators = map[string]func(*schema.Package) (map[string][]byte, error){
	"python": func(pkg *schema.Package) (map[string][]byte, error) {
		return python.GeneratePackage(tool, pkg, nil, nil)
	},
	"go": func(pkg *schema.Package) (map[string][]byte, error) {
		return gogen.GeneratePackage(tool, pkg, nil)
	},
	"nodejs": func(pkg *schema.Package) (map[string][]byte, error) {
		return nodejs.GeneratePackage(tool, pkg, nil, nil, false, nil)
	},
}

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(args []string) error {
	switch {
	case len(args) == 2 && args[0] == "check":
		_, err := bind(args[1])
		return err
	case len(args) == 4 && args[0] == "generate":
		return generate(args[1], args[2], args[3])
	default:
		return fmt.Errorf("usage: sdks check <schema> | sdks generate <schema> <language> <folder>")
	}
}

// bind reads a schema and accepts no diagnostic, not even a warning.
func bind(file string) (*schema.Package, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var spec schema.PackageSpec
	if err := json.Unmarshal(text, &spec); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	pkg, diagnostics, err := schema.BindSpec(spec, schema.NewNullLoader(), schema.ValidationOptions{})
	if err != nil {
		return nil, err
	}
	if len(diagnostics) > 0 {
		return nil, fmt.Errorf("%s has %d flaws: %w", file, len(diagnostics), diagnostics)
	}
	languages := map[string]schema.Language{
		"go": gogen.Importer, "nodejs": nodejs.Importer, "python": python.Importer,
	}
	return pkg, pkg.ImportLanguages(languages)
}

func generate(file, language, folder string) error {
	generator, known := generators[language]
	if !known {
		return fmt.Errorf("there is no generator for %q", language)
	}
	pkg, err := bind(file)
	if err != nil {
		return err
	}
	files, err := generator(pkg)
	if err != nil {
		return err
	}
	for name, content := range files {
		place := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(place), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(place, content, 0o644); err != nil {
			return err
		}
	}
	return nil
}
