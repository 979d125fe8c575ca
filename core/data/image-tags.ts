// What tags of images say, by the customs of their publishers. Checked 2026-11-21.

/** Tags that move from one version to the next. */
export const FLOATING_TAGS: readonly string[] = ["latest", "stable", "edge", "main", "nightly"];

/** Folders and tags of images for one architecture: `arm64v8/redis:7`, `acme/api:1.4.2-arm64`. */
export const ARCHITECTURES: readonly { readonly name: string; readonly image: RegExp }[] = [
  { name: "ARM64", image: /(^|\/)arm64v8\/|:(.*[-._])?(arm64(v8)?|aarch64)($|[-._])/ },
  { name: "X86_64", image: /(^|\/)amd64\/|:(.*[-._])?(amd64|x86[-_]64)($|[-._])/ },
];
