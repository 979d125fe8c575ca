package main

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"go.opentelemetry.io/collector/component"
	"go.opentelemetry.io/collector/config/confighttp"
	"go.opentelemetry.io/collector/config/configopaque"
	"go.opentelemetry.io/collector/config/configoptional"
	"go.opentelemetry.io/collector/config/configretry"
	"go.opentelemetry.io/collector/config/configtls"
	"go.opentelemetry.io/collector/confmap"
	"go.opentelemetry.io/collector/exporter"
	"go.opentelemetry.io/collector/exporter/exporterhelper"
)

// signalFxPattern is a text that may be a regular expression or a glob; one that the real exporter
// cannot compile is not told apart here.
type signalFxPattern struct{ text string }

func (pattern *signalFxPattern) UnmarshalText(text []byte) error {
	pattern.text = strings.TrimSpace(string(text))
	return nil
}

type signalFxPropertyFilter struct {
	PropertyName   *signalFxPattern `mapstructure:"property_name"`
	PropertyValue  *signalFxPattern `mapstructure:"property_value"`
	DimensionName  *signalFxPattern `mapstructure:"dimension_name"`
	DimensionValue *signalFxPattern `mapstructure:"dimension_value"`
}

type signalFxMetricFilter struct {
	MetricName  string         `mapstructure:"metric_name"`
	MetricNames []string       `mapstructure:"metric_names"`
	Dimensions  map[string]any `mapstructure:"dimensions"`
}

type signalFxDimensionClient struct {
	MaxBuffered         int           `mapstructure:"max_buffered"`
	SendDelay           time.Duration `mapstructure:"send_delay"`
	MaxIdleConns        int           `mapstructure:"max_idle_conns"`
	MaxIdleConnsPerHost int           `mapstructure:"max_idle_conns_per_host"`
	MaxConnsPerHost     int           `mapstructure:"max_conns_per_host"`
	IdleConnTimeout     time.Duration `mapstructure:"idle_conn_timeout"`
	Timeout             time.Duration `mapstructure:"timeout"`
	DropTags            bool          `mapstructure:"drop_tags"`
	StripK8sLabelPrefix bool          `mapstructure:"strip_k8s_label_prefix"`
}

type signalFxCorrelation struct {
	confighttp.ClientConfig `mapstructure:",squash"`
	MaxRequests             uint              `mapstructure:"max_requests"`
	MaxBuffered             uint              `mapstructure:"max_buffered"`
	MaxRetries              uint              `mapstructure:"max_retries"`
	LogUpdates              bool              `mapstructure:"log_updates"`
	RetryDelay              time.Duration     `mapstructure:"retry_delay"`
	CleanupInterval         time.Duration     `mapstructure:"cleanup_interval"`
	StaleServiceTimeout     time.Duration     `mapstructure:"stale_service_timeout"`
	SyncAttributes          map[string]string `mapstructure:"sync_attributes"`
}

type signalFxExporter struct {
	QueueSettings                  configoptional.Optional[exporterhelper.QueueBatchConfig] `mapstructure:"sending_queue"`
	configretry.BackOffConfig      `mapstructure:"retry_on_failure"`
	confighttp.ClientConfig        `mapstructure:",squash"`
	AccessToken                    configopaque.String      `mapstructure:"access_token"`
	Realm                          string                   `mapstructure:"realm"`
	IngestURL                      string                   `mapstructure:"ingest_url"`
	IngestTLSs                     configtls.ClientConfig   `mapstructure:"ingest_tls,omitempty"`
	APIURL                         string                   `mapstructure:"api_url"`
	APITLSs                        configtls.ClientConfig   `mapstructure:"api_tls,omitempty"`
	LogDataPoints                  bool                     `mapstructure:"log_data_points"`
	LogDimensionUpdates            bool                     `mapstructure:"log_dimension_updates"`
	DimensionClient                signalFxDimensionClient  `mapstructure:"dimension_client"`
	AccessTokenPassthrough         bool                     `mapstructure:"access_token_passthrough"`
	DisableDefaultTranslationRules bool                     `mapstructure:"disable_default_translation_rules"`
	DeltaTranslationTTL            int64                    `mapstructure:"delta_translation_ttl"`
	SyncHostMetadata               bool                     `mapstructure:"sync_host_metadata"`
	RootPath                       string                   `mapstructure:"root_path"`
	ExcludeMetrics                 []signalFxMetricFilter   `mapstructure:"exclude_metrics"`
	IncludeMetrics                 []signalFxMetricFilter   `mapstructure:"include_metrics"`
	ExcludeProperties              []signalFxPropertyFilter `mapstructure:"exclude_properties"`
	DefaultProperties              map[string]string        `mapstructure:"default_properties"`
	Correlation                    *signalFxCorrelation     `mapstructure:"correlation"`
	NonAlphanumericDimensionChars  string                   `mapstructure:"nonalphanumeric_dimension_chars"`
	DropHistogramBuckets           bool                     `mapstructure:"drop_histogram_buckets"`
	SendOTLPHistograms             bool                     `mapstructure:"send_otlp_histograms"`
}

// Unmarshal accepts unknown fields, as the real exporter does.
func (config *signalFxExporter) Unmarshal(conf *confmap.Conf) error {
	return conf.Unmarshal(config, confmap.WithIgnoreUnused())
}

func (config *signalFxExporter) Validate() error {
	if config.AccessToken == "" {
		return errors.New(`requires a non-empty "access_token"`)
	}
	if config.Realm == "" && (config.IngestURL == "" || config.APIURL == "") {
		return errors.New(`requires a non-empty "realm", or "ingest_url" and "api_url"`)
	}
	if config.Timeout < 0 {
		return errors.New(`cannot have a negative "timeout"`)
	}
	for key, value := range config.DefaultProperties {
		if value == "" {
			return fmt.Errorf(`"default_properties" contains an empty value under key %q`, key)
		}
	}
	return nil
}

func newSignalFxExporter() exporter.Factory {
	return exporter.NewFactory(component.MustNewType("signalfx"), func() component.Config {
		return &signalFxExporter{
			BackOffConfig: configretry.NewDefaultBackOffConfig(),
			QueueSettings: configoptional.Some(exporterhelper.NewDefaultQueueConfig()),
			ClientConfig:  confighttp.NewDefaultClientConfig(),
			Correlation:   &signalFxCorrelation{ClientConfig: confighttp.NewDefaultClientConfig()},
		}
	},
		exporter.WithMetrics(nopMetrics, component.StabilityLevelBeta),
		exporter.WithLogs(nopLogs, component.StabilityLevelBeta),
		exporter.WithTraces(nopTraces, component.StabilityLevelDeprecated),
	)
}
