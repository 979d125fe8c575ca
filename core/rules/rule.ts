import type { Unknown } from "../known";
import type { Finding } from "../issue";
import type { Json } from "../json";
import type {
  ClusterModel,
  CollectorModel,
  EntryKind,
  ManagedLogGroup,
  ParameterModel,
  RepositoryModel,
  RoleModel,
  SamplingRuleModel,
  ServiceModel,
  StackModel,
  TaskModel,
} from "../model";

/** A task as every rule sees it: leaves are opaque, and any shape may be unknown. */
export type AnyTask = TaskModel<unknown, Unknown>;
export type AnyParameter = ParameterModel<unknown, Unknown>;
export type AnyLogGroup = ManagedLogGroup<unknown, Unknown>;
export type AnyRole = RoleModel<unknown, Unknown>;
export type AnyCluster = ClusterModel<unknown, Unknown>;
export type AnyRepository = RepositoryModel<Unknown>;
export type AnySamplingRule = SamplingRuleModel<Unknown>;

/** A task and the service that runs it; where only the service is seen, all of the task is unknown. */
export interface ServedTask extends AnyTask {
  readonly service: ServiceModel<unknown, Unknown>;
}

/** What rules speak about. Each finding is about one of these. */
export interface Subjects {
  readonly task: AnyTask;
  readonly service: ServedTask;
  readonly parameter: AnyParameter;
  readonly logGroup: AnyLogGroup;
  readonly role: AnyRole;
  readonly cluster: AnyCluster;
  readonly repository: AnyRepository;
  readonly samplingRule: AnySamplingRule;
  readonly collector: CollectorModel;
  readonly stack: StackModel;
}

export type SubjectKind = keyof Subjects;

/** `invalid`: ECS refuses it or the task cannot run. `practice`: it runs, and you will regret it. */
export type RuleKind = "invalid" | "practice";

/**
 * From which preset of the policy pack on a rule holds. `baseline`: AWS refuses it, or it is plainly
 * dangerous. `recommended`: advice with a clear gain; the components warn of it too. `strict`: what
 * a team may decide on. `optional`: nothing to say before somebody sets its options.
 */
export type Preset = "baseline" | "recommended" | "strict" | "optional";

export type Severity = "low" | "medium" | "high" | "critical";

/** Requests to AWS as JSON, by the names of their APIs: what a case shows to a rule. */
export interface Given {
  /** Arguments of our own component, for what no request to AWS can say. */
  readonly arguments?: Json;
  /** RegisterTaskDefinition. */
  readonly taskDefinition?: Json;
  /** CreateService; of its task definition, `taskDefinition` above is what is known. */
  readonly service?: Json;
  /** PutParameter. */
  readonly parameter?: Json;
  /** CreateLogGroup, with the `retentionInDays` of PutRetentionPolicy. */
  readonly logGroup?: Json;
  /** CreateRole, with `Policies` (PutRolePolicy) and `ManagedPolicyArns` (AttachRolePolicy). */
  readonly role?: Json;
  /** CreateCluster. */
  readonly cluster?: Json;
  /** CreateRepository of ECR. */
  readonly repository?: Json;
  /** CreateSamplingRule of X-Ray. */
  readonly samplingRule?: Json;
  readonly collector?: CollectorRequest;
  readonly stack?: StackRequest;
}

/** Resources of a program. */
export interface StackRequest {
  readonly resources: readonly ResourceRequest[];
}

/** A resource: the request that makes it, and by field the names of what its value was made from. */
export interface ResourceRequest {
  readonly kind: EntryKind;
  readonly name: string;
  readonly request: Json;
  readonly references?: Readonly<Record<string, readonly string[]>>;
  readonly region?: string;
}

/** An OpenTelemetry collector and its configuration. */
export interface CollectorRequest {
  /** The configuration: YAML text, or what it says. */
  readonly config: unknown;
  /** Tag of ADOT's image; absent means the newest that is known. */
  readonly imageTag?: unknown;
  /** Names of the container's variables; absent means that they are not known. */
  readonly environment?: unknown;
  /** Whether ECS asks the collector for its health. */
  readonly healthCheck?: unknown;
}

/** What a rule lets stand. */
export interface ValidCase {
  /** A phrase that says what is shown. */
  readonly title: string;
  readonly given: Given;
  /** Options of the rule that somebody set; the others have their defaults. */
  readonly options?: OptionValues;
}

/** What a rule finds. */
export interface InvalidCase extends ValidCase {
  readonly findings: readonly Finding[];
}

/** A rule's own examples: its tests, and the good and the bad of its page. */
export interface RuleCases {
  readonly valid: readonly ValidCase[];
  readonly invalid: readonly InvalidCase[];
}

/** The same demand in somebody else's catalogue. */
export interface Framework {
  readonly name: string;
  readonly reference: string;
}

/** An option of a rule: what it means and what holds without it. */
export interface RuleOption {
  readonly description: string;
  readonly default: string | number | boolean | readonly string[];
}

export type OptionValues = Readonly<Record<string, RuleOption["default"]>>;

/** A rule about one kind of subject. */
export interface RuleOn<S extends SubjectKind> {
  /** Kebab-case; the issue code and the policy name. */
  readonly id: string;
  readonly title: string;
  readonly kind: RuleKind;
  readonly on: S;
  readonly severity: Severity;
  /** What goes wrong without the rule. */
  readonly why: string;
  /** What to do, in general; each finding says it for its case. */
  readonly fix: string;
  /** The AWS page the rule stands on. */
  readonly url: string;
  readonly frameworks: readonly Framework[];
  readonly options: Readonly<Record<string, RuleOption>>;
  /** Absent means `baseline` for `invalid` and `recommended` for `practice`. */
  readonly preset?: Preset;
  readonly cases: RuleCases;
  check(subject: Subjects[S], options: OptionValues): Finding[];
  /**
   * What a policy may change so that `check` finds nothing, for who asks for it. Never images,
   * ports or roles; nothing where nothing is wrong.
   */
  remedy?(subject: Subjects[S], options: OptionValues): Edit[];
}

/** A rule is a value. Component checks, policies and docs are adapters of one list of these. */
export type Rule = { readonly [S in SubjectKind]: RuleOn<S> }[SubjectKind];

/** A value to set in the request to AWS that a rule looked at. */
export interface Edit {
  /** By the names of the API: `["containerDefinitions", 0, "readonlyRootFilesystem"]`. */
  readonly steps: readonly (string | number)[];
  readonly value: unknown;
}

/** The preset from which on a rule holds. */
export function presetOf({ preset, kind }: Rule): Preset {
  return preset ?? (kind === "invalid" ? "baseline" : "recommended");
}

/** Whether a rule speaks without being asked: what nobody needs to decide on first. */
export function isAdvised(rule: Rule): boolean {
  return ["baseline", "recommended"].includes(presetOf(rule));
}

/** The values of a rule's options where nobody sets them. */
export function defaultOptions(rule: Rule): OptionValues {
  return Object.fromEntries(
    Object.entries(rule.options).map(([name, option]) => [name, option.default]),
  );
}
