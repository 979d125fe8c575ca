package main

import (
	"encoding/json"
	"slices"
	"strings"
)

// unite drops every definition that says the same as another one of the same name: the detectors of
// resource_detection have dozens of equal generated structs.
func (w *walker) unite() {
	for renames := w.duplicates(); len(renames) > 0; renames = w.duplicates() {
		for name := range renames {
			delete(w.definitions, name)
		}
		for _, d := range w.definitions {
			for _, field := range d.Fields {
				rename(field, renames)
			}
			rename(d.Rest, renames)
		}
	}
}

func (w *walker) duplicates() map[string]string {
	first, renames := map[string]string{}, map[string]string{}
	for _, entry := range sorted(w.definitions) {
		base, _, _ := strings.Cut(entry.name, "-")
		text, err := json.Marshal(entry.value)
		if err != nil {
			panic(err)
		}
		key := base + string(text)
		if known := first[key]; known != "" && !slices.Contains(w.roots, entry.name) {
			renames[entry.name] = known
		} else {
			first[key] = entry.name
		}
	}
	return renames
}

func rename(value any, renames map[string]string) {
	described, isMap := value.(map[string]any)
	if !isMap {
		return
	}
	if ref, isRef := described["ref"].(string); isRef && renames[ref] != "" {
		described["ref"] = renames[ref]
	}
	rename(described["list"], renames)
	rename(described["map"], renames)
}
