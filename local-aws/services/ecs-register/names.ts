import { list, objects, text } from "../../values";
import { nameOf, repeated, type Check } from "./registration";

const NAME = /^[\w-]{1,255}$/;
const MAX_CONTAINERS = 10;
const MAX_BYTES = 65_536;

/** Names, counts and the size of the whole. Source: RegisterTaskDefinition in the API reference of ECS. */
export const names: Check = ({ inputs, containers }) => {
  const volumes = objects(inputs, "volumes");
  const own = containers.map(nameOf);
  return [
    own.length > MAX_CONTAINERS ? "Too many containers." : undefined,
    ...own.map((name) => nameProblem("Container.name", name)),
    ...repeated(own).map((name) => `Container name '${name}' is used more than once.`),
    ...containers.map((container) => imageProblem(text(container, "image"))),
    containers.some((one) =>
      objects(one, "environment").some((variable) => nameOf(variable) === ""),
    )
      ? "The name of an environment variable should not be null or empty."
      : undefined,
    ...volumes.map((volume) => nameProblem("Volume.name", nameOf(volume))),
    ...repeated(volumes.map(nameOf)).map((name) => `Volume name '${name}' is used more than once.`),
    list(inputs, "placementConstraints").length > 10
      ? "Too many placement constraints."
      : undefined,
    sizeProblem({ ...inputs, containerDefinitions: containers }),
  ];
};

function nameProblem(what: string, name: string): string | undefined {
  if (name === "") return `${what} should not be null or empty.`;
  return NAME.test(name) ? undefined : `${what} contains invalid characters.`;
}

function imageProblem(image: string | undefined): string | undefined {
  if (image === undefined) return "Container.image should not be null or empty.";
  const [tagged = "", digest] = image.split("@");
  if (tagged.length > 255) return "Container.image should be 255 characters or less";
  const isForm = /^[\w\-.:/#]+$/.test(tagged);
  const isDigest = digest === undefined || /^sha256:[0-9a-f]{64}$/.test(digest);
  return isForm && isDigest ? undefined : "Container.image contains invalid characters.";
}

function sizeProblem(request: object): string | undefined {
  const bytes = Buffer.byteLength(JSON.stringify(request));
  if (bytes <= MAX_BYTES) return undefined;
  return `Actual length: '${bytes}'. Max allowed length is '${MAX_BYTES}' bytes.`;
}
