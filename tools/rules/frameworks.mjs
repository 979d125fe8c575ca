// The index of rules by the ids that others gave the same demands.

const byReference = new Intl.Collator("en", { numeric: true });

/** Items by a text of each, the texts in their order. */
function grouped(items, textOf) {
  const texts = [...new Set(items.map(textOf))].sort(byReference.compare);
  return texts.map((text) => [text, items.filter((item) => textOf(item) === text)]);
}

const links = (ids) => ids.map((id) => `[${id}](${id}.md)`).join(", ");

/** The page: a table per framework, its references in their order. */
export function frameworks(rules) {
  const rows = rules.flatMap(({ id, frameworks: same }) =>
    same.map(({ name, reference }) => ({ id, name, reference })),
  );
  const tables = grouped(rows, ({ name }) => name).flatMap(([name, ofName]) => [
    `## ${name}`,
    table(ofName),
  ]);
  return [
    '<!-- Written by "make docs" from core/rules. -->',
    "# Rules by framework",
    "The same demands in the catalogues of others. A rule may ask for more than its counterpart, or for less: its page says what.",
    ...tables,
  ].join("\n\n");
}

function table(rows) {
  const lines = grouped(rows, ({ reference }) => reference).map(
    ([reference, same]) => `| ${reference} | ${links(same.map(({ id }) => id))} |`,
  );
  return ["| id | rules |", "| --- | --- |", ...lines].join("\n");
}
