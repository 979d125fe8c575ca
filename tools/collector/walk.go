package main

import (
	"encoding"
	"reflect"
	"strconv"
	"strings"
	"time"

	"go.opentelemetry.io/collector/confmap"
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

// walker collects the definitions of all structs that it meets.
type walker struct {
	names       map[reflect.Type]string
	definitions map[string]*definition
	texts       map[string]*text
	// roots are the definitions that components name, which must keep their names.
	roots []string
}

var (
	durationType      = reflect.TypeFor[time.Duration]()
	unmarshalerType   = reflect.TypeFor[confmap.Unmarshaler]()
	scalarType        = reflect.TypeFor[confmap.ScalarUnmarshaler]()
	textType          = reflect.TypeFor[encoding.TextUnmarshaler]()
	optionalNameStart = "Optional["
)

// opaque names the types whose fields depend on a value: an operator of file_log on its "type".
var opaque = map[string]bool{"operator.Config": true}

// typeOf gives the type of a field in the terms of the schema.
func (w *walker) typeOf(t reflect.Type) any {
	switch {
	case isOptional(t):
		return w.optional(t)
	case t == durationType:
		return "duration"
	case tagOf(t) == "yaml" && readsScalar[shortName(t)]:
		return "string"
	case opaque[shortName(t)]:
		return "any"
	case reflect.PointerTo(t).Implements(textType):
		return map[string]any{"text": w.text(t)}
	}
	switch t.Kind() {
	case reflect.Pointer:
		return w.typeOf(t.Elem())
	case reflect.String:
		return "string"
	case reflect.Bool:
		return "bool"
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return integer("int", t)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return integer("uint", t)
	case reflect.Float32, reflect.Float64:
		return "float"
	case reflect.Slice, reflect.Array:
		return w.list(t)
	case reflect.Map:
		return w.mapOf(t)
	case reflect.Struct:
		return map[string]any{"ref": w.define(t)}
	}
	return "any"
}

// integer names the width only where it is narrower than a number of YAML.
func integer(name string, t reflect.Type) string {
	switch t.Bits() {
	case 8, 16, 32:
		return t.Kind().String()
	}
	return name
}

func (w *walker) list(t reflect.Type) any {
	if decodesItself(t) {
		return map[string]any{"list": w.typeOf(t.Elem()), "custom": true}
	}
	return map[string]any{"list": w.typeOf(t.Elem())}
}

func (w *walker) mapOf(t reflect.Type) any {
	result := map[string]any{"map": w.typeOf(t.Elem())}
	if reflect.PointerTo(t.Key()).Implements(textType) {
		result["keys"] = w.text(t.Key())
	}
	if decodesItself(t) {
		result["custom"] = true
	}
	return result
}

// optional is a wrapper that also accepts the key "enabled" beside the fields of a struct.
func (w *walker) optional(t reflect.Type) any {
	inner := w.typeOf(t.Field(0).Type)
	if ref, isMap := inner.(map[string]any); isMap && ref["ref"] != nil {
		return map[string]any{"ref": ref["ref"], "optional": true}
	}
	return inner
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

func decodesItself(t reflect.Type) bool {
	p := reflect.PointerTo(t)
	return p.Implements(unmarshalerType) || p.Implements(scalarType)
}

func isOptional(t reflect.Type) bool {
	return t.Kind() == reflect.Struct && strings.HasPrefix(t.Name(), optionalNameStart) &&
		strings.HasSuffix(t.PkgPath(), "config/configoptional")
}
