package main

import (
	"reflect"
	"strings"

	"github.com/open-telemetry/opentelemetry-collector-contrib/receiver/prometheusreceiver"
)

// tagOf is the tag that names the fields: the types of Prometheus are decoded from YAML as they
// are in Prometheus.
func tagOf(t reflect.Type) string {
	if strings.HasPrefix(t.PkgPath(), "github.com/prometheus/") || strings.HasPrefix(t.Name(), "Prom") {
		return "yaml"
	}
	return "mapstructure"
}

// readsScalar names the types of Prometheus that are written as one text.
var readsScalar = map[string]bool{"config.URL": true, "model.ValidationScheme": true}

// addDiscoveries adds the fields of a scrape configuration that no struct names: every mechanism
// that finds targets registers its own.
func addDiscoveries(d *definition, name string) {
	if name != "config.ScrapeConfig" {
		return
	}
	for _, mechanism := range discoveries {
		if scrapeAccepts(mechanism) {
			d.Fields[mechanism] = map[string]any{"list": "any"}
		}
	}
}

func scrapeAccepts(field string) bool {
	scrape := map[string]any{"job_name": "x", field: []any{}}
	config := map[string]any{"config": map[string]any{"scrape_configs": []any{scrape}}}
	return decode(prometheusreceiver.NewFactory().CreateDefaultConfig(), config) == nil
}

var discoveries = strings.Fields(`
	static_configs file_sd_configs http_sd_configs dns_sd_configs ec2_sd_configs ecs_sd_configs
	msk_sd_configs elasticache_sd_configs rds_sd_configs lightsail_sd_configs aws_sd_configs
	azure_sd_configs consul_sd_configs digitalocean_sd_configs docker_sd_configs
	dockerswarm_sd_configs eureka_sd_configs gce_sd_configs hetzner_sd_configs ionos_sd_configs
	kubernetes_sd_configs kuma_sd_configs linode_sd_configs marathon_sd_configs
	nerve_sd_configs nomad_sd_configs openstack_sd_configs ovhcloud_sd_configs
	puppetdb_sd_configs scaleway_sd_configs serverset_sd_configs stackit_sd_configs
	triton_sd_configs uyuni_sd_configs vultr_sd_configs
`)
