import type { Finding } from "../issue";

/** What ECS allows in the names of families, containers, volumes and services. */
const NAME = /^[A-Za-z0-9_-]{1,255}$/;

/** Reports a name that ECS does not allow; `of` is what has it. */
export function judgeName(of: string, name: string | undefined, path: string): Finding[] {
  return name === undefined || NAME.test(name)
    ? []
    : [
        {
          path,
          message: `The ${of} "${name}" is not legal.`,
          fix: "Use 1 to 255 letters, digits, hyphens and underscores.",
        },
      ];
}
