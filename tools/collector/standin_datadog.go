package main

import (
	"go.opentelemetry.io/collector/component"
	"go.opentelemetry.io/collector/exporter"

	"github.com/open-telemetry/opentelemetry-collector-contrib/pkg/datadog/config"
)

// newDatadogExporter has the real configuration, but not the exporter, which is most of an agent.
func newDatadogExporter() exporter.Factory {
	return exporter.NewFactory(component.MustNewType("datadog"), config.CreateDefaultConfig,
		exporter.WithTraces(nopTraces, component.StabilityLevelBeta),
		exporter.WithMetrics(nopMetrics, component.StabilityLevelBeta),
		exporter.WithLogs(nopLogs, component.StabilityLevelBeta),
	)
}
