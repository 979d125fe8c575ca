import * as grpc from "@grpc/grpc-js";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as pb from "@pulumi/pulumi/proto/provider_pb";
import { readCloud, type CloudFile } from "../cloud";
import { ensureMetadata } from "../metadata/generate";
import type { PluginProvider } from "../protocol";
import { AwsProvider } from "../provider";
import { catalogueOf, tokensOf } from "../registry";
import { serve } from "../server";
import { fromStruct, toStruct } from "../struct";
import type { Props } from "../values";

export const CLUSTER = "aws:ecs/cluster:Cluster";
export const LOG_GROUP = "aws:cloudwatch/logGroup:LogGroup";
export const PARAMETER = "aws:ssm/parameter:Parameter";
export const ROLE = "aws:iam/role:Role";
export const ROLE_POLICY = "aws:iam/rolePolicy:RolePolicy";
export const SECURITY_GROUP = "aws:ec2/securityGroup:SecurityGroup";
export const SERVICE = "aws:ecs/service:Service";
export const TASK_DEFINITION = "aws:ecs/taskDefinition:TaskDefinition";

const catalogue = catalogueOf();
export const metadata = ensureMetadata(tokensOf(catalogue));

type Done<Response> = (error: grpc.ServiceError | null, response: Response) => void;

export interface Resource {
  token: string;
  name: string;
  id: string;
  inputs: Props;
  outputs: Props;
}

export interface Diff {
  changes: string[];
  replaces: string[];
  deleteBeforeReplace: boolean;
}

export function urnOf(token: string, name: string): string {
  return `urn:pulumi:dev::demo::${token}::${name}`;
}

/** What a failing test leaves running would keep mocha from ending. */
const running = new Set<TestProvider>();
after(() => {
  for (const provider of running) provider.stop();
});

/** The provider as the engine sees it: over gRPC, in plain values. */
export class TestProvider {
  private constructor(
    private readonly client: ResourceProviderClient,
    private readonly stopServer: () => void,
    readonly cloudPath: string,
    readonly port: number,
  ) {}

  static async start(options: { cloudPath?: string; config?: Props } = {}): Promise<TestProvider> {
    const cloudPath = options.cloudPath ?? temporaryCloud();
    const create = (): AwsProvider => new AwsProvider(catalogue, metadata, cloudPath);
    return TestProvider.serve(create, cloudPath, options.config ?? { region: "us-east-1" });
  }

  static async serve(
    create: () => PluginProvider,
    cloudPath = "",
    config: Props = {},
  ): Promise<TestProvider> {
    const server = await serve(create);
    const stop = (): void => {
      server.stop();
    };
    return TestProvider.connect(server.port, cloudPath, config, stop);
  }

  /** One more connection to a server, as an engine makes for each of a program's providers. */
  static async connect(
    port: number,
    cloudPath: string,
    config: Props,
    stop: () => void = () => undefined,
  ): Promise<TestProvider> {
    const client = new ResourceProviderClient(
      `127.0.0.1:${String(port)}`,
      grpc.credentials.createInsecure(),
      { "grpc.use_local_subchannel_pool": 1 },
    );
    const started = new TestProvider(client, stop, cloudPath, port);
    running.add(started);
    const request = new pb.ConfigureRequest().setArgs(toStruct(config));
    await started.call<pb.ConfigureResponse>((done) => client.configure(request, done));
    return started;
  }

  stop(): void {
    running.delete(this);
    this.client.close();
    this.stopServer();
  }

  get cloud(): CloudFile {
    return readCloud(this.cloudPath);
  }

  async check(token: string, name: string, news: Props, olds: Props = {}) {
    const request = new pb.CheckRequest().setUrn(urnOf(token, name));
    request.setNews(toStruct(news)).setOlds(toStruct(olds));
    const response = await this.call<pb.CheckResponse>((done) => this.client.check(request, done));
    const failures = response.getFailuresList();
    return {
      inputs: fromStruct(response.getInputs()),
      failures: failures.map((one) => `${one.getProperty()}: ${one.getReason()}`),
    };
  }

  /** Check and create, as at `pulumi up`; throws on check failures. */
  async create(token: string, name: string, news: Props): Promise<Resource> {
    const { inputs, failures } = await this.check(token, name, news);
    if (failures.length > 0) throw new Error(failures.join("\n"));
    return this.createUnchecked(token, name, inputs, false);
  }

  async preview(token: string, name: string, news: Props): Promise<Resource> {
    const { inputs } = await this.check(token, name, news);
    return this.createUnchecked(token, name, inputs, true);
  }

