import assert from "node:assert/strict";
import * as grpc from "@grpc/grpc-js";
import * as empty from "google-protobuf/google/protobuf/empty_pb";
import {
  LanguageRuntimeClient,
  LanguageRuntimeService,
} from "@pulumi/pulumi/proto/language_grpc_pb";
import { PluginInfo } from "@pulumi/pulumi/proto/plugin_pb";
import * as settings from "@pulumi/pulumi/runtime/settings";
import "../support/program-server";

const { grpcClientOptions } = settings as unknown as { grpcClientOptions: grpc.ClientOptions };

async function serveAt(port: number): Promise<{ server: grpc.Server; port: number }> {
  const server = new grpc.Server();
  server.addService(LanguageRuntimeService, {
    getPluginInfo: (_call: unknown, answer: grpc.sendUnaryData<PluginInfo>) => {
      answer(null, new PluginInfo());
    },
  });
  const bound = await new Promise<number>((resolve, reject) => {
    const insecure = grpc.ServerCredentials.createInsecure();
    server.bindAsync(`127.0.0.1:${String(port)}`, insecure, (error, at) => {
      if (error) reject(error);
      else resolve(at);
    });
  });
  return { server, port: bound };
}

function clientOf(port: number): () => Promise<string> {
  const insecure = grpc.credentials.createInsecure();
  const address = `127.0.0.1:${String(port)}`;
  const client = new LanguageRuntimeClient(address, insecure, grpcClientOptions);
  return () =>
    new Promise((resolve) => {
      client.getPluginInfo(new empty.Empty(), (error) => {
        resolve(error?.message ?? "an answer");
      });
    });
}

describe("a program of the tests", () => {
  it("reaches an engine that listens where an earlier one did", async () => {
    const { server: earlier, port } = await serveAt(0);
    const toEarlier = clientOf(port);
    assert.equal(await toEarlier(), "an answer");
    earlier.forceShutdown();
    while (!/ECONNREFUSED/.test(await toEarlier()));

    const { server: later } = await serveAt(port);
    assert.equal(await clientOf(port)(), "an answer");
    later.forceShutdown();
  });
});
