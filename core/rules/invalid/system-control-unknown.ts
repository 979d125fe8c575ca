import { AWS_DOCS } from "../../data/aws-docs";
import { UNKNOWN, items, known } from "../../known";
import { isWindows } from "../../platform";
import { containersOf } from "../containers";
import type { Rule } from "../rule";

const NAMESPACED =
  /^(net\.|fs\.mqueue\.|kernel\.(msgmax|msgmnb|msgmni|sem|shmall|shmmax|shmmni|shm_rmid_forced)$)/;

export const systemControlUnknown: Rule = {
  id: "system-control-unknown",
  title: "Kernel parameters are those that a container can have for itself",
  kind: "invalid",
  on: "task",
  severity: "high",
  why: "A container has its own network and shared memory, and no other part of the kernel: vm.max_map_count, for one, is the machine's.",
  fix: "Remove the parameter; on EC2 set it on the instance.",
  url: AWS_DOCS.systemControl,
  frameworks: [],
  options: {},
  cases: {
    valid: [
      {
        title: "a parameter of the network",
        given: {
          taskDefinition: {
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
        title: "a parameter of the machine",
        given: {
          taskDefinition: {
            containerDefinitions: [
              {
                name: "app",
                image: "app:1",
                systemControls: [{ namespace: "vm.max_map_count", value: "262144" }],
              },
            ],
          },
        },
        findings: [
          {
            path: "containerDefinitions[0].systemControls[0]",
            message: 'No container has a "vm.max_map_count" of its own.',
            fix: "Remove it; on EC2 set it on the instance.",
          },
        ],
      },
    ],
  },
  check: (task) =>
    isWindows(task.platform) || task.platform.operatingSystemFamily === UNKNOWN
      ? []
      : containersOf(task).flatMap((container) =>
          items(container.systemControls).flatMap(({ namespace }, i) => {
            const name = known(namespace);
            return name === undefined || NAMESPACED.test(name)
              ? []
              : [
                  {
                    path: `${container.path}.systemControls[${i}]`,
                    message: `No container has a "${name}" of its own.`,
                    fix: "Remove it; on EC2 set it on the instance.",
                  },
                ];
          }),
        ),
};
