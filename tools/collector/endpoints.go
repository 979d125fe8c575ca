package main

import (
	"reflect"
	"strings"
)

// endpoints finds the default of every field that names an address, so that listeners that clash
// can be told without running anything.
func endpoints(config any) map[string]string {
	found := map[string]string{}
	collect(reflect.ValueOf(config), "", found)
	return found
}

func collect(value reflect.Value, path string, found map[string]string) {
	for value.Kind() == reflect.Pointer && !value.IsNil() {
		value = value.Elem()
	}
	if value.Kind() != reflect.Struct {
		return
	}
	if isOptional(value.Type()) {
		collect(valueOfOptional(value), path, found)
		return
	}
	for i := range value.NumField() {
		field := value.Type().Field(i)
		if !field.IsExported() {
			continue
		}
		name, options, _ := strings.Cut(field.Tag.Get("mapstructure"), ",")
		at := path
		if !strings.Contains(options, "squash") {
			at = strings.TrimPrefix(path+"."+name, ".")
		}
		if name == "endpoint" && value.Field(i).Kind() == reflect.String && value.Field(i).String() != "" {
			found[at] = value.Field(i).String()
		}
		collect(value.Field(i), at, found)
	}
}

// valueOfOptional gives what an optional part has once the configuration names it.
func valueOfOptional(value reflect.Value) reflect.Value {
	copied := reflect.New(value.Type())
	copied.Elem().Set(value)
	return copied.MethodByName("GetOrInsertDefault").Call(nil)[0]
}
