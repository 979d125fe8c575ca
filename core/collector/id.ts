import { bytesOf } from "../parameter";

// How the collector reads `type/name`. Source: go.opentelemetry.io/collector/component v1.62.0.

const TYPE = /^[a-zA-Z][0-9a-zA-Z_]{0,62}$/;
const NAME = /^[^\p{Z}\p{C}\p{S}]+$/u;
const LONGEST_NAME = 1024;

/** What is wrong with the name of a component or pipeline, if anything; it begins with a verb. */
export function faultOfName(id: string): string | undefined {
  const slash = id.indexOf("/");
  if (slash < 0) return undefined;
  const name = id.slice(slash + 1).trim();
  if (name === "") return 'has no name after "/"';
  if (bytesOf(name) > LONGEST_NAME) return `has a name of more than ${LONGEST_NAME} bytes`;
  return NAME.test(name) ? undefined : "has blanks or symbols in its name";
}

/** What is wrong with the id of a component, if anything. */
export function faultOfId(id: string): string | undefined {
  const type = id.split("/", 1)[0]?.trim() ?? "";
  if (type === "") return id.includes("/") ? 'has no type before "/"' : "is empty";
  return (
    faultOfName(id) ??
    (TYPE.test(type) ? undefined : "has a type that is not letters, digits and underscores")
  );
}
