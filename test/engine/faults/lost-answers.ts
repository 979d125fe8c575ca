/**
 * What the next update does about an operation that took place without its answer arriving:
 * it has nothing left to do by hand, AWS refuses the name that it has already, or the same is made
 * once more under another name.
 */
export type AfterLostAnswer = "done" | "refused" | "doubled";

type Table = Readonly<Record<string, AfterLostAnswer>>;

/** Each operation of the first deployment. */
export const FIRST: Table = {
  "create web-cluster": "refused",
  "create web-parameter-app-PASSWORD": "refused",
  "create web-logs-app": "refused",
  "create web-logs-goes": "refused",
  "create web-logs-stays": "refused",
  "create web-logs-otel-collector": "refused",
  "create web-logs-otel-collector-metrics": "refused",
  "create web-execution-role": "doubled",
  "create web-parameter-app-CONFIG-7692c3ad": "refused",
  "create web-parameter-goes-RULES-f1537d8d": "refused",
  "create web-parameter-otel-collector-0560ea19": "refused",
  "create web-parameter-goes-TOKEN": "refused",
  "create web-task-role": "doubled",
  "create web-execution-policy-stays-72528bf4": "doubled",
  "create web-execution-policy-app-a1364e82": "doubled",
  "create web-execution-policy-goes-660411d1": "doubled",
  "create web-execution-policy-otel-collector-793d6946": "doubled",
  "create web-task-policy-otel-collector-94d315fc": "doubled",
  "create web-task-policy-app-f933b18a": "doubled",
  "create web-task-policy-goes-b1779210": "doubled",
  "create web-task-definition": "doubled",
  "create web-service": "doubled",
};

/** Each operation of the second, which changes, adds and removes something of every kind. */
export const SECOND: Table = {
  "update web-parameter-app-PASSWORD": "done",
  "create web-logs-comes": "refused",
  "create web-parameter-app-CONFIG-3fc4ccfe": "refused",
  "create web-parameter-comes-RULES-10882c27": "refused",
  "create web-parameter-otel-collector-f6dff42c": "refused",
  "create web-parameter-comes-TOKEN": "refused",
  "create web-execution-policy-app-f2a3692a": "doubled",
  "create web-execution-policy-comes-836290a8": "doubled",
  "create web-execution-policy-otel-collector-46683414": "doubled",
  "create web-task-policy-otel-collector-150e2faf": "doubled",
  "create web-task-policy-app-2d36f6d2": "doubled",
  "create web-task-policy-comes-e471cc43": "doubled",
  "create web-task-definition": "doubled",
  "update web-service": "done",
  "delete web-task-definition": "done",
  "delete web-task-policy-goes-b1779210": "done",
  "delete web-logs-otel-collector-metrics": "done",
  "delete web-parameter-goes-RULES-f1537d8d": "done",
  "delete web-execution-policy-otel-collector-793d6946": "done",
  "delete web-parameter-goes-TOKEN": "done",
  "delete web-task-policy-otel-collector-94d315fc": "done",
  "delete web-logs-goes": "done",
  "delete web-task-policy-app-f933b18a": "done",
  "delete web-parameter-app-CONFIG-7692c3ad": "done",
  "delete web-parameter-otel-collector-0560ea19": "done",
  "delete web-execution-policy-app-a1364e82": "done",
  "delete web-execution-policy-goes-660411d1": "done",
};
