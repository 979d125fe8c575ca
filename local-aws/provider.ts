import { checkInputs } from "./check";
import { CloudView, defaultCloudPath, type CloudFile } from "./cloud";
import { CloudStore } from "./cloud-store";
import { diffResource, type DiffResult } from "./diff";
import { PREFIX, ProviderError } from "./errors";
import { Eventual } from "./eventual";
import { Faults, type FaultOperation } from "./faults";
import type { Place } from "./identifiers";
import type { Metadata, TypeMetadata } from "./metadata/model";
import { pulumiType } from "./naming";
import { fillName } from "./autonaming";
import { checkConfig, readConfig, type ProviderConfig } from "./provider-config";
import type * as protocol from "./protocol";
import type { Catalogue } from "./registry";
import type { ResourceType } from "./resource-type";
import { packageSchema } from "./schema";
import * as state from "./state";
import {
  containsUnknown,
  DEFAULTS_KEY,
  isObject,
  isUnknown,
  text,
  UNKNOWN,
  type Props,
} from "./values";

/** The stand-in `aws` provider: plain values in, plain values out, everything kept in one file. */
export class AwsProvider implements protocol.PluginProvider {
  readonly name = "aws";
  readonly version: string;
  readonly notice: string;
  private readonly store: CloudStore;
  private readonly eventual = new Eventual();
  private config: ProviderConfig;

  constructor(
    private readonly catalogue: Catalogue,
    private readonly metadata: Metadata,
    cloudPath = defaultCloudPath(),
    private readonly faults = new Faults(),
  ) {
    this.version = metadata.version;
    this.store = new CloudStore(cloudPath);
    this.notice = `${PREFIX}nothing happens in AWS; the cloud is the file ${cloudPath}`;
    this.config = readConfig({}, metadata);
  }

  schema(): string {
    return JSON.stringify(packageSchema(this.metadata));
  }

  checkConfig(news: Props): protocol.CheckResult {
    return { inputs: news, failures: checkConfig(news, this.metadata) };
  }

  configure(config: Props): void {
    this.config = readConfig(config, this.metadata);
  }

  async check(request: protocol.CheckRequest): Promise<protocol.CheckResult> {
    const { type, metadata } = this.lookUp(request.urn);
    const checked = checkInputs(jsonAsText(type, request.news), metadata, this.metadata);
    const cloud = await this.store.view((file) => file);
    const named = fillName({
      ...{ type, metadata, request, inputs: checked.inputs },
      view: this.viewOf(cloud, checked.inputs),
    });
    const failures = [...checked.failures, ...named.failures];
    // A type's own rules may rely on the shape, so they wait until that is right.
    if (failures.length === 0) failures.push(...(type.check?.(named.inputs) ?? []));
    const explained = failures.map(({ property, reason }) => ({
      property,
      reason: PREFIX + reason,
    }));
    return { inputs: named.inputs, failures: explained };
  }

  diff(request: protocol.DiffRequest): DiffResult {
    const { type, metadata } = this.lookUp(request.urn);
    return diffResource(type, metadata, { ...request, tagsAll: this.tagsAll(request.news) });
  }

  async create({ urn, inputs, preview }: protocol.CreateRequest) {
    const { type, metadata } = this.lookUp(urn);
    const facts = this.facts(inputs);
    if (preview) {
      return { id: "", outputs: state.plannedCreate(type, metadata, inputs, facts) };
    }
    this.refuseUnknown(urn, inputs);
    const reliance = this.reliance(type, urn, inputs);
    const change = (file: CloudFile, { rolledBack }: { rolledBack: boolean }) => {
      const operation = this.operation(file, urn, inputs);
      const created = type.create({ ...operation, inputs: { ...type.defaults, ...inputs } });
      const key = created.key ?? created.id;
      if (type.taken && operation.cloud.get(type.tokens[0], key)) throw type.taken(inputs);
      const computed = { ...created.outputs };
      if (rolledBack) Object.assign(computed, type.rolledBack?.(operation, undefined));
      const record = state.created(type, metadata, { inputs, facts, computed, id: created.id });
      operation.cloud.put(type.tokens[0], key, record);
      if (type.eventual) this.eventual.made(created.id);
      return { id: created.id, outputs: state.visibleOutputs(metadata, record) };
    };
    return this.disturbed("create", type, urn, change, reliance);
  }

  async update(request: protocol.UpdateRequest): Promise<Props> {
    const { urn, id, news: inputs, preview } = request;
    const { type, metadata } = this.lookUp(urn);
    const facts = this.facts(inputs);
    if (preview) return state.plannedUpdate(type, metadata, { old: request.state, inputs, facts });
    this.refuseUnknown(urn, inputs);
    const reliance = this.reliance(type, urn, inputs);
    const change = (file: CloudFile, { rolledBack }: { rolledBack: boolean }) => {
      const operation = this.operation(file, urn, inputs);
      const key = this.keyOf(type, id, request.state);
      const record = operation.cloud.get(type.tokens[0], key);
      if (!record) throw new ProviderError(`updating ${type.tokens[0]} (${id}): it does not exist`);
      const computed = { ...type.update?.({ ...operation, id, record }) };
      if (rolledBack) Object.assign(computed, type.rolledBack?.(operation, record));
      const next = state.updated(type, metadata, { old: record, inputs, facts, computed });
      operation.cloud.put(type.tokens[0], key, next);
      return state.visibleOutputs(metadata, next);
    };
    return this.disturbed("update", type, urn, change, reliance);
  }

