import * as grpc from "@grpc/grpc-js";
import { EngineClient } from "@pulumi/pulumi/proto/engine_grpc_pb";
import { LogRequest, LogSeverity } from "@pulumi/pulumi/proto/engine_pb";

/** Log lines shown by the engine; without an engine, or with LOCAL_AWS_QUIET=1, they are dropped. */
export class EngineLog {
  private client: EngineClient | undefined;

  constructor(private address: string | undefined) {}

  attach(address: string): void {
    this.close();
    this.address = address;
  }

  info(message: string): Promise<void> {
    if (!this.address || process.env["LOCAL_AWS_QUIET"] === "1") return Promise.resolve();
    this.client ??= new EngineClient(this.address, grpc.credentials.createInsecure());
    const request = new LogRequest().setSeverity(LogSeverity.INFO).setMessage(message);
    // A lost log line is no reason to fail a deployment.
    return new Promise((resolve) => {
      this.client?.log(request, () => {
        resolve();
      });
    });
  }

  close(): void {
    this.client?.close();
    this.client = undefined;
  }
}
