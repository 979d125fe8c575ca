import type { CloudView } from "../cloud";

export const LISTENER = "aws:lb/listener:Listener";
export const RULE = "aws:lb/listenerRule:ListenerRule";

/** True if a listener or a rule sends traffic to the target group. */
export function isTarget(cloud: CloudView, targetGroupArn: string): boolean {
  const users = [...cloud.list(LISTENER), ...cloud.list(RULE)];
  return users.some((user) => JSON.stringify(user).includes(targetGroupArn));
}
