package main

import (
	"context"

	"go.opentelemetry.io/collector/component"
	"go.opentelemetry.io/collector/consumer"
	"go.opentelemetry.io/collector/exporter"
	"go.opentelemetry.io/collector/extension"
	"go.opentelemetry.io/collector/pdata/plog"
	"go.opentelemetry.io/collector/pdata/pmetric"
	"go.opentelemetry.io/collector/pdata/ptrace"
	"go.opentelemetry.io/collector/receiver"
)

// nop is what a stand-in creates: a component that takes any signal and does nothing.
// A check builds pipelines without starting them.
type nop struct{}

func (nop) Start(context.Context, component.Host) error           { return nil }
func (nop) Shutdown(context.Context) error                        { return nil }
func (nop) Capabilities() consumer.Capabilities                   { return consumer.Capabilities{} }
func (nop) ConsumeTraces(context.Context, ptrace.Traces) error    { return nil }
func (nop) ConsumeMetrics(context.Context, pmetric.Metrics) error { return nil }
func (nop) ConsumeLogs(context.Context, plog.Logs) error          { return nil }

func nopExtension(context.Context, extension.Settings, component.Config) (extension.Extension, error) {
	return nop{}, nil
}

func nopTracesReceiver(context.Context, receiver.Settings, component.Config, consumer.Traces) (receiver.Traces, error) {
	return nop{}, nil
}

func nopMetricsReceiver(context.Context, receiver.Settings, component.Config, consumer.Metrics) (receiver.Metrics, error) {
	return nop{}, nil
}

func nopTraces(context.Context, exporter.Settings, component.Config) (exporter.Traces, error) {
	return nop{}, nil
}

func nopMetrics(context.Context, exporter.Settings, component.Config) (exporter.Metrics, error) {
	return nop{}, nil
}

func nopLogs(context.Context, exporter.Settings, component.Config) (exporter.Logs, error) {
	return nop{}, nil
}
