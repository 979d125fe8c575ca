package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"

	"go.opentelemetry.io/collector/confmap"
	"go.opentelemetry.io/collector/confmap/provider/envprovider"
	"go.opentelemetry.io/collector/confmap/provider/fileprovider"
	"go.opentelemetry.io/collector/confmap/provider/yamlprovider"
	"go.opentelemetry.io/collector/otelcol"
)

// configVariable is where the image looks for its configuration first.
const configVariable = "AOT_CONFIG_CONTENT"

// request is one configuration to judge, with the variables that the container has.
type request struct {
	Name string            `json:"name"`
	YAML string            `json:"yaml"`
	Env  map[string]string `json:"env"`
}

// taskVariables stand for what a task on ECS has: sigv4auth asks for credentials while it validates,
// and awsecscontainermetrics for the metadata endpoint when it is made.
var taskVariables = map[string]string{
	"AWS_ACCESS_KEY_ID":             "check",
	"AWS_SECRET_ACCESS_KEY":         "check",
	"AWS_EC2_METADATA_DISABLED":     "true",
	"ECS_CONTAINER_METADATA_URI_V4": "http://169.254.170.2/v4/check",
}

type verdict struct {
	Name  string `json:"name"`
	OK    bool   `json:"ok"`
	Error string `json:"error,omitempty"`
}

// check judges every request of a JSON array, in order.
func check(in io.Reader, out io.Writer) error {
	var requests []request
	if err := json.NewDecoder(in).Decode(&requests); err != nil {
		return fmt.Errorf("the input is no JSON array of {name, yaml, env}: %w", err)
	}
	verdicts := make([]verdict, 0, len(requests))
	for _, request := range requests {
		result := verdict{Name: request.Name, OK: true}
		if err := load(request); err != nil {
			result.OK, result.Error = false, err.Error()
		}
		verdicts = append(verdicts, result)
	}
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	return encoder.Encode(verdicts)
}

// load does what a start does up to the point where components would start: read, expand, decode,
// validate, and build the pipelines. A panic ends a real collector too.
func load(request request) (err error) {
	defer func() {
		if reason := recover(); reason != nil {
			err = fmt.Errorf("panic: %v", reason)
		}
	}()
	os.Clearenv()
	for _, variables := range []map[string]string{taskVariables, request.Env} {
		if err := setAll(variables); err != nil {
			return err
		}
	}
	if err := os.Setenv(configVariable, request.YAML); err != nil {
		return err
	}
	collector, err := otelcol.NewCollector(otelcol.CollectorSettings{
		Factories: factories,
		ConfigProviderSettings: otelcol.ConfigProviderSettings{ResolverSettings: confmap.ResolverSettings{
			URIs:          []string{"env:" + configVariable},
			DefaultScheme: "env",
			ProviderFactories: []confmap.ProviderFactory{
				envprovider.NewFactory(), fileprovider.NewFactory(), yamlprovider.NewFactory(),
				remoteProvider("http"), remoteProvider("https"), remoteProvider("s3"),
			},
		}},
	})
	if err != nil {
		return err
	}
	return collector.DryRun(context.Background())
}

func setAll(variables map[string]string) error {
	for name, value := range variables {
		if err := os.Setenv(name, value); err != nil {
			return err
		}
	}
	return nil
}
