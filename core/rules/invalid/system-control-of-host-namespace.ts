import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import { isWindows } from "../../platform";
import { containersOf } from "../containers";
import type { Rule } from "../rule";

const NETWORK = /^net\./;
const IPC =
  /^(fs\.mqueue\.|kernel\.(msgmax|msgmnb|msgmni|sem|shmall|shmmax|shmmni|shm_rmid_forced)$)/;

export const systemControlOfHostNamespace: Rule = {
  id: "system-control-of-host-namespace",
  title: "Kernel parameters are set only in namespaces of the task",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "In the network mode host the network belongs to the machine, with ipcMode host its shared memory too: ECS refuses to set their parameters.",
  fix: "Remove the parameter, or give the task a namespace of its own.",
  url: AWS_DOCS.systemControl,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a network of its own",
        given: {
          taskDefinition: {
            networkMode: "awsvpc",
            memory: "512",
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                systemControls: [{ namespace: "net.core.somaxconn", value: "1024" }],
              },
            ],
          },
        },
      },
    ],
    invalid: [
      {
        title: "the network of the host",
        given: {
          taskDefinition: {
            networkMode: "host",
            memory: "512",
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                systemControls: [{ namespace: "net.core.somaxconn", value: "1024" }],
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].systemControls[0]",
            message:
              'The parameter "net.core.somaxconn" belongs to the host, whose network the task shares.',
            fix: "Remove it, or set another network mode.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    isWindows(task.platform)
      ? []
      : containersOf(task).flatMap((container) =>
          items(container.systemControls).flatMap(({ namespace }, i) => {
            const path = `${container.path}.systemControls[${i}]`;
            const name = known(namespace);
            if (name === undefined) return [];
            if (task.networkMode === "host" && NETWORK.test(name)) {
              return [
                {
                  path,
                  message: `The parameter "${name}" belongs to the host, whose network the task shares.`,
                  fix: "Remove it, or set another network mode.",
                },
              ];
            }
            if (task.ipcMode === "host" && IPC.test(name)) {
              return [
                {
                  path,
                  message: `The parameter "${name}" belongs to the host, whose shared memory the task uses.`,
                  fix: "Remove it, or set another ipcMode.",
                },
              ];
            }
            return [];
          }),
        ),
};
