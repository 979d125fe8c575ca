/** A setting of a section: what it is called, and its value. */
export type Setting = readonly [name: string, value: string];

/**
 * A section of a configuration in Fluent Bit's classic format. Source: Fluent Bit manual, "Format and
 * schema".
 */
export function section(name: string, settings: readonly Setting[]): string {
  const lines = settings.map(([key, value]) => `    ${key} ${value}`);
  return [`[${name}]`, ...lines, ""].join("\n");
}

/** Whether a text has sections of a name. */
export function hasSection(text: string, name: string): boolean {
  return sectionsIn(text).includes(name);
}

/** The names of the sections of a text, in capitals. */
export function sectionsIn(text: string): string[] {
  return [...text.matchAll(/^[ \t]*\[([A-Za-z_]+)\][ \t]*$/gm)].map(([, name = ""]) =>
    name.toUpperCase(),
  );
}

/** The settings of a text, whatever section they are in. */
export function settingsIn(text: string): Setting[] {
  return [...text.matchAll(/^[ \t]*([^\s[#@]\S*)[ \t]+(\S.*?)[ \t]*$/gm)].map(
    ([, name = "", value = ""]) => [name, value],
  );
}
