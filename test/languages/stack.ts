import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import * as aws from "@pulumi/aws";
import type { Fault } from "../../local-aws/faults";
import { BareEngine } from "../support/bare-engine";
import type { HostedProgram } from "../support/bare-engine";
import type { Program } from "../support/program-server";
import type { Ended } from "../support/pulumi-process";
import { LANGUAGES } from "./languages";
import type { Component } from "./program";
import { typescript } from "./typescript";

/** A resource as a preview plans it or a state holds it. */
export type Picture = Readonly<Record<string, unknown>>;

interface StateResource {
  readonly urn: string;
  readonly type: string;
  readonly parent?: string;
  readonly dependencies?: readonly string[];
  readonly propertyDependencies?: Readonly<Record<string, readonly string[] | null>>;
  readonly sourcePosition?: string;
  readonly stackTrace?: unknown;
  readonly modified?: string;
}

interface EngineEvent {
  readonly resourcePreEvent?: { readonly metadata: Metadata };
}

interface Metadata {
  readonly op: string;
  readonly urn: string;
  readonly new?: Picture;
}

/** What an operation does. */
export interface Plan {
  /** `op urn`, without what stays the same. */
  readonly changes: readonly string[];
  /** The resources by URN. */
  readonly resources: Readonly<Record<string, Picture>>;
}

/** The stack and the plugins, this one of ours among them. */
const PULUMIS = /::pulumi:(pulumi|providers):/;

/** The arguments of an update. */
export const UP = ["up", "--yes", "--skip-preview"];

/** One stack that programs of several languages describe in turns. */
export class LanguageStack {
  private constructor(private readonly bare: BareEngine) {}

  /** A stack with nothing in it, in an account that has what the programs refer to. */
  public static async start(): Promise<LanguageStack> {
    const bare = await BareEngine.start();
    const { ok, text } = await bare.up(() => {
      const kept = { retainOnDelete: true };
      new aws.ecs.Cluster("shop", { name: "shop" }, kept);
      new aws.ssm.Parameter(
        "password",
        { name: "/prod/db/password", type: "SecureString", value: "x" },
        kept,
      );
      return {};
    });
    assert.ok(ok, text);
    await bare.succeeds("destroy", "--yes", "--skip-preview");
    return new LanguageStack(bare);
  }

  public stop(): void {
    this.bare.stop();
  }

  /** Operations of the stand-in that fail from now on. */
  public faults(faults: readonly Fault[]): void {
    this.bare.faults(faults);
  }

  /** Runs an operation with a program in a language, however it ends. */
  public run(
    language: string,
    components: readonly Component[],
    ...args: string[]
  ): Promise<Ended> {
    const writer = LANGUAGES[language];
    return writer === undefined
      ? this.inline(typescript(components), ...args)
      : this.hosted((folder) => writer(components, folder), ...args);
  }

  /** Runs an operation with a program of this process, however it ends. */
  public inline(program: Program, ...args: string[]): Promise<Ended> {
    return this.bare.operate(program, ...args, ...this.recording());
  }

  /** Runs an operation with a program that is written into a folder, however it ends. */
  public async hosted(write: (folder: string) => HostedProgram, ...args: string[]): Promise<Ended> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "ecs-sidecars-language-"));
    try {
      return await this.bare.operateIn(folder, write(folder), ...args, ...this.recording());
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  }

  /** What an operation that must have succeeded did. */
  public planned({ ok, text }: Ended): Plan {
    assert.ok(ok, text);
    const steps = this.steps();
    return {
      changes: steps
        .filter(({ op, urn }) => op !== "same" && !PULUMIS.test(urn))
        .map(({ op, urn }) => `${op} ${urn}`),
      resources: ours(steps.map((step) => [step.urn, step.new ?? {}])),
    };
  }

  public async preview(language: string, components: readonly Component[]): Promise<Plan> {
    return this.planned(await this.run(language, components, "preview"));
  }

  public async up(language: string, components: readonly Component[]): Promise<Plan> {
    return this.planned(await this.run(language, components, ...UP));
  }

  /** The stack's resources by URN, secrets in clear, without what tells where and when. */
  public async state(): Promise<Plan["resources"]> {
    const text = await this.bare.succeeds("stack", "export", "--show-secrets");
    const { deployment } = JSON.parse(text) as { deployment: { resources: StateResource[] } };
    const byUrn = new Map(deployment.resources.map((resource) => [resource.urn, resource]));
    return ours([...byUrn].map(([urn, resource]) => [urn, pictured(resource, byUrn)]));
  }

  private recording(): string[] {
    const file = this.bare.file("events.json");
    fs.rmSync(file, { force: true });
    return ["--event-log", file];
  }

  private steps(): Metadata[] {
    const lines = fs.readFileSync(this.bare.file("events.json"), "utf8").trim().split("\n");
    return lines
      .map((line) => (JSON.parse(line) as EngineEvent).resourcePreEvent?.metadata)
      .filter((metadata) => metadata !== undefined);
  }
}

function ours(resources: readonly (readonly [string, Picture])[]): Plan["resources"] {
  return Object.fromEntries(resources.filter(([urn]) => !PULUMIS.test(urn)));
}

/**
 * A state's resource. The engine keeps what it depends on in no order. Who uses an output of another
 * component depends on what that made, or, where that was made by the plugin, on the component.
 */
function pictured(resource: StateResource, all: ReadonlyMap<string, StateResource>): Picture {
  const { sourcePosition: _, stackTrace: __, modified: ___, ...picture } = resource;
  const { dependencies = [], propertyDependencies = {} } = resource;
  const owners = (urns: readonly string[] | null): string[] =>
    [...new Set((urns ?? []).map((urn) => ownerOf(all.get(urn), resource)))].sort();
  return {
    ...picture,
    dependencies: owners(dependencies),
    propertyDependencies: Object.fromEntries(
      Object.entries(propertyDependencies).map(([name, urns]) => [name, owners(urns)]),
    ),
  };
}

function ownerOf(used: StateResource | undefined, user: StateResource): string {
  const { urn = "", parent = "" } = used ?? {};
  const isOfAnother = parent.includes("::ecs-sidecars:") && parent !== user.parent;
  return isOfAnother ? parent : urn;
}
