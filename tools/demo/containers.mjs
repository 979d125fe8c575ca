import Table from "cli-table3";

/** The containers of a task definition in a stack's state, as a table. */
export function containerTable(state) {
  const definition = state.deployment.resources.find(
    ({ type }) => type === "aws:ecs/taskDefinition:TaskDefinition",
  );
  const table = new Table({
    head: ["container", "image", "essential", "cpu", "memory", "waits for", "logs to"],
    style: { head: [], border: [] },
  });
  for (const container of JSON.parse(definition.inputs.containerDefinitions)) {
    table.push(row(container));
  }
  const { cpu, memory, family } = definition.inputs;
  return `Task ${family}: ${cpu} CPU units, ${memory} MiB\n${table.toString()}`;
}

function row({
  name,
  image,
  essential,
  cpu,
  memory,
  memoryReservation,
  dependsOn,
  logConfiguration,
}) {
  const limits = [memoryReservation, memory].filter((mib) => mib !== undefined);
  const waits = (dependsOn ?? []).map((edge) => `${edge.containerName} ${edge.condition}`);
  return [
    name,
    image,
    essential ? "yes" : "no",
    cpu ?? "shared",
    limits.length > 0 ? `${limits.join(" to ")} MiB` : "shared",
    waits.join("\n"),
    logConfiguration?.options?.["awslogs-group"] ?? logConfiguration?.logDriver ?? "",
  ];
}
