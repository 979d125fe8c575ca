package main

import (
	"reflect"
	"strconv"
	"strings"
)

// definition describes one Go struct as the decoder sees it.
type definition struct {
	Fields map[string]any `json:"fields,omitempty"`
	// Rest is the type of fields with any other name, where the struct collects them.
	Rest any `json:"rest,omitempty"`
	// Open means that fields with any other name are accepted and ignored.
	Open bool `json:"open,omitempty"`
	// Custom means that the struct decodes itself, so that more or less than its fields may fit.
	Custom bool `json:"custom,omitempty"`
	// Scalar lists what else than a map is accepted in its place.
	Scalar []string `json:"scalar,omitempty"`
}

// define adds a struct once and returns its name.
func (w *walker) define(t reflect.Type) string {
	if name, done := w.names[t]; done {
		return name
	}
	name := w.nameOf(t)
	d := &definition{Fields: map[string]any{}, Custom: decodesItself(t)}
	w.names[t], w.definitions[name] = name, d
	w.addFields(d, t)
	if tagOf(t) == "yaml" {
		addDiscoveries(d, name)
		return name
	}
	d.Open = d.Rest == nil && acceptsUnknown(t)
	d.Scalar = acceptedScalars(t)
	return name
}

func (w *walker) addFields(d *definition, t reflect.Type) {
	for _, field := range reflect.VisibleFields(t) {
		if len(field.Index) > 1 {
			continue
		}
		name, options, _ := strings.Cut(field.Tag.Get(tagOf(t)), ",")
		switch {
		case name == "-":
		case strings.Contains(options, "squash"), strings.Contains(options, "inline"):
			// An embedded struct counts even where its own name is not exported.
			w.squash(d, field.Type)
		case !field.IsExported():
		case strings.Contains(options, "remain"):
			d.Rest = w.rest(field.Type)
		default:
			if name == "" {
				name = field.Name
			}
			d.Fields[name] = w.typeOf(field.Type)
		}
	}
}

func (w *walker) squash(d *definition, t reflect.Type) {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	d.Custom = d.Custom || decodesItself(t)
	switch t.Kind() {
	case reflect.Struct:
		w.addFields(d, t)
	case reflect.Map:
		d.Rest = w.typeOf(t.Elem())
	}
}

func (w *walker) rest(t reflect.Type) any {
	if t.Kind() == reflect.Map {
		return w.typeOf(t.Elem())
	}
	return "any"
}

// nameOf is the package and the name of a type; a second type of the same name gets a number.
func (w *walker) nameOf(t reflect.Type) string {
	base := shortName(t)
	name := base
	for i := 2; w.definitions[name] != nil; i++ {
		name = base + "-" + strconv.Itoa(i)
	}
	return name
}

func shortName(t reflect.Type) string {
	if t.Name() == "" {
		return "struct"
	}
	name := t.Name()
	if start := strings.IndexByte(name, '['); start >= 0 {
		name = name[:start]
	}
	if t.PkgPath() == "main" {
		return "standin." + name
	}
	path := strings.Split(t.PkgPath(), "/")
	return path[len(path)-1] + "." + name
}
