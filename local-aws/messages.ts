import * as pb from "@pulumi/pulumi/proto/provider_pb";
import type { DiffKind, PropertyDiff } from "./diff";
import type { AutonamingWish } from "./naming";
import type { Failure } from "./resource-type";
import { fromStruct, toStruct } from "./struct";

export function changeOf(request: pb.DiffRequest | pb.UpdateRequest) {
  return {
    urn: request.getUrn(),
    id: request.getId(),
    state: fromStruct(request.getOlds()),
    oldInputs: fromStruct(request.getOldInputs()),
    news: fromStruct(request.getNews()),
    ignoreChanges: request.getIgnorechangesList(),
  };
}

export function autonamingWish(
  options: pb.CheckRequest.AutonamingOptions | undefined,
): AutonamingWish | undefined {
  if (!options) return undefined;
  const modes = ["propose", "enforce", "disable"] as const;
  return { proposedName: options.getProposedName(), mode: modes[options.getMode()] };
}

export function checkResponse(result: { inputs: object; failures: Failure[] }): pb.CheckResponse {
  const response = new pb.CheckResponse().setInputs(toStruct({ ...result.inputs }));
  return response.setFailuresList(result.failures.map(checkFailure));
}

export function checkFailure({ property, reason }: Failure): pb.CheckFailure {
  return new pb.CheckFailure().setProperty(property).setReason(reason);
}

const KINDS: Record<DiffKind, [plain: pb.PropertyDiff.Kind, replace: pb.PropertyDiff.Kind]> = {
  add: [pb.PropertyDiff.Kind.ADD, pb.PropertyDiff.Kind.ADD_REPLACE],
  delete: [pb.PropertyDiff.Kind.DELETE, pb.PropertyDiff.Kind.DELETE_REPLACE],
  update: [pb.PropertyDiff.Kind.UPDATE, pb.PropertyDiff.Kind.UPDATE_REPLACE],
};

export function diffResponse(
  properties: Record<string, PropertyDiff>,
  deleteBeforeReplace: boolean,
): pb.DiffResponse {
  const response = new pb.DiffResponse();
  const paths = Object.keys(properties);
  const root = (path: string): string => path.replace(/[.[].*$/s, "");
  for (const [path, { kind, replace }] of Object.entries(properties)) {
    const diff = new pb.PropertyDiff();
    diff.setKind(KINDS[kind][replace ? 1 : 0]);
    response.getDetaileddiffMap().set(path, diff);
  }
  const changes = pb.DiffResponse.DiffChanges;
  return response
    .setHasdetaileddiff(true)
    .setChanges(paths.length > 0 ? changes.DIFF_SOME : changes.DIFF_NONE)
    .setDiffsList([...new Set(paths.map(root))])
    .setReplacesList([...new Set(paths.filter((path) => properties[path]?.replace).map(root))])
    .setDeletebeforereplace(deleteBeforeReplace);
}
