import * as grpc from "@grpc/grpc-js";
import * as emptyPb from "google-protobuf/google/protobuf/empty_pb";
import * as providerGrpc from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as pb from "@pulumi/pulumi/proto/provider_pb";
import * as pluginPb from "@pulumi/pulumi/proto/plugin_pb";
import { EngineLog } from "./engine-log";
import { DroppedConnection } from "./errors";
import { autonamingWish, changeOf, checkFailure, checkResponse, diffResponse } from "./messages";
import type { PluginProvider } from "./protocol";
import { fromStruct, toStruct } from "./struct";

export interface RunningServer {
  port: number;
  stop(): void;
}

/**
 * Serves a provider on 127.0.0.1, on a free port unless one is given. An attached server answers
 * every provider of a program, so each connection gets an instance with its own configuration.
 */
export async function serve(
  create: () => PluginProvider,
  options: { engine?: string | undefined; port?: number } = {},
): Promise<RunningServer> {
  const server = new grpc.Server();
  const log = new EngineLog(options.engine);
  server.addService(providerGrpc.ResourceProviderService, implementation(create, log));
  const address = `127.0.0.1:${options.port ?? 0}`;
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync(address, grpc.ServerCredentials.createInsecure(), (error, bound) => {
      if (error) reject(error);
      else resolve(bound);
    });
  });
  return {
    port,
    stop: () => {
      log.close();
      server.forceShutdown();
    },
  };
}

type Answer<Response> = (error: grpc.ServiceError | null, response?: Response) => void;
type Call<Request> = { request: Request; getPeer(): string };
type Handler<Request, Response> = (
  call: Call<Request>,
  callback: Answer<Response>,
) => Promise<void>;
type Responder = <Request, Response>(
  answer: (request: Request, provider: PluginProvider) => Response | Promise<Response>,
) => Handler<Request, Response>;

/** Turns functions into gRPC handlers: what they throw goes to the user as it is. */
function responder(create: () => PluginProvider): Responder {
  const providers = new Map<string, PluginProvider>();
  const providerOf = (peer: string): PluginProvider => {
    const provider = providers.get(peer) ?? create();
    providers.set(peer, provider);
    return provider;
  };
  return (answer) => async (call, callback) => {
    try {
      callback(null, await answer(call.request, providerOf(call.getPeer())));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      callback({ code: codeOf(error), message, details: message } as grpc.ServiceError);
    }
  };
}

// A client whose connection breaks sees this code. The connection itself stays, because a new one
// would reach a provider without configuration.
function codeOf(error: unknown): grpc.status {
  return error instanceof DroppedConnection ? grpc.status.UNAVAILABLE : grpc.status.UNKNOWN;
}

function unimplemented(method: string): Handler<unknown, unknown> {
  return (_call, callback) => {
    const details = `local-aws does not implement ${method}.`;
    callback({ code: grpc.status.UNIMPLEMENTED, details, message: details } as grpc.ServiceError);
    return Promise.resolve();
  };
}

function implementation(
  create: () => PluginProvider,
  log: EngineLog,
): grpc.UntypedServiceImplementation {
  const handle = responder(create);
  const empty = (): emptyPb.Empty => new emptyPb.Empty();
  const handlers: Record<string, unknown> = {
    getPluginInfo: handle((_request, provider) =>
      new pluginPb.PluginInfo().setVersion(provider.version),
    ),
    attach: handle((request: pluginPb.PluginAttach) => {
      log.attach(request.getAddress());
      return empty();
    }),
    cancel: handle(empty),
    getSchema: handle((_request, provider) =>
      new pb.GetSchemaResponse().setSchema(provider.schema()),
    ),
    checkConfig: handle((request: pb.CheckRequest, provider) =>
      checkResponse(provider.checkConfig(fromStruct(request.getNews()))),
    ),
    // Changing the configuration of a provider never replaces it, nor what it manages.
    diffConfig: handle(() => diffResponse({}, false)),
    configure: handle((request: pb.ConfigureRequest, provider) =>
      configure(provider, log, request),
    ),
    ...resourceHandlers(handle),
  };
  const methods = Object.keys(providerGrpc.ResourceProviderService);
  return Object.fromEntries(
    methods.map((method) => [method, handlers[method] ?? unimplemented(method)]),
  ) as unknown as grpc.UntypedServiceImplementation;
}

async function configure(
  provider: PluginProvider,
  log: EngineLog,
  request: pb.ConfigureRequest,
): Promise<pb.ConfigureResponse> {
  provider.configure(fromStruct(request.getArgs()));
  await log.info(provider.notice);
  // Secrets, resource references and outputs arrive unwrapped; the engine marks outputs itself.
  return new pb.ConfigureResponse()
    .setSupportspreview(true)
    .setSupportsAutonamingConfiguration(true)
    .setAcceptsecrets(false)
    .setAcceptresources(false)
    .setAcceptoutputs(false);
}

function resourceHandlers(handle: Responder): Record<string, unknown> {
  return {
    check: handle(async (request: pb.CheckRequest, provider) =>
      checkResponse(
        await provider.check({
          urn: request.getUrn(),
          olds: fromStruct(request.getOlds()),
          news: fromStruct(request.getNews()),
          autonaming: autonamingWish(request.getAutonaming()),
        }),
      ),
    ),
    diff: handle((request: pb.DiffRequest, provider) => {
      const diff = provider.diff(changeOf(request));
      return diffResponse(diff.properties, diff.deleteBeforeReplace);
    }),
    create: handle(async (request: pb.CreateRequest, provider) => {
      const inputs = fromStruct(request.getProperties());
      const preview = request.getPreview();
      const { id, outputs } = await provider.create({ urn: request.getUrn(), inputs, preview });
      return new pb.CreateResponse().setId(id).setProperties(toStruct(outputs));
    }),
    update: handle(async (request: pb.UpdateRequest, provider) => {
      const change = { ...changeOf(request), preview: request.getPreview() };
      return new pb.UpdateResponse().setProperties(toStruct(await provider.update(change)));
    }),
    read: handle(async (request: pb.ReadRequest, provider) => {
      const { id, outputs, inputs } = await provider.read({
        urn: request.getUrn(),
        id: request.getId(),
        state: fromStruct(request.getProperties()),
        oldInputs: request.hasInputs() ? fromStruct(request.getInputs()) : undefined,
      });
      const response = new pb.ReadResponse().setId(id);
      return response.setProperties(toStruct(outputs)).setInputs(toStruct(inputs));
    }),
    delete: handle(async (request: pb.DeleteRequest, provider) => {
      const state = fromStruct(request.getProperties());
      await provider.delete({ urn: request.getUrn(), id: request.getId(), state });
      return new emptyPb.Empty();
    }),
    invoke: handle(async (request: pb.InvokeRequest, provider) => {
      const args = fromStruct(request.getArgs());
      const { result, failures } = await provider.invoke(request.getTok(), args);
      const response = new pb.InvokeResponse().setReturn(toStruct(result));
      return response.setFailuresList(failures.map(checkFailure));
    }),
  };
}
