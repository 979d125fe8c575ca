// Limits of SSM parameters. Source: Systems Manager user guide, "Managing parameter tiers".

/** Most bytes a Standard parameter holds. */
export const STANDARD_BYTES = 4096;

/** Most bytes an Advanced parameter holds. */
export const ADVANCED_BYTES = 8192;

export type ParameterTier = "Standard" | "Advanced";

/** Bytes of a text in UTF-8: what a parameter holds at most is counted in these. */
export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** The cheapest tier that holds a text, if one does. */
export function tierOf(text: string): ParameterTier | undefined {
  const bytes = bytesOf(text);
  if (bytes <= STANDARD_BYTES) return "Standard";
  return bytes <= ADVANCED_BYTES ? "Advanced" : undefined;
}
