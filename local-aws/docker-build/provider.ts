import { diffResource, type DiffResult } from "../diff";
import { ProviderError } from "../errors";
import { hex } from "../identifiers";
import type { TypeMetadata } from "../metadata/model";
import { pulumiType } from "../naming";
import type * as protocol from "../protocol";
import type { ResourceType } from "../resource-type";
import { canonical, texts, UNKNOWN, type Props } from "../values";
import { INPUTS, packageSchema } from "./schema";

const IMAGE = "docker-build:index:Image";

/** Nothing is ever replaced: building again gives a new digest. */
const image: ResourceType = {
  tokens: [IMAGE],
  naming: null,
  replaces: [],
  create: () => ({ id: "" }),
};

const metadata: TypeMetadata = {
  properties: Object.fromEntries(INPUTS.map((name) => [name, "any"])),
  required: [],
  outputs: {},
  secrets: [],
};

/** A stand-in for the package docker-build: it builds nothing and answers with a made-up digest. */
export class DockerBuildProvider implements protocol.PluginProvider {
  readonly name = "docker-build";
  readonly version = "0.0.22";
  readonly notice = "local-aws (no Docker): no image is built or pushed; digests are made up.";

  schema(): string {
    return JSON.stringify(packageSchema(this.version));
  }

  checkConfig(news: Props): protocol.CheckResult {
    return { inputs: news, failures: [] };
  }

  configure(): void {
    // Registries and credentials do not matter to somebody who pushes nothing.
  }

  check({ urn, news }: protocol.CheckRequest): Promise<protocol.CheckResult> {
    refuseOthers(urn);
    const unknown = Object.keys(news).filter((name) => !INPUTS.includes(name));
    const failures = unknown.map((name) => ({ property: name, reason: "Invalid or unknown key." }));
    return Promise.resolve({ inputs: news, failures });
  }

  diff(request: protocol.DiffRequest): DiffResult {
    return diffResource(image, metadata, { ...request, tagsAll: undefined });
  }

  create({ urn, inputs, preview }: protocol.CreateRequest) {
    refuseOthers(urn);
    const outputs = preview ? planned(inputs) : built(inputs);
    return Promise.resolve({ id: preview ? "" : digestOf(inputs), outputs });
  }

  update({ news, preview }: protocol.UpdateRequest): Promise<Props> {
    return Promise.resolve(preview ? planned(news) : built(news));
  }

  read({ id, state, oldInputs }: protocol.ReadRequest) {
    return Promise.resolve({ id, outputs: state, inputs: oldInputs ?? {} });
  }

  delete(): Promise<void> {
    return Promise.resolve();
  }

  invoke(token: string): Promise<never> {
    const message = `the function "${token}" is not modelled by docker-build/provider.ts`;
    return Promise.reject(new ProviderError(message));
  }
}

function refuseOthers(urn: string): void {
  const token = pulumiType(urn);
  if (token === IMAGE) return;
  throw new ProviderError(
    `the resource type "${token}" is not modelled by docker-build/provider.ts`,
  );
}

/** The same inputs give the same image. Credentials in `registries` are no part of it. */
function digestOf({ registries: _credentials, ...inputs }: Props): string {
  return `sha256:${hex(64, canonical(inputs))}`;
}

function planned(inputs: Props): Props {
  return { ...inputs, contextHash: UNKNOWN, digest: UNKNOWN, ref: UNKNOWN };
}

function built(inputs: Props): Props {
  const digest = digestOf(inputs);
  const tag = texts(inputs, "tags")[0] ?? "";
  const contextHash = hex(64, canonical(inputs["context"] ?? {}));
  return { ...inputs, contextHash, digest, ref: `${tag}@${digest}` };
}
