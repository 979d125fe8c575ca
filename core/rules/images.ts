import { imageParts } from "../image";
import type { ImageParts } from "../image";
import { oncePer } from "../once";
import { containersOf } from "./containers";
import type { AnyContainer } from "./containers";
import type { AnyTask } from "./rule";

/** A container whose image is known, and what the image's reference says. */
export interface Pictured extends ImageParts {
  readonly container: AnyContainer;
  /** The reference, as it is written. */
  readonly text: string;
  /** Where it stands. */
  readonly path: string;
}

/** A registry with its port, the parts of a repository, a tag and a digest. */
const REFERENCE = /^([\w.-]+(:\d+)?\/)?([\w.-]+\/)*[\w.-]+(:\w[\w.-]*)?(@.+)?$/;

/** The containers whose image is known. What is no reference at all is told by another rule. */
export const imagesOf = oncePer((task: AnyTask): readonly Pictured[] =>
  containersOf(task).flatMap((container) => {
    const text = task.peek(container.image);
    return text === undefined || !REFERENCE.test(text)
      ? []
      : [{ container, text, path: `${container.path}.image`, ...imageParts(text) }];
  }),
);

/** Docker Hub's names. Source: the client's own list of them. */
const DOCKER_HUB: readonly (string | undefined)[] = [
  undefined,
  "docker.io",
  "index.docker.io",
  "registry-1.docker.io",
];

/** Whether an image is pulled from Docker Hub. */
export function isOnDockerHub({ registry }: ImageParts): boolean {
  return DOCKER_HUB.includes(registry);
}

/**
 * Whether an image lies in one of the places: registries, or repositories or folders in them, with
 * `*` for any text between slashes. Images of Docker Hub are also found by its name: `docker.io`.
 */
export function liesIn(image: ImageParts, places: readonly string[]): boolean {
  const names = isOnDockerHub(image)
    ? namesOnDockerHub(image)
    : [`${image.registry}/${image.repository}`];
  return places.some((place) => names.some((name) => within(place).test(name)));
}

// Its official images are in the folder "library", which nobody writes.
function namesOnDockerHub({ repository }: ImageParts): string[] {
  const path = repository.replace(/^library\//, "");
  const folder = path.includes("/") ? "" : "library/";
  return [path, `docker.io/${path}`, `docker.io/${folder}${path}`];
}

function within(place: string): RegExp {
  const literal = place.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", "[^/]*");
  return new RegExp(`^${literal}(/|$)`);
}
