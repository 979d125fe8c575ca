package main

import (
	"errors"

	"go.opentelemetry.io/collector/exporter"
	"go.opentelemetry.io/collector/extension"
	"go.opentelemetry.io/collector/otelcol"
	"go.opentelemetry.io/collector/receiver"
	"go.opentelemetry.io/collector/service/telemetry/otelconftelemetry"
)

var (
	standInReceivers  = []receiver.Factory{newContainerInsightReceiver(), newXrayReceiver()}
	standInExtensions = []extension.Factory{newAwsProxy()}
	standInExporters  = []exporter.Factory{
		newCloudWatchLogsExporter(),
		newDatadogExporter(),
		newEmfExporter(),
		newLoadBalancingExporter(),
		newSignalFxExporter(),
		newXrayExporter(),
	}
)

// factories is what the image is built with: no connectors, and the collector's own telemetry.
func factories() (otelcol.Factories, error) {
	receivers, err1 := otelcol.MakeFactoryMap(append(realReceivers, standInReceivers...)...)
	processors, err2 := otelcol.MakeFactoryMap(realProcessors...)
	exporters, err3 := otelcol.MakeFactoryMap(append(realExporters, standInExporters...)...)
	extensions, err4 := otelcol.MakeFactoryMap(append(realExtensions, standInExtensions...)...)
	return otelcol.Factories{
		Receivers:  receivers,
		Processors: processors,
		Exporters:  exporters,
		Extensions: extensions,
		Telemetry:  otelconftelemetry.NewFactory(),
	}, errors.Join(err1, err2, err3, err4)
}
