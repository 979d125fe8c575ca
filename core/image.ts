/** The parts of a reference to an image. */
export interface ImageParts {
  /** Host of the registry; absent for Docker Hub. */
  readonly registry?: string;
  /** Path below the registry, without tag and digest. */
  readonly repository: string;
  readonly tag?: string;
  readonly digest?: string;
}

/** What a reference says: `public.ecr.aws/nginx/nginx:1.27@sha256:…`. */
export function imageParts(image: string): ImageParts {
  const [reference, digest] = split(image, image.indexOf("@"));
  const [name, tag] = split(reference, colonOfTag(reference));
  const [first = "", ...rest] = name.split("/");
  // A first part with a dot or a port is a host. Source: the reference grammar of the distribution project.
  const isHost = rest.length > 0 && (/[.:]/.test(first) || first === "localhost");
  return {
    ...(isHost && { registry: first }),
    repository: isHost ? rest.join("/") : name,
    ...(tag !== undefined && { tag }),
    ...(digest !== undefined && { digest }),
  };
}

/** An image without its tag and digest. */
export function withoutTag(image: string): string {
  const { registry, repository } = imageParts(image);
  return registry === undefined ? repository : `${registry}/${repository}`;
}

function colonOfTag(reference: string): number {
  const colon = reference.lastIndexOf(":");
  return colon > reference.lastIndexOf("/") ? colon : -1;
}

function split(text: string, at: number): [string, string?] {
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
