import type { ContainerRow } from "./row";

/** Linux settings of a container. */
export const LINUX_ROWS: readonly ContainerRow[] = [
  {
    fields: ["ContainerArgs.linuxParameters", "LinuxParametersArgs.initProcessEnabled"],
    set: { linuxParameters: { initProcessEnabled: true } },
    definition: { linuxParameters: { initProcessEnabled: true } },
  },
  {
    fields: ["LinuxParametersArgs.capabilities", "CapabilitiesArgs.add", "CapabilitiesArgs.drop"],
    set: { linuxParameters: { capabilities: { add: ["SYS_PTRACE"], drop: ["ALL"] } } },
    definition: { linuxParameters: { capabilities: { add: ["SYS_PTRACE"], drop: ["ALL"] } } },
  },
  {
    fields: [
      "LinuxParametersArgs.tmpfs",
      "TmpfsArgs.containerPath",
      "TmpfsArgs.size",
      "TmpfsArgs.mountOptions",
    ],
    set: {
      linuxParameters: { tmpfs: [{ containerPath: "/t", size: 8, mountOptions: ["noexec"] }] },
    },
    definition: {
      linuxParameters: { tmpfs: [{ containerPath: "/t", size: 8, mountOptions: ["noexec"] }] },
    },
  },
  {
    fields: [
      "ContainerArgs.ulimits",
      "UlimitArgs.name",
      "UlimitArgs.softLimit",
      "UlimitArgs.hardLimit",
    ],
    set: { ulimits: [{ name: "nofile", softLimit: 1024, hardLimit: 4096 }] },
    definition: { ulimits: [{ name: "nofile", softLimit: 1024, hardLimit: 4096 }] },
  },
  {
    fields: [
      "ContainerArgs.systemControls",
      "SystemControlArgs.namespace",
      "SystemControlArgs.value",
    ],
    set: { systemControls: [{ namespace: "net.core.somaxconn", value: "1024" }] },
    definition: { systemControls: [{ namespace: "net.core.somaxconn", value: "1024" }] },
  },
];
