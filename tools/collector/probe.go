package main

import (
	"fmt"
	"reflect"
	"strings"

	"go.opentelemetry.io/collector/confmap"
)

// What reflection cannot tell is found out by decoding: the decoder itself is asked.

const unknownField = "no_component_has_this_field"

// acceptsUnknown tells whether a struct swallows a field that it does not have.
func acceptsUnknown(t reflect.Type) bool {
	err := decode(reflect.New(t).Interface(), map[string]any{unknownField: "x"})
	return err == nil || !strings.Contains(err.Error(), unknownField)
}

// acceptedScalars tries what else than a map fits in the place of a struct.
func acceptedScalars(t reflect.Type) []string {
	var accepted []string
	for _, sample := range []struct {
		name  string
		value any
	}{{"string", "x"}, {"bool", true}, {"int", 1}, {"list", []any{}}} {
		if fits(t, sample.value) {
			accepted = append(accepted, sample.name)
		}
	}
	return accepted
}

// fits tells whether a value can stand where a field has the type.
func fits(t reflect.Type, value any) bool {
	holder := reflect.StructOf([]reflect.StructField{{
		Name: "Field",
		Type: t,
		Tag:  `mapstructure:"field"`,
	}})
	return decode(reflect.New(holder).Interface(), map[string]any{"field": value}) == nil
}

func decode(target any, value map[string]any) (err error) {
	defer func() {
		if reason := recover(); reason != nil {
			err = fmt.Errorf("panic: %v", reason)
		}
	}()
	return confmap.NewFromStringMap(value).Unmarshal(target)
}

// text describes a type that is decoded from a text: what it accepts.
type text struct {
	// Any means that every text is accepted.
	Any bool `json:"any,omitempty"`
	// Values are all that is accepted, unless the text has a format.
	Values []string `json:"values,omitempty"`
	Format string   `json:"format,omitempty"`
	// Kind is the Go kind behind the text; a value of that kind is accepted directly as well.
	Kind string `json:"kind"`
}

// text adds a type that decodes itself from a text, once, and returns its name.
func (w *walker) text(t reflect.Type) string {
	name := shortName(t)
	if w.texts[name] != nil {
		return name
	}
	found := &text{Kind: t.Kind().String(), Any: fits(t, "zz") && fits(t, "qq")}
	w.texts[name] = found
	if found.Format = formats[name]; found.Format == "" && !found.Any {
		for _, candidate := range append([]string{""}, textCandidates...) {
			if fits(t, candidate) {
				found.Values = append(found.Values, candidate)
			}
		}
	}
	return name
}

// formats are the texts that no list can name.
var formats = map[string]string{
	"component.ID":     "component",
	"pipeline.ID":      "pipeline",
	"helper.ByteSize":  "bytes",
	"units.Base2Bytes": "bytes",
	"model.Duration":   "prometheus-duration",
	"relabel.Regexp":   "regexp",
}

// textCandidates are the words that enumerations of the collector are made of.
var textCandidates = strings.Fields(`
	gzip zlib deflate snappy x-snappy-framed zstd lz4 none
	tcp tcp4 tcp6 udp udp4 udp6 ip ip4 ip6 unix unixgram unixpacket
	debug DEBUG info INFO warn WARN error ERROR dpanic DPANIC panic PANIC fatal FATAL
	basic Basic normal Normal detailed Detailed None trace
	items bytes requests
	strict lax text random
	counters distributions nobuckets gauges cumulative delta to_delta raw_value
	auto keep drop and or
	json proto otlp_json otlp_proto
	cumulative_to_delta noquantiles
	resource scope span spanevent metric datapoint log profile
	ignore silent propagate
	hash_seed proportional equalizing
	first_resource config_or_system
`)