  async createUnchecked(token: string, name: string, inputs: Props, preview: boolean) {
    const request = new pb.CreateRequest().setUrn(urnOf(token, name)).setPreview(preview);
    request.setProperties(toStruct(inputs));
    const response = await this.call<pb.CreateResponse>((done) =>
      this.client.create(request, done),
    );
    const outputs = fromStruct(response.getProperties());
    return { token, name, id: response.getId(), inputs, outputs };
  }

  async diff(old: Resource, news: Props, ignoreChanges: string[] = []): Promise<Diff> {
    const { inputs } = await this.check(old.token, old.name, news, old.inputs);
    const request = new pb.DiffRequest().setUrn(urnOf(old.token, old.name)).setId(old.id);
    request.setOlds(toStruct(old.outputs)).setOldInputs(toStruct(old.inputs));
    request.setNews(toStruct(inputs)).setIgnorechangesList(ignoreChanges);
    const response = await this.call<pb.DiffResponse>((done) => this.client.diff(request, done));
    const changes: string[] = [];
    response.getDetaileddiffMap().forEach((_diff, property) => changes.push(property));
    return {
      changes: changes.sort(),
      replaces: response.getReplacesList().sort(),
      deleteBeforeReplace: response.getDeletebeforereplace(),
    };
  }

  async update(old: Resource, news: Props, preview = false): Promise<Resource> {
    const { inputs } = await this.check(old.token, old.name, news, old.inputs);
    const request = new pb.UpdateRequest().setUrn(urnOf(old.token, old.name)).setId(old.id);
    request.setOlds(toStruct(old.outputs)).setOldInputs(toStruct(old.inputs));
    request.setNews(toStruct(inputs)).setPreview(preview);
    const response = await this.call<pb.UpdateResponse>((done) =>
      this.client.update(request, done),
    );
    return { ...old, inputs, outputs: fromStruct(response.getProperties()) };
  }

  async read(old: Pick<Resource, "token" | "name" | "id"> & Partial<Resource>) {
    const request = new pb.ReadRequest().setUrn(urnOf(old.token, old.name)).setId(old.id);
    if (old.outputs) request.setProperties(toStruct(old.outputs));
    if (old.inputs) request.setInputs(toStruct(old.inputs));
    const response = await this.call<pb.ReadResponse>((done) => this.client.read(request, done));
    const inputs = fromStruct(response.getInputs());
    return { id: response.getId(), inputs, outputs: fromStruct(response.getProperties()) };
  }

  async delete(old: Resource): Promise<void> {
    const request = new pb.DeleteRequest().setUrn(urnOf(old.token, old.name)).setId(old.id);
    request.setProperties(toStruct(old.outputs));
    await this.call<unknown>((done) => this.client.delete(request, done));
  }

  async invoke(token: string, args: Props = {}): Promise<Props> {
    const request = new pb.InvokeRequest().setTok(token).setArgs(toStruct(args));
    const response = await this.call<pb.InvokeResponse>((done) =>
      this.client.invoke(request, done),
    );
    const failures = response.getFailuresList();
    if (failures.length > 0) throw new Error(failures.map((one) => one.getReason()).join("\n"));
    return fromStruct(response.getReturn());
  }

  async schema(): Promise<Record<string, Record<string, unknown>>> {
    const request = new pb.GetSchemaRequest();
    const response = await this.call<pb.GetSchemaResponse>((done) =>
      this.client.getSchema(request, done),
    );
    return JSON.parse(response.getSchema()) as Record<string, Record<string, unknown>>;
  }

  private call<Response>(send: (done: Done<Response>) => unknown): Promise<Response> {
    return new Promise((resolve, reject) => {
      send((error, response) => {
        if (error) reject(Object.assign(new Error(error.details), { code: error.code }));
        else resolve(response);
      });
    });
  }
}

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "local-aws-"));
process.on("exit", () => {
  fs.rmSync(scratch, { recursive: true, force: true });
});

/** A file, not there yet, in a folder of its own. */
export function temporaryCloud(): string {
  return path.join(fs.mkdtempSync(path.join(scratch, "cloud-")), "cloud.json");
}

export const TRUST = JSON.stringify({
  Version: "2012-10-17",
  Statement: [
    {
      Effect: "Allow",
      Principal: { Service: "ecs-tasks.amazonaws.com" },
      Action: "sts:AssumeRole",
    },
  ],
});

const CONTAINER = { name: "app", image: "nginx:1", memory: 128 };

/** Inputs of a task definition with one container. */
export function task(container: Props = {}, more: Props = {}): Props {
  const containerDefinitions = JSON.stringify([{ ...CONTAINER, ...container }]);
  return { family: "web", containerDefinitions, ...more };
}
