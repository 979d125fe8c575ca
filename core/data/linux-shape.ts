// Checked 2026-11-21. Source: Amazon ECS API reference, LinuxParameters.

import { integer, listOf, object, oneOf, read, text } from "./shapes";

const MOUNT_OPTIONS = [
  ...["defaults", "ro", "rw", "suid", "nosuid", "dev", "nodev", "exec", "noexec", "sync", "async"],
  ...["dirsync", "remount", "mand", "nomand", "atime", "noatime", "diratime", "nodiratime", "bind"],
  ...["rbind", "unbindable", "runbindable", "private", "rprivate", "shared", "rshared", "slave"],
  ...["rslave", "relatime", "norelatime", "strictatime", "nostrictatime", "mode", "uid", "gid"],
  ...["nr_inodes", "nr_blocks", "mpol"],
];

/** The linuxParameters of a container definition. */
export const LINUX_SHAPE = object({
  capabilities: object({ add: read, drop: read }),
  initProcessEnabled: read,
  maxSwap: read,
  sharedMemorySize: read,
  swappiness: read,
  devices: listOf(
    object(
      {
        hostPath: text,
        containerPath: text,
        permissions: listOf(oneOf("read", "write", "mknod")),
      },
      "hostPath",
    ),
  ),
  tmpfs: listOf(
    object(
      { containerPath: text, size: integer, mountOptions: listOf(oneOf(...MOUNT_OPTIONS)) },
      "containerPath",
      "size",
    ),
  ),
});
