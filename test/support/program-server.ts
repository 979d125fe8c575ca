import * as grpc from "@grpc/grpc-js";
import * as automationServer from "@pulumi/pulumi/automation/server";
import { LanguageRuntimeService } from "@pulumi/pulumi/proto/language_grpc_pb";
import * as settings from "@pulumi/pulumi/runtime/settings";
import { fenced } from "./fence";

export type Program = () => Promise<Record<string, unknown>> | Record<string, unknown> | undefined;

interface LanguageServer {
  onPulumiExit(hasError: boolean): void;
}

// The SDK's types leave out what its Automation API is made of.
const { LanguageServer: newLanguageServer } = automationServer as unknown as {
  LanguageServer: new (program: () => Promise<unknown>) => LanguageServer;
};

// gRPC shares connections by address, also those that failed. The engine of one update may listen where
// that of an earlier one did: "14 UNAVAILABLE: No connection established. Last error: null".
const { grpcClientOptions } = settings as unknown as {
  grpcClientOptions: Record<string, unknown>;
};
grpcClientOptions["grpc.use_local_subchannel_pool"] = 1;

/** Offers a program of this process to an engine that runs with these flags, as long as it does. */
export function withProgram<T extends { readonly ok: boolean }>(
  program: Program,
  engine: (flags: readonly string[]) => Promise<T>,
): Promise<T> {
  return fenced(async () => {
    const language = new newLanguageServer(async () => (await program()) ?? {});
    const server = new grpc.Server();
    const service = language as unknown as grpc.UntypedServiceImplementation;
    server.addService(LanguageRuntimeService, service);
    const port = await new Promise<number>((resolve, reject) => {
      server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, bound) => {
        if (error) reject(error);
        else resolve(bound);
      });
    });
    const ended = await engine([
      `--client=127.0.0.1:${String(port)}`,
      ...["--exec-kind", "auto.inline"],
    ]);
    language.onPulumiExit(!ended.ok);
    server.forceShutdown();
    return ended;
  });
}
