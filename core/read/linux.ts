import type { CapabilitiesModel, LinuxModel, SystemControlModel, UlimitModel } from "../model";
import { known } from "../known";
import type { Unknown } from "../known";
import { readObject } from "./fields";
import type { Fields } from "./fields";
import { present } from "./present";
import type { Reader } from "./reader";

type Ulimit = UlimitModel<Unknown>;
type SystemControl = SystemControlModel<Unknown>;

/** The linuxParameters of a container definition. */
export function readLinuxParameters(
  value: unknown,
  path: string,
  reader: Reader,
): LinuxModel<Unknown> | Unknown | undefined {
  return readObject(value, path, reader, ({ boolean, integer, list, object }) =>
    present({
      initProcessEnabled: boolean("initProcessEnabled"),
      capabilities: object("capabilities", readCapabilities),
      tmpfs: list("tmpfs"),
      devices: list("devices"),
      maxSwap: integer("maxSwap"),
      swappiness: integer("swappiness"),
      sharedMemorySize: integer("sharedMemorySize"),
    }),
  );
}

function readCapabilities({ texts }: Fields): CapabilitiesModel<Unknown> {
  return present({ add: texts("add"), drop: texts("drop") });
}

/** One of the ulimits of a container definition. */
export function readUlimit(value: unknown, path: string, reader: Reader): Ulimit | undefined {
  const limit = readObject(value, path, reader, ({ text, integer }) =>
    present({
      name: text("name"),
      softLimit: integer("softLimit"),
      hardLimit: integer("hardLimit"),
    }),
  );
  return known(limit);
}

/** One of the systemControls of a container definition. */
export function readSystemControl(
  value: unknown,
  path: string,
  reader: Reader,
): SystemControl | undefined {
  const control = readObject(value, path, reader, ({ text }) =>
    present({ namespace: text("namespace"), value: text("value") }),
  );
  return known(control);
}