  async read(request: protocol.ReadRequest) {
    const { type, metadata } = this.lookUp(request.urn);
    const key = this.keyOf(type, request.id, request.state);
    const disturbed = { operation: "read", types: type.tokens, urn: request.urn } as const;
    const record = await this.faults.around(disturbed, () =>
      this.store.view((file) => this.viewOf(file, request.state).get(type.tokens[0], key)),
    );
    if (!record || type.visible?.(record) === false) return { id: "", outputs: {}, inputs: {} };
    const outputs = state.visibleOutputs(metadata, record);
    // An import comes without a state; a refresh of something without inputs has one.
    const isImport = Object.keys(request.state).length === 0;
    const oldInputs = isImport ? undefined : (request.oldInputs ?? {});
    const inputs = state.readInputs(type, metadata, record, oldInputs);
    return { id: record.id, outputs, inputs };
  }

  async delete({ urn, id, state: old }: protocol.DeleteRequest): Promise<void> {
    const { type } = this.lookUp(urn);
    await this.disturbed("delete", type, urn, (file) => {
      const operation = this.operation(file, urn, old);
      const key = this.keyOf(type, id, old);
      const record = operation.cloud.get(type.tokens[0], key);
      if (!record) return;
      const kept = type.remove?.({ ...operation, id, record });
      if (kept) operation.cloud.put(type.tokens[0], key, kept);
      else operation.cloud.delete(type.tokens[0], key);
    });
  }

  async invoke(token: string, args: Props) {
    const implementation = this.catalogue.functions.get(token);
    const shape = this.metadata.functions[token];
    if (!implementation || !shape) throw new ProviderError(notModelled("function", token));
    // What the real provider gives while its own configuration is not known yet.
    if (!this.config.isKnown) return { result: {}, failures: [] };
    const { inputs, failures } = checkInputs(args, shape, this.metadata);
    if (failures.length > 0) return { result: {}, failures };
    const result = await this.store.view((file) => {
      const place = this.placeOf(inputs);
      return implementation({ ...place, args: inputs, cloud: new CloudView(file, place) });
    });
    return { result, failures: [] };
  }

  /** Changes the cloud, unless a fault prevents it. */
  private disturbed<T>(
    operation: FaultOperation,
    type: ResourceType,
    urn: string,
    change: (file: CloudFile, fault: { rolledBack: boolean }) => T,
    ready: () => Promise<void> = () => Promise.resolve(),
  ): Promise<T> {
    return this.faults.around({ operation, types: type.tokens, urn }, async (fault) => {
      await ready();
      return this.store.transaction((file) => change(file, fault));
    });
  }

  /** Waits for what the operation uses of IAM. */
  private reliance(type: ResourceType, urn: string, inputs: Props): () => Promise<void> {
    const { relies } = type;
    if (!relies) return () => Promise.resolve();
    return async () => {
      const relied = await this.store.view((file) => relies(this.operation(file, urn, inputs)));
      await this.eventual.wait(relied);
    };
  }

  private lookUp(urn: string): { type: ResourceType; metadata: TypeMetadata } {
    const token = pulumiType(urn);
    const type = this.catalogue.types.get(token);
    const metadata = this.metadata.types[token];
    if (!type || !metadata) throw new ProviderError(notModelled("resource type", token));
    return { type, metadata };
  }

  private keyOf(type: ResourceType, id: string, old: Props): string {
    return type.key?.(id, old) ?? id;
  }

  private placeOf(props: Props): Place {
    return { account: this.config.account, region: text(props, "region") ?? this.config.region };
  }

  private viewOf(file: CloudFile, props: Props): CloudView {
    return new CloudView(file, this.placeOf(props));
  }

  private operation(file: CloudFile, urn: string, props: Props) {
    const inputs = Object.fromEntries(
      Object.entries(props).filter(([key]) => key !== DEFAULTS_KEY),
    );
    return { ...this.placeOf(props), urn, inputs, cloud: this.viewOf(file, props) };
  }

  /** What the provider itself adds to every object. */
  private facts(inputs: Props): state.Facts {
    const { isKnown } = this.config;
    return {
      tagsAll: this.tagsAll(inputs),
      region: isKnown && !isUnknown(inputs["region"]) ? this.placeOf(inputs).region : UNKNOWN,
    };
  }

  private tagsAll(inputs: Props): Props | string {
    if (isUnknown(inputs["tags"])) return UNKNOWN;
    return { ...this.config.defaultTags, ...(inputs["tags"] as Props | undefined) };
  }

  private refuseUnknown(urn: string, inputs: Props): void {
    const property = Object.keys(inputs).find((key) => containsUnknown(inputs[key]));
    if (!property) return;
    throw new ProviderError(`${urn}: "${property}" is still unknown outside a preview`);
  }
}

/** A policy may be given as an object; the bridge turns it into JSON text. */
function jsonAsText(type: ResourceType, inputs: Props): Props {
  const entries = Object.entries(inputs).map(([key, value]) => {
    if (!type.json?.includes(key) || !isObject(value)) return [key, value];
    return [key, containsUnknown(value) ? UNKNOWN : JSON.stringify(value)];
  });
  return Object.fromEntries(entries) as Props;
}

function notModelled(kind: string, token: string): string {
  const module = token.split(":")[1]?.split("/")[0] ?? "";
  return `the ${kind} "${token}" is not modelled. Add it in local-aws/services/${module}.ts and list that file in local-aws/services/index.ts.`;
}
