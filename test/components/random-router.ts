import fc from "fast-check";
import type { LogRouteArgs, LogRouterArgs } from "../../components";
import { joined, reference, text, word } from "./random-references";
import type { Part } from "./random-references";
import { arn } from "./rows/row";

// Random log routers: who is routed, with whom or alone, and which files are read.

export interface RandomRouter extends Part<LogRouterArgs> {
  /** Containers whose output it takes. */
  readonly routed: readonly string[];
}

/** A destination of the lines of several sources. */
type Destination = (sources: readonly string[]) => Part<LogRouteArgs>;

const madeGroup: fc.Arbitrary<Destination> = fc
  .constantFrom<LogRouteArgs>({}, { cloudWatch: {} }, { cloudWatch: { retentionInDays: 7 } })
  .map((args) => (sources) => ({
    args: () => args,
    routedGroups: sources.map((source) => `/ecs/shop-dev-web/${source}`),
  }));

const namedGroup: fc.Arbitrary<Destination> = fc
  .tuple(text("/named/routed"), fc.boolean())
  .map(([name, createLogGroup]) => () => ({
    args: () => ({ cloudWatch: { logGroupName: name(), createLogGroup } }),
    routedGroups: ["/named/routed"],
  }));

const firehose: fc.Arbitrary<Destination> = word.chain((stream) =>
  text(stream).map((name) => () => ({
    args: () => ({ firehose: { deliveryStream: name() } }),
    streams: [arn("firehose", `deliverystream/${stream}`)],
  })),
);

const datadog: fc.Arbitrary<Destination> = reference.map(({ args, ...meant }) => () => ({
  ...meant,
  args: () => ({ datadog: { apiKeyFrom: args() } }),
}));

const destination = fc.oneof(madeGroup, namedGroup, firehose, datadog);

/** How a container is routed: not at all, with others, or to a destination of its own. */
const way = fc.oneof(
  fc.constantFrom("not", "shared"),
  destination.map((own) => ({ own })),
);

const tail = fc.record({
  parser: fc.option(fc.constant("json"), { nil: undefined }),
  excludePaths: fc.constantFrom<string[]>([], ["*.gz"]),
});

/** Lines of files have filters of their own. */
function withoutFilters({
  multilineParsers: _,
  parser: __,
  ...config
}: LogRouterArgs): LogRouterArgs {
  return Object.keys(config).length > 0 && config.delivery === undefined ? config : {};
}

export function randomRouter(containers: readonly string[]): fc.Arbitrary<RandomRouter> {
  return fc
    .record({
      ways: fc.tuple(...containers.map(() => way)),
      shared: destination,
      writer: fc.option(fc.constantFrom(...containers), { nil: undefined }),
      tail,
      config: fc.constantFrom<LogRouterArgs>(
        {},
        { enableMetadata: false },
        { multilineParsers: ["java"] },
        { enableHealthCheck: true, appDependsOn: "HEALTHY" },
        { parser: "json", delivery: "environment" },
      ),
    })
    .filter(({ ways, writer }) => writer !== undefined || ways.some((each) => each !== "not"))
    .map(({ ways, shared, writer, tail: reading, config }) => {
      const together = containers.filter((_, i) => ways[i] === "shared");
      const routes = containers.flatMap((name, i) => {
        const own = ways[i];
        return typeof own === "object" ? [{ name, part: own.own([name]) }] : [];
      });
      const sources = [...together, ...(writer === undefined ? [] : [`${writer}-files`])];
      const main = sources.length === 0 ? undefined : shared(sources);
      return {
        ...joined([...routes.map(({ part }) => part), ...(main ? [main] : [])]),
        logGroups: ["/ecs/shop-dev-web/log-router"],
        routed: [...together, ...routes.map(({ name }) => name)],
        args: (): LogRouterArgs => ({
          ...(together.length + routes.length === 0 ? withoutFilters(config) : config),
          ...main?.args(),
          containers: together,
          routes: Object.fromEntries(routes.map(({ name, part }) => [name, part.args()])),
          ...(writer !== undefined && {
            tail: {
              volume: "files",
              paths: ["/var/log/app/*.log"],
              container: writer,
              excludePaths: reading.excludePaths,
              ...(reading.parser !== undefined && { parser: reading.parser }),
            },
          }),
        }),
      };
    });
}
