package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"go.opentelemetry.io/collector/component"
	"go.opentelemetry.io/collector/config/configoptional"
	"go.opentelemetry.io/collector/config/configretry"
	"go.opentelemetry.io/collector/exporter"
	"go.opentelemetry.io/collector/exporter/exporterhelper"
	"go.opentelemetry.io/collector/exporter/otlpexporter"
	"go.opentelemetry.io/collector/exporter/xexporter"
)

type staticResolver struct {
	Hostnames []string `mapstructure:"hostnames"`
}

type dnsResolver struct {
	Hostname string        `mapstructure:"hostname"`
	Port     string        `mapstructure:"port"`
	Interval time.Duration `mapstructure:"interval"`
	Timeout  time.Duration `mapstructure:"timeout"`
}

type k8sResolver struct {
	Service         string        `mapstructure:"service"`
	Ports           []int32       `mapstructure:"ports"`
	Timeout         time.Duration `mapstructure:"timeout"`
	ReturnHostnames bool          `mapstructure:"return_hostnames"`
}

type cloudMapResolver struct {
	NamespaceName string        `mapstructure:"namespace"`
	ServiceName   string        `mapstructure:"service_name"`
	HealthStatus  string        `mapstructure:"health_status"`
	Interval      time.Duration `mapstructure:"interval"`
	Timeout       time.Duration `mapstructure:"timeout"`
	Port          *uint16       `mapstructure:"port"`
	OwnerAccount  *string       `mapstructure:"owner_account"`
}

type resolvers struct {
	Static      configoptional.Optional[staticResolver]   `mapstructure:"static"`
	DNS         configoptional.Optional[dnsResolver]      `mapstructure:"dns"`
	K8sSvc      configoptional.Optional[k8sResolver]      `mapstructure:"k8s"`
	AWSCloudMap configoptional.Optional[cloudMapResolver] `mapstructure:"aws_cloud_map"`
}

type loadBalancedProtocol struct {
	OTLP otlpexporter.Config `mapstructure:"otlp"`
}

type loadBalancingExporter struct {
	TimeoutSettings           exporterhelper.TimeoutConfig `mapstructure:",squash"`
	configretry.BackOffConfig `mapstructure:"retry_on_failure"`
	QueueSettings             configoptional.Optional[exporterhelper.QueueBatchConfig] `mapstructure:"sending_queue"`
	Protocol                  loadBalancedProtocol                                     `mapstructure:"protocol"`
	Resolver                  resolvers                                                `mapstructure:"resolver"`
	RoutingKey                string                                                   `mapstructure:"routing_key"`
	RoutingAttributes         []string                                                 `mapstructure:"routing_attributes"`
}

func (config *loadBalancingExporter) Validate() error {
	byAttributes := config.RoutingKey == "attributes"
	if byAttributes && len(config.RoutingAttributes) == 0 {
		return fmt.Errorf("routing_attributes must be specified when routing_key is %q", config.RoutingKey)
	}
	if !byAttributes && len(config.RoutingAttributes) > 0 {
		return fmt.Errorf("routing_attributes can only be used when routing_key is %q; got %q",
			"attributes", config.RoutingKey)
	}
	return nil
}

// create refuses what the real exporter refuses when it is made for a signal.
func (config *loadBalancingExporter) create(routingKeys ...string) error {
	resolver := config.Resolver
	given := 0
	for _, has := range []bool{
		resolver.Static.HasValue(), resolver.DNS.HasValue(),
		resolver.K8sSvc.HasValue(), resolver.AWSCloudMap.HasValue(),
	} {
		if has {
			given++
		}
	}
	switch {
	case given == 0:
		return errors.New("no resolvers specified for the exporter")
	case given > 1:
		return errors.New("only one resolver should be specified")
	case resolver.Static.HasValue() && len(resolver.Static.Get().Hostnames) == 0:
		return errors.New("no endpoints specified for the static resolver")
	case resolver.DNS.HasValue() && resolver.DNS.Get().Hostname == "":
		return errors.New("no hostname specified to resolve the backends")
	case resolver.K8sSvc.HasValue() && resolver.K8sSvc.Get().Service == "":
		return errors.New("no service specified to resolve the backends")
	case resolver.AWSCloudMap.HasValue() && resolver.AWSCloudMap.Get().NamespaceName == "":
		return errors.New("no Cloud Map namespace specified to resolve the backends")
	case resolver.AWSCloudMap.HasValue() && resolver.AWSCloudMap.Get().ServiceName == "":
		return errors.New("no Cloud Map service_name specified to resolve the backends")
	case config.RoutingKey != "" && !slices.Contains(routingKeys, config.RoutingKey):
		return fmt.Errorf("unsupported routing_key: %q", config.RoutingKey)
	}
	return nil
}

func loadBalancedTraces(_ context.Context, _ exporter.Settings, config component.Config) (exporter.Traces, error) {
	return nop{}, config.(*loadBalancingExporter).create("service", "traceID", "attributes")
}

func loadBalancedLogs(_ context.Context, _ exporter.Settings, config component.Config) (exporter.Logs, error) {
	return nop{}, config.(*loadBalancingExporter).create("service", "traceID", "attributes")
}

func loadBalancedMetrics(_ context.Context, _ exporter.Settings, config component.Config) (exporter.Metrics, error) {
	return nop{}, config.(*loadBalancingExporter).create("service", "resource", "metric", "streamID", "attributes")
}

func newLoadBalancingExporter() exporter.Factory {
	return xexporter.NewFactory(component.MustNewType("load_balancing"), func() component.Config {
		otlp := otlpexporter.NewFactory().CreateDefaultConfig().(*otlpexporter.Config)
		// The real one gives every backend this name, so that its inner settings validate.
		otlp.ClientConfig.Endpoint = "placeholder:4317"
		return &loadBalancingExporter{
			TimeoutSettings: exporterhelper.NewDefaultTimeoutConfig(),
			Protocol:        loadBalancedProtocol{OTLP: *otlp},
		}
	},
		xexporter.WithTraces(loadBalancedTraces, component.StabilityLevelBeta),
		xexporter.WithLogs(loadBalancedLogs, component.StabilityLevelBeta),
		xexporter.WithMetrics(loadBalancedMetrics, component.StabilityLevelDevelopment),
		xexporter.WithDeprecatedTypeAlias(component.MustNewType("loadbalancing")),
	)
}
