import { AWS_DOCS } from "../../data/aws-docs";
import { items, known } from "../../known";
import { called, containersOf } from "../containers";
import { repeated } from "../repeated";
import type { AnyTask, Rule } from "../rule";

export const portDuplicate: Rule = {
  id: "port-duplicate",
  title: "Each port is used once per protocol in the task",
  kind: "invalid",
  severity: "high",
  why: "The containers of an awsvpc task share one network interface. ECS: \"TCP host port '3000' is mapped multiple times in task\".",
  fix: "Let one of the containers listen on another port.",
  url: AWS_DOCS.portMapping,
  frameworks: [],
  options: {},
  check: (task) =>
    known(task.networkMode) === "awsvpc" || known(task.networkMode) === "host"
      ? repeated(ports(task), ({ key }) => key).map(({ item, first }) => ({
          path: item.path,
          message: `Port "${item.key}" is already used by ${first.owner}${first.owner === item.owner ? " itself" : ""}.`,
          fix: "Use another port, or remove one of the mappings.",
        }))
      : [],
};

function ports(task: AnyTask): { path: string; owner: string; key: string | undefined }[] {
  return containersOf(task).flatMap((container) =>
    items(container.ports).map((port) => {
      const number = known(port.containerPort);
      const protocol = known(port.protocol);
      return {
        path: port.path,
        owner: called(container),
        key: number === undefined || protocol === undefined ? undefined : `${number}/${protocol}`,
      };
    }),
  );
}
