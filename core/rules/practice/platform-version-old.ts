import { AWS_DOCS } from "../../data/aws-docs";
import { known } from "../../known";
import { textIn } from "../options";
import type { Rule, ServedTask } from "../rule";

/** The version of the platform for Windows, which has no other. */
const WINDOWS = "1.0.0";

export const platformVersionOld: Rule = {
  id: "platform-version-old",
  title: "Tasks run on a current version of Fargate's platform",
  kind: "practice",
  on: "service",
  severity: "medium",
  why: "Old versions of the platform get no fixes, and know neither EFS volumes nor larger disks nor ECS Exec.",
  fix: "Set platformVersion to LATEST, or leave it out.",
  url: AWS_DOCS.fargatePlatform,
  frameworks: [
    { name: "AWS Security Hub", reference: "ECS.10" },
    { name: "AWS Control Tower", reference: "CT.ECS.PR.1" },
    { name: "checkov", reference: "CKV_AWS_332" },
  ],
  options: {
    min: { description: "The oldest version for Linux that may be used.", default: "1.4.0" },
  },
  cases: {
    valid: [
      {
        title: "the newest version",
        given: {
          service: { serviceName: "web", launchType: "FARGATE", platformVersion: "LATEST" },
        },
      },
    ],
    invalid: [
      {
        title: "an old version",
        given: {
          service: { serviceName: "web", launchType: "FARGATE", platformVersion: "1.3.0" },
        },
        findings: [
          {
            path: "platformVersion",
            message: 'The platform version "1.3.0" is older than "1.4.0".',
            fix: "Set platformVersion to LATEST.",
          },
        ],
      },
    ],
  },
  check: (task, options) => {
    const version = task.peek(task.service.platformVersion);
    const min = textIn(options, "min");
    if (version === undefined || !isOlder(version, min) || mayBeWindows(task, version)) return [];
    return [
      {
        path: "platformVersion",
        message: `The platform version "${version}" is older than "${min}".`,
        fix: "Set platformVersion to LATEST.",
      },
    ];
  },
};

/** Whether a version of numbers is below another one; LATEST is not. */
function isOlder(version: string, min: string): boolean {
  return /^\d+(\.\d+)*$/.test(version) && version.localeCompare(min, "en", { numeric: true }) < 0;
}

// Linux is the default of a task definition that is seen.
function mayBeWindows({ platform }: ServedTask, version: string): boolean {
  const family = platform.operatingSystemFamily ?? "LINUX";
  return version === WINDOWS && known(family) !== "LINUX";
}
