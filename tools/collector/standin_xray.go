package main

import (
	"time"

	"go.opentelemetry.io/collector/component"
	"go.opentelemetry.io/collector/config/confignet"
	"go.opentelemetry.io/collector/config/configtls"
	"go.opentelemetry.io/collector/exporter"
	"go.opentelemetry.io/collector/extension"
	"go.opentelemetry.io/collector/receiver"
)

// xrayProxy is the HTTP proxy that the X-Ray receiver and the awsproxy extension share.
type xrayProxy struct {
	confignet.TCPAddrConfig `mapstructure:",squash"`
	ProxyAddress            string                 `mapstructure:"proxy_address"`
	TLS                     configtls.ClientConfig `mapstructure:"tls,omitempty"`
	Region                  string                 `mapstructure:"region"`
	RoleARN                 string                 `mapstructure:"role_arn"`
	AWSEndpoint             string                 `mapstructure:"aws_endpoint"`
	LocalMode               bool                   `mapstructure:"local_mode"`
	ServiceName             string                 `mapstructure:"service_name"`
}

type xrayReceiver struct {
	confignet.AddrConfig `mapstructure:",squash"`
	ProxyServer          *xrayProxy `mapstructure:"proxy_server"`
}

type xrayTelemetry struct {
	Enabled         bool           `mapstructure:"enabled"`
	IncludeMetadata bool           `mapstructure:"include_metadata"`
	Contributors    []component.ID `mapstructure:"contributors,omitempty"`
	Hostname        string         `mapstructure:"hostname,omitempty"`
	InstanceID      string         `mapstructure:"instance_id,omitempty"`
	ResourceARN     string         `mapstructure:"resource_arn,omitempty"`
}

type xrayExporter struct {
	AwsSession         `mapstructure:",squash"`
	IndexedAttributes  []string      `mapstructure:"indexed_attributes"`
	IndexAllAttributes bool          `mapstructure:"index_all_attributes"`
	LogGroupNames      []string      `mapstructure:"aws_log_groups"`
	TelemetryConfig    xrayTelemetry `mapstructure:"telemetry,omitempty"`
}

type awsProxyExtension struct {
	ProxyConfig xrayProxy `mapstructure:",squash"`
}

type containerInsightReceiver struct {
	CollectionInterval        time.Duration `mapstructure:"collection_interval"`
	ContainerOrchestrator     string        `mapstructure:"container_orchestrator"`
	TagService                bool          `mapstructure:"add_service_as_attribute"`
	PrefFullPodName           bool          `mapstructure:"prefer_full_pod_name"`
	AddFullPodNameMetricLabel bool          `mapstructure:"add_full_pod_name_metric_label"`
}

func newXrayReceiver() receiver.Factory {
	return receiver.NewFactory(component.MustNewType("awsxray"), func() component.Config {
		return &xrayReceiver{
			AddrConfig: confignet.AddrConfig{Endpoint: "localhost:2000", Transport: confignet.TransportTypeUDP},
			ProxyServer: &xrayProxy{
				TCPAddrConfig: confignet.TCPAddrConfig{Endpoint: "localhost:2000"},
				ServiceName:   "xray",
			},
		}
	}, receiver.WithTraces(nopTracesReceiver, component.StabilityLevelBeta))
}

func newXrayExporter() exporter.Factory {
	return exporter.NewFactory(component.MustNewType("awsxray"), func() component.Config {
		return &xrayExporter{AwsSession: newAwsSession()}
	}, exporter.WithTraces(nopTraces, component.StabilityLevelBeta))
}

func newAwsProxy() extension.Factory {
	return extension.NewFactory(component.MustNewType("awsproxy"), func() component.Config {
		return &awsProxyExtension{ProxyConfig: xrayProxy{
			TCPAddrConfig: confignet.TCPAddrConfig{Endpoint: "localhost:2000"},
			TLS:           configtls.NewDefaultClientConfig(),
		}}
	}, nopExtension, component.StabilityLevelBeta)
}

func newContainerInsightReceiver() receiver.Factory {
	return receiver.NewFactory(component.MustNewType("awscontainerinsightreceiver"), func() component.Config {
		return &containerInsightReceiver{
			CollectionInterval:    60 * time.Second,
			ContainerOrchestrator: "eks",
			TagService:            true,
		}
	}, receiver.WithMetrics(nopMetricsReceiver, component.StabilityLevelBeta))
}
