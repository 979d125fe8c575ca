"use strict";
// The `runtime.options` of Pulumi.yaml, PulumiPlugin.yaml and PulumiPolicy.yaml.

const DEFAULTS = { typescript: true, tsconfig: "", nodeargs: "" };

/**
 * Reads the options as the official host does: a wrong type is an error, and options that do not
 * concern running a program (`packagemanager`) are ignored.
 */
function readOptions(programInfo) {
  const given = programInfo.getOptions()?.toJavaScript() ?? {};
  const options = { ...DEFAULTS };
  for (const [name, fallback] of Object.entries(DEFAULTS)) {
    if (given[name] === undefined) continue;
    if (typeof given[name] !== typeof fallback) {
      throw new Error(`runtime option "${name}" must be a ${typeof fallback}`);
    }
    options[name] = given[name];
  }
  return options;
}

/** The environment variables through which the SDK's commands take the options. */
function optionVariables({ typescript, tsconfig }) {
  return {
    ...(typescript && { PULUMI_NODEJS_TYPESCRIPT: "true" }),
    ...(tsconfig && { PULUMI_NODEJS_TSCONFIG_PATH: tsconfig }),
  };
}

/** Splits `--a "b c"` into `["--a", "b c"]`, as a shell would, without expansion. */
function splitArguments(text) {
  const words = text.match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? [];
  return words.map((word) => word.replace(/"([^"]*)"|'([^']*)'/g, "$1$2"));
}

module.exports = { optionVariables, readOptions, splitArguments };
