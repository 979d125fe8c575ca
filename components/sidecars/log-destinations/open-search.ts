import { tellsDomain } from "../../../core/iam/open-search";
import { present } from "../../../core/read/present";
import type { Access } from "../../../core";
import type { OpenSearchLogsArgs } from "../../args";
import { OPEN_SEARCH_LOGS } from "../../defaults";
import type { Leaf } from "../../leaf";
import { peek } from "../../leaf";
import type { TaskContext } from "../../normalise/context";
import { conflictsAt } from "../../normalise/issues";
import { reportHalfLogin } from "./login";
import { onOff, optionsOf, regionIn, entriesGiven, text } from "./output";
import type { LogOutput, Source } from "./output";

/** Arguments that say how requests are signed, or what for. */
const SIGNED_ONLY = ["collectionArn", "domainArn", "roleArn"] as const;

/** OpenSearch. Source: Fluent Bit manual, "OpenSearch". */
export function openSearch(args: OpenSearchLogsArgs, path: string, { context }: Source): LogOutput {
  const { host, options, passwordFrom, region, roleArn, user } = args;
  const { index = OPEN_SEARCH_LOGS.index, port = OPEN_SEARCH_LOGS.port } = args;
  reportHalfLogin(args, path, context);
  reportConflicts(args, path, context);
  const signs = user === undefined;
  const serverless = args.collectionArn !== undefined || /\.aoss\./.test(peek(host) ?? "");
  return {
    options: optionsOf(
      "opensearch",
      {
        Host: ["host", host],
        Port: ["port", text(port)],
        Index: ["index", index],
        tls: ["host", onOff(true)],
        Suppress_Type_Name: ["index", onOff(true)],
        AWS_Auth: ["user", signs ? onOff(true) : undefined],
        AWS_Region: ["region", region],
        AWS_Role_ARN: ["roleArn", roleArn],
        AWS_Service_Name: ["collectionArn", signs && serverless ? "aoss" : undefined],
        HTTP_User: ["user", user],
      },
      options,
      path,
      context,
    ),
    secretOptions: entriesGiven({ HTTP_Passwd: ["passwordFrom", passwordFrom] }, path),
    ...(signs && regionIn("AWS_Region", region)),
    ...(signs && { access: [accessTo(args)] }),
  };
}

function accessTo({
  host,
  region,
  roleArn,
  domainArn,
  collectionArn,
}: OpenSearchLogsArgs): Access<Leaf> {
  if (roleArn !== undefined) return { kind: "assume-role", role: roleArn };
  return {
    kind: "index-documents",
    host,
    ...present({ region, domain: domainArn, collection: collectionArn }),
  };
}

function reportConflicts(args: OpenSearchLogsArgs, path: string, { issues }: TaskContext): void {
  const { host, user, domainArn, collectionArn, roleArn } = args;
  const conflict = conflictsAt(path, issues);
  if (domainArn !== undefined && collectionArn !== undefined) {
    const message = "domainArn is given too, and the host is one of them.";
    conflict("collectionArn", message, "Remove one of them.");
  }
  const known = peek(host);
  for (const field of SIGNED_ONLY.filter(
    (name) => user !== undefined && args[name] !== undefined,
  )) {
    const message = "Requests are not signed where there is a user.";
    conflict(field, message, "Remove it, or remove user and passwordFrom.");
  }
  const isTold = domainArn !== undefined || collectionArn !== undefined || roleArn !== undefined;
  // What is no host at all is reported as such.
  const isHost = known !== undefined && !known.includes("/");
  if (user === undefined && !isTold && isHost && !tellsDomain(known)) {
    const message = `The host "${known}" does not tell which domain it is, on which the task role needs a permission.`;
    conflict("host", message, `Set ${path}.domainArn or collectionArn, or user and passwordFrom.`);
  }
}
