// Command collector-check answers with the collector's own code whether a configuration would be
// refused at start, and which fields each component has.
package main

import (
	"fmt"
	"os"
)

const usage = `Usage:
  collector-check check  < requests.json   judge configurations
  collector-check schema                   print the fields of every component
`

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(arguments []string) error {
	if len(arguments) == 1 && arguments[0] == "check" {
		return check(os.Stdin, os.Stdout)
	}
	if len(arguments) == 1 && arguments[0] == "schema" {
		return printSchema(os.Stdout)
	}
	return fmt.Errorf("%s", usage)
}
