// A Pulumi that the person has installed: then its own engine and language hosts are used.

import { execFileSync } from "node:child_process";
import { accessSync, constants, realpathSync, statSync } from "node:fs";
import { delimiter, dirname, join, resolve } from "node:path";

import { ENGINE_VERSION } from "./recipe.mjs";
import { isAtLeast } from "./versions.mjs";

/**
 * The first usable `pulumi` on PATH: `{ bin, version }`, or `{ problem }` that says why there is
 * none. `ownBin` is the folder of this clone's own engine, which may be on PATH already.
 */
export function findInstalled(ownBin, path = process.env.PATH ?? "") {
  const folders = path.split(delimiter).filter((folder) => folder && resolve(folder) !== ownBin);
  const bin = folders.find((folder) => isExecutable(join(folder, "pulumi")));
  if (bin === undefined) return { problem: "there is no pulumi on PATH" };

  const file = join(bin, "pulumi");
  const version = versionOf(file);
  if (!isAtLeast(version, ENGINE_VERSION)) {
    return { problem: `${file} is ${version || "of an unknown version"}` };
  }
  // The pulumi packages of some systems come without the language hosts.
  const places = [dirname(realpathSync(file)), ...folders];
  if (!places.some((folder) => isExecutable(join(folder, "pulumi-language-nodejs")))) {
    return { problem: `${file} has no pulumi-language-nodejs` };
  }
  return { bin, version };
}

function versionOf(file) {
  const env = { ...process.env, PULUMI_SKIP_UPDATE_CHECK: "true" };
  try {
    return execFileSync(file, ["version"], { encoding: "utf8", env, stdio: "pipe" }).trim();
  } catch {
    return "";
  }
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
