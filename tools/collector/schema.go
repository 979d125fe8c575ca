package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"

	"go.opentelemetry.io/collector/component"
	"go.opentelemetry.io/collector/service"
)

// componentSchema is what a configuration can say about one type of component.
type componentSchema struct {
	Aliases []string          `json:"aliases,omitempty"`
	Signals map[string]string `json:"signals,omitempty"`
	Config  string            `json:"config"`
	// Endpoints holds the defaults of all fields that name an address, by path.
	Endpoints map[string]string `json:"endpoints,omitempty"`
}

type aliased interface{ DeprecatedAlias() component.Type }

type section struct {
	name    string
	entries []entry
}

type entry struct {
	name  string
	value any
}

// printSchema writes JSON with one component or definition on a line, so that a change of one
// field is a change of one line.
func printSchema(out io.Writer) error {
	all, err := factories()
	if err != nil {
		return err
	}
	w := &walker{names: map[reflect.Type]string{}, definitions: map[string]*definition{}, texts: map[string]*text{}}
	sections := []section{
		{"receivers", describe(w, all.Receivers)},
		{"processors", describe(w, all.Processors)},
		{"exporters", describe(w, all.Exporters)},
		{"extensions", describe(w, all.Extensions)},
	}
	telemetry := w.typeOf(reflect.TypeOf(all.Telemetry.CreateDefaultConfig()))
	root := w.define(reflect.TypeFor[service.Config]())
	w.definitions[root].Fields["telemetry"] = telemetry
	w.unite()
	sections = append(sections,
		section{"defs", sorted(w.definitions)},
		section{"texts", sorted(w.texts)},
	)
	return write(out, root, sections)
}

func describe[F component.Factory](w *walker, factories map[component.Type]F) []entry {
	described := map[string]componentSchema{}
	for key, factory := range factories {
		if key != factory.Type() {
			continue
		}
		config := factory.CreateDefaultConfig()
		name := w.define(reflect.TypeOf(config).Elem())
		w.roots = append(w.roots, name)
		result := componentSchema{
			Signals:   signals(factory),
			Config:    name,
			Endpoints: endpoints(config),
		}
		if holder, ok := any(factory).(aliased); ok && holder.DeprecatedAlias().String() != "" {
			result.Aliases = []string{holder.DeprecatedAlias().String()}
		}
		described[key.String()] = result
	}
	return sorted(described)
}

// signals asks a factory for the stability of each signal; an undefined one is not supported.
func signals(factory component.Factory) map[string]string {
	result := map[string]string{}
	value := reflect.ValueOf(factory)
	for _, signal := range []string{"Traces", "Metrics", "Logs"} {
		method := value.MethodByName(signal + "Stability")
		if !method.IsValid() {
			continue
		}
		level := method.Call(nil)[0].Interface().(component.StabilityLevel)
		if level != component.StabilityLevelUndefined {
			result[strings.ToLower(signal)] = strings.ToLower(level.String())
		}
	}
	return result
}

func sorted[V any](values map[string]V) []entry {
	entries := make([]entry, 0, len(values))
	for name, value := range values {
		entries = append(entries, entry{name, value})
	}
	slices.SortFunc(entries, func(a, b entry) int { return strings.Compare(a.name, b.name) })
	return entries
}

func write(out io.Writer, root string, sections []section) error {
	var text bytes.Buffer
	fmt.Fprintf(&text, "{\n\"service\": %q", root)
	for _, section := range sections {
		fmt.Fprintf(&text, ",\n%q: {\n", section.name)
		for i, entry := range section.entries {
			line, err := json.Marshal(entry.value)
			if err != nil {
				return err
			}
			separator := ","
			if i == len(section.entries)-1 {
				separator = ""
			}
			fmt.Fprintf(&text, " %q: %s%s\n", entry.name, line, separator)
		}
		text.WriteString("}")
	}
	text.WriteString("\n}\n")
	_, err := out.Write(text.Bytes())
	return err
}
