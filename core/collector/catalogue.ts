import {
  ADOT_COMPONENTS,
  ADOT_MINORS,
  ADOT_NEW_NAMES,
  ADOT_REMOVED,
  NEWEST_ADOT,
} from "../data/adot-components";
import type { Removal, Section, Signal } from "../data/adot-components";
import { imageParts } from "../image";
import { own } from "../own";
import type { Distribution } from "../model";

const REPOSITORY = /(^|\/)(aws-observability|amazon)\/aws-otel-collector$/;

/** Whether an image is AWS's distribution of the collector, whatever registry serves it. */
export function isAdot(image: string): boolean {
  return REPOSITORY.test(imageParts(image).repository);
}

/** The release behind a tag, if its components are known; `latest` is taken for the newest. */
export function distributionOf(tag: string): Distribution | undefined {
  const version = tag === "latest" ? NEWEST_ADOT : tag;
  const minor = Number(/^v?0\.(\d+)\.\d+$/.exec(version)?.[1]);
  return minor >= ADOT_MINORS.oldest && minor <= ADOT_MINORS.newest ? { tag, minor } : undefined;
}

/** The type that a component goes by in the catalogue: its oldest name. */
export function canonicalType(section: Section, type: string, { minor }: Distribution): string {
  const newer = own(ADOT_NEW_NAMES[section], type);
  return newer !== undefined && newer.since <= minor ? newer.of : type;
}

/** The signals of a component; undefined where the distribution does not have it. */
export function signalsOfType(
  section: Section,
  type: string,
  distribution: Distribution,
): readonly Signal[] | undefined {
  const known = own(ADOT_COMPONENTS[section], canonicalType(section, type, distribution));
  // What a later release dropped was there before; what it worked with is not known any more.
  const removed = own(ADOT_REMOVED[section], type);
  return known ?? (removed && removed.since > distribution.minor ? EVERY_SIGNAL : undefined);
}

const EVERY_SIGNAL: readonly Signal[] = ["traces", "metrics", "logs"];

/** The removal of a component that the distribution does not have any more. */
export function removalOf(
  section: Section,
  type: string,
  { minor }: Distribution,
): Removal | undefined {
  const removed = own(ADOT_REMOVED[section], type);
  return removed !== undefined && removed.since <= minor ? removed : undefined;
}

/** The types that a section of the distribution has, by all their names. */
export function typesOf(section: Section, { minor }: Distribution): string[] {
  const newer = Object.entries(ADOT_NEW_NAMES[section] ?? {}).filter(
    ([, { since }]) => since <= minor,
  );
  return [...Object.keys(ADOT_COMPONENTS[section]), ...newer.map(([name]) => name)].sort();
}
