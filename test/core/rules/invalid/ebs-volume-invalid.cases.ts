import { served } from "../served";
import type { RuleCases } from "../cases";

const PATH = "volumeConfigurations[0].managedEBSVolume";
const ebs = (managedEBSVolume: unknown) =>
  served({ volumeConfigurations: [{ name: "data", managedEBSVolume }] });
const SIZES = [
  ["gp2", 1, 16_384],
  ["gp3", 1, 16_384],
  ["io1", 4, 16_384],
  ["io2", 4, 16_384],
  ["st1", 125, 16_384],
  ["sc1", 125, 16_384],
  ["standard", 1, 1024],
] as const;
const GP3 = { volumeType: "gp3", sizeInGiB: 20 };
const iopsOf = (volumeType: string) => (volumeType.startsWith("io") ? { iops: 100 } : {});

export const cases: RuleCases = {
  valid: [
    ...SIZES.flatMap(([volumeType, from, to]) =>
      [from, to].map((sizeInGiB) => ({
        name: `${sizeInGiB} GiB of ${volumeType}`,
        ...ebs({ volumeType, sizeInGiB, ...iopsOf(volumeType) }),
      })),
    ),
    { name: "a snapshot", ...ebs({ snapshotId: "snap-1" }) },
    { name: "the greatest throughput", ...ebs({ ...GP3, throughput: 1000 }) },
  ],
  invalid: [
    ...SIZES.flatMap(([volumeType, from, to]) =>
      [from - 1, to + 1].map((sizeInGiB) => ({
        name: `${sizeInGiB} GiB of ${volumeType}`,
        ...ebs({ volumeType, sizeInGiB, ...iopsOf(volumeType) }),
        findings: [
          {
            path: `${PATH}.sizeInGiB`,
            message: `The size is "${sizeInGiB}" GiB; a volume of the type "${volumeType}" has ${from} to ${to}.`,
            fix: `Use from ${from} to ${to}.`,
          },
        ],
      })),
    ),
    {
      name: "no size",
      ...ebs({ volumeType: "gp3" }),
      findings: [
        {
          path: PATH,
          message: "The volume has neither a size nor a snapshot.",
          fix: "Set sizeInGiB.",
        },
      ],
    },
    ...["io1", "io2"].map((volumeType) => ({
      name: `${volumeType} without iops`,
      ...ebs({ volumeType, sizeInGiB: 20 }),
      findings: [
        {
          path: PATH,
          message: `A volume of the type "${volumeType}" needs iops.`,
          fix: "Set iops.",
        },
      ],
    })),
    {
      name: "throughput of another type",
      ...ebs({ ...GP3, volumeType: "gp2", throughput: 500 }),
      findings: [
        {
          path: `${PATH}.throughput`,
          message: 'A volume of the type "gp2" has no throughput to set; only "gp3" has.',
          fix: "Remove it, or use gp3.",
        },
      ],
    },
    {
      name: "too much throughput",
      ...ebs({ ...GP3, throughput: 1001 }),
      findings: [
        {
          path: `${PATH}.throughput`,
          message: 'The throughput is "1001" MiB/s; EBS gives at most 1000.',
          fix: "Use at most 1000.",
        },
      ],
    },
  ],
  notApplicable: [
    { name: "no volumes", ...served({}) },
    {
      name: "a word that every object has",
      ...ebs({ volumeType: "constructor", sizeInGiB: 1, throughput: 9999 }),
    },
    {
      name: "a word that is no type",
      ...ebs({ volumeType: "gp9", sizeInGiB: 0, throughput: 9999 }),
    },
    { name: "a volume without a type", ...ebs({ sizeInGiB: 20, throughput: 500 }) },
  ],
  unknown: [
    { name: "a volume that is not known", ...ebs("${volume}") },
    { name: "a type that is not known", ...ebs({ volumeType: "${type}", sizeInGiB: 0 }) },
    { name: "a size that is not known", ...ebs({ volumeType: "gp3", sizeInGiB: "${size}" }) },
  ],
};
