package main

import (
	"encoding"
	"reflect"
	"strings"
	"time"

	"go.opentelemetry.io/collector/confmap"
)

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

func decodesItself(t reflect.Type) bool {
	p := reflect.PointerTo(t)
	return p.Implements(unmarshalerType) || p.Implements(scalarType)
}

func isOptional(t reflect.Type) bool {
	return t.Kind() == reflect.Struct && strings.HasPrefix(t.Name(), optionalNameStart) &&
		strings.HasSuffix(t.PkgPath(), "config/configoptional")
}
