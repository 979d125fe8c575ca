import { AWS_DOCS } from "../../data/aws-docs";
import { own } from "../../own";
import type { Finding } from "../../issue";
import { items, known } from "../../known";
import type { Unknown } from "../../known";
import type { EbsModel } from "../../model";
import type { Rule } from "../rule";

type Ebs = EbsModel<unknown, Unknown>;

/** GiB, from and to, by the type of the volume. */
const SIZES: Readonly<Record<string, readonly [number, number]>> = {
  gp2: [1, 16_384],
  gp3: [1, 16_384],
  io1: [4, 16_384],
  io2: [4, 16_384],
  st1: [125, 16_384],
  sc1: [125, 16_384],
  standard: [1, 1024],
};
const THROUGHPUT = 1000;

export const ebsVolumeInvalid: Rule = {
  id: "ebs-volume-invalid",
  title: "An EBS volume has a size, and the settings of its type",
  kind: "invalid",
  on: "service",
  severity: "high",
  why: "EBS refuses a volume without a size or snapshot, sizes outside the range of the type, io volumes without iops, and throughput of other types than gp3.",
  fix: "Use settings that the type has.",
  url: AWS_DOCS.managedEbsVolume,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a general purpose volume",
        given: {
          service: {
            volumeConfigurations: [
              {
                name: "data",
                managedEBSVolume: { roleArn: "arn:role", volumeType: "gp3", sizeInGiB: 20 },
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "no size",
        given: {
          service: {
            volumeConfigurations: [{ name: "data", managedEBSVolume: { roleArn: "arn:role" } }],
          },
        },
        findings: [
          {
            path: "volumeConfigurations[0].managedEBSVolume",
            message: "The volume has neither a size nor a snapshot.",
            fix: "Set sizeInGiB.",
          },
        ],
      },
    ],
  },
  check: ({ service }) =>
    items(service.volumes).flatMap((volume) => {
      const ebs = known(volume.ebs);
      return ebs === undefined ? [] : [...sizeFaults(ebs), ...speedFaults(ebs)];
    }),
};

function sizeFaults({ path, volumeType, sizeInGiB, snapshotId }: Ebs): Finding[] {
  if (sizeInGiB === undefined && snapshotId === undefined) {
    const message = "The volume has neither a size nor a snapshot.";
    return [{ path, message, fix: "Set sizeInGiB." }];
  }
  const type = known(volumeType);
  const range = type === undefined ? undefined : own(SIZES, type);
  const size = known(sizeInGiB);
  if (range === undefined || size === undefined) return [];
  const [from, to] = range;
  return size >= from && size <= to
    ? []
    : [
        {
          path: `${path}.sizeInGiB`,
          message: `The size is "${size}" GiB; a volume of the type "${type}" has ${from} to ${to}.`,
          fix: `Use from ${from} to ${to}.`,
        },
      ];
}

function speedFaults({ path, volumeType, iops, throughput }: Ebs): Finding[] {
  const type = known(volumeType);
  const speed = known(throughput);
  const at = `${path}.throughput`;
  if ((type === "io1" || type === "io2") && iops === undefined) {
    return [{ path, message: `A volume of the type "${type}" needs iops.`, fix: "Set iops." }];
  }
  if (speed === undefined || type === undefined || own(SIZES, type) === undefined) return [];
  if (type !== "gp3") {
    const message = `A volume of the type "${type}" has no throughput to set; only "gp3" has.`;
    return [{ path: at, message, fix: "Remove it, or use gp3." }];
  }
  return speed <= THROUGHPUT
    ? []
    : [
        {
          path: at,
          message: `The throughput is "${speed}" MiB/s; EBS gives at most ${THROUGHPUT}.`,
          fix: `Use at most ${THROUGHPUT}.`,
        },
      ];
}
