package main

// AwsSession holds the fields that every exporter to AWS has.
type AwsSession struct {
	NumberOfWorkers       int    `mapstructure:"num_workers"`
	Endpoint              string `mapstructure:"endpoint"`
	RequestTimeoutSeconds int    `mapstructure:"request_timeout_seconds"`
	MaxRetries            int    `mapstructure:"max_retries"`
	NoVerifySSL           bool   `mapstructure:"no_verify_ssl"`
	ProxyAddress          string `mapstructure:"proxy_address"`
	Region                string `mapstructure:"region"`
	LocalMode             bool   `mapstructure:"local_mode"`
	ResourceARN           string `mapstructure:"resource_arn"`
	RoleARN               string `mapstructure:"role_arn"`
	ExternalID            string `mapstructure:"external_id"`
}

func newAwsSession() AwsSession {
	return AwsSession{NumberOfWorkers: 8, RequestTimeoutSeconds: 30, MaxRetries: 2}
}
