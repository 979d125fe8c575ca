import { UNKNOWN } from "../../../../core";
import type { Unknown } from "../../../../core";
import { task } from "../../support";
import type { RuleCases } from "../cases";

const withCpu = (cpu: number | Unknown) => task<Unknown>({ launchTypes: ["EC2"], cpu });
const wrong = (cpu: number) => ({
  name: `${cpu} CPU units`,
  task: withCpu(cpu),
  findings: [
    {
      path: "cpu",
      message: `The task has "${cpu}" CPU units; ECS accepts 128 to 196608.`,
      fix: "Use 128 to 196608, or leave cpu out.",
    },
  ],
});
const undeclared = wrong(64);
export const cases: RuleCases = {
  valid: [
    { name: "128 CPU units", task: withCpu(128) },
    { name: "196608 CPU units", task: withCpu(196608) },
  ],
  invalid: [
    wrong(127),
    wrong(196609),
    wrong(0),
    {
      ...undeclared,
      name: "64 CPU units and no launch type",
      task: { ...undeclared.task, launchTypes: [] },
    },
    {
      ...undeclared,
      name: "64 CPU units outside ECS's machines",
      task: { ...undeclared.task, launchTypes: ["EC2", "EXTERNAL"] },
    },
  ],
  notApplicable: [
    { name: "no cpu", task: task({ launchTypes: ["EC2"] }) },
    { name: "a Fargate task, which another rule judges", task: task({ cpu: 64 }) },
    { name: "a task for Fargate too", task: task({ launchTypes: ["EC2", "FARGATE"], cpu: 64 }) },
    {
      name: "a launch type that does not exist",
      task: task({ launchTypes: ["fargate" as "FARGATE"], cpu: 64 }),
    },
    {
      name: "a launch type that does not exist beside one that does",
      task: task({ launchTypes: ["EC2", "fargate" as "FARGATE"], cpu: 64 }),
    },
  ],
  unknown: [
    { name: "a cpu value that is not known", task: withCpu(UNKNOWN) },
    { name: "launch types that are not known", task: task({ launchTypes: UNKNOWN, cpu: 64 }) },
  ],
};
