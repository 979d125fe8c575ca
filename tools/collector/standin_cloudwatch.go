package main

import (
	"errors"
	"fmt"
	"regexp"

	"go.opentelemetry.io/collector/component"
	"go.opentelemetry.io/collector/config/configoptional"
	"go.opentelemetry.io/collector/config/configretry"
	"go.opentelemetry.io/collector/exporter"
	"go.opentelemetry.io/collector/exporter/exporterhelper"

	"github.com/open-telemetry/opentelemetry-collector-contrib/pkg/resourcetotelemetry"
)

type emfLabelMatcher struct {
	LabelNames []string `mapstructure:"label_names"`
	Separator  string   `mapstructure:"separator"`
	Regex      string   `mapstructure:"regex"`
}

type emfDeclaration struct {
	Dimensions          [][]string         `mapstructure:"dimensions"`
	MetricNameSelectors []string           `mapstructure:"metric_name_selectors"`
	LabelMatchers       []*emfLabelMatcher `mapstructure:"label_matchers"`
}

type emfDescriptor struct {
	MetricName string `mapstructure:"metric_name"`
	Unit       string `mapstructure:"unit"`
	Overwrite  bool   `mapstructure:"overwrite"`
}

type emfExporter struct {
	AwsSession                         `mapstructure:",squash"`
	LogGroupName                       string                       `mapstructure:"log_group_name"`
	LogStreamName                      string                       `mapstructure:"log_stream_name"`
	Namespace                          string                       `mapstructure:"namespace"`
	RetainInitialValueOfDeltaMetric    bool                         `mapstructure:"retain_initial_value_of_delta_metric"`
	DimensionRollupOption              string                       `mapstructure:"dimension_rollup_option"`
	LogRetention                       int32                        `mapstructure:"log_retention"`
	Tags                               map[string]string            `mapstructure:"tags"`
	ParseJSONEncodedAttributeValues    []string                     `mapstructure:"parse_json_encoded_attr_values"`
	MetricDeclarations                 []*emfDeclaration            `mapstructure:"metric_declarations"`
	MetricDescriptors                  []emfDescriptor              `mapstructure:"metric_descriptors"`
	OutputDestination                  string                       `mapstructure:"output_destination"`
	EKSFargateContainerInsightsEnabled bool                         `mapstructure:"eks_fargate_container_insights_enabled"`
	ResourceToTelemetrySettings        resourcetotelemetry.Settings `mapstructure:"resource_to_telemetry_conversion"`
	DetailedMetrics                    bool                         `mapstructure:"detailed_metrics"`
	Version                            string                       `mapstructure:"version"`
}

// Validate panics on a broken selector as the real exporter does. Any other fault of a declaration
// or a descriptor only makes that exporter ignore it.
func (config *emfExporter) Validate() error {
	for _, declaration := range config.MetricDeclarations {
		for _, selector := range declaration.MetricNameSelectors {
			regexp.MustCompile(selector)
		}
	}
	return validateLogGroup(config.LogRetention, config.Tags)
}

type cloudWatchLogsExporter struct {
	configretry.BackOffConfig `mapstructure:"retry_on_failure"`
	LogGroupName              string                                                   `mapstructure:"log_group_name"`
	LogStreamName             string                                                   `mapstructure:"log_stream_name"`
	Endpoint                  string                                                   `mapstructure:"endpoint"`
	LogRetention              int32                                                    `mapstructure:"log_retention"`
	Tags                      map[string]string                                        `mapstructure:"tags"`
	QueueSettings             configoptional.Optional[exporterhelper.QueueBatchConfig] `mapstructure:"sending_queue"`
	AwsSession                `mapstructure:",squash"`
	RawLog                    bool `mapstructure:"raw_log,omitempty"`
}

var placeholder = regexp.MustCompile(`\{([^{}]*)\}`)

var knownPlaceholders = map[string]bool{
	"ClusterName": true, "TaskId": true, "NodeName": true, "PodName": true, "ServiceName": true,
	"ContainerInstanceId": true, "TaskDefinitionFamily": true, "InstanceId": true,
	"FaasName": true, "FaasVersion": true,
}

func (config *cloudWatchLogsExporter) Validate() error {
	if config.LogGroupName == "" {
		return errors.New("'log_group_name' must be set")
	}
	if config.LogStreamName == "" {
		return errors.New("'log_stream_name' must be set")
	}
	if bad, found := unknownPlaceholder(config.LogGroupName); found {
		return errors.New("'log_group_name' has an invalid pattern between curly brackets: " + bad)
	}
	if bad, found := unknownPlaceholder(config.LogStreamName); found {
		return errors.New("'log_stream_name'  has an invalid pattern between curly brackets: " + bad)
	}
	if err := config.QueueSettings.Validate(); err != nil {
		return err
	}
	return validateLogGroup(config.LogRetention, config.Tags)
}

func unknownPlaceholder(text string) (string, bool) {
	for _, match := range placeholder.FindAllStringSubmatch(text, -1) {
		if !knownPlaceholders[match[1]] {
			return match[1], true
		}
	}
	return "", false
}

var retentions = map[int32]bool{
	0: true, 1: true, 3: true, 5: true, 7: true, 14: true, 30: true, 60: true, 90: true, 120: true,
	150: true, 180: true, 365: true, 400: true, 545: true, 731: true, 1827: true, 2192: true,
	2557: true, 2922: true, 3288: true, 3653: true,
}

var (
	tagKey   = regexp.MustCompile(`^([\p{L}\p{Z}\p{N}_.:/=+\-@]+)$`)
	tagValue = regexp.MustCompile(`^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$`)
)

func validateLogGroup(retention int32, tags map[string]string) error {
	if !retentions[retention] {
		return errors.New("invalid value for retention policy")
	}
	if tags != nil && len(tags) == 0 {
		return errors.New("invalid amount of items. Please input at least 1 tag or remove the tag field")
	}
	if len(tags) > 50 {
		return errors.New("invalid amount of items. Please input at most 50 tags")
	}
	for key, value := range tags {
		switch {
		case len(key) < 1 || len(key) > 128:
			return fmt.Errorf("key - %s has an invalid length", key)
		case len(value) < 1 || len(value) > 256:
			return fmt.Errorf("value - %s has an invalid length", value)
		case !tagKey.MatchString(key):
			return fmt.Errorf("key - %s does not follow the regex pattern", key)
		case !tagValue.MatchString(value):
			return fmt.Errorf("value - %s does not follow the regex pattern", value)
		}
	}
	return nil
}

func newEmfExporter() exporter.Factory {
	return exporter.NewFactory(component.MustNewType("awsemf"), func() component.Config {
		return &emfExporter{
			AwsSession:            newAwsSession(),
			DimensionRollupOption: "ZeroAndSingleDimensionRollup",
			Version:               "1",
			OutputDestination:     "cloudwatch",
		}
	}, exporter.WithMetrics(nopMetrics, component.StabilityLevelBeta))
}

func newCloudWatchLogsExporter() exporter.Factory {
	return exporter.NewFactory(component.MustNewType("awscloudwatchlogs"), func() component.Config {
		queue := exporterhelper.NewDefaultQueueConfig()
		queue.NumConsumers = 1
		return &cloudWatchLogsExporter{
			BackOffConfig: configretry.NewDefaultBackOffConfig(),
			AwsSession:    newAwsSession(),
			QueueSettings: configoptional.Some(queue),
		}
	}, exporter.WithLogs(nopLogs, component.StabilityLevelAlpha))
}
