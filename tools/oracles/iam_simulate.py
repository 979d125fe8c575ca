"""Decides whether policies allow a call, as IAM would.

Reads lines of `{"id", "policies", "call": {"action", "resource", "region", "context"}}`
and writes, for each, a line of `{"id", "findings"}`: empty where the call is allowed, and else one
finding with the decision in `code`.
"""

import json
import sys

# No public interface of ministack, hence its exact version in requirements.txt.
from ministack.core.iam_evaluator import EvalContext, evaluate, parse_policy_document

PRINCIPAL = "arn:aws:sts::123456789012:assumed-role/role/task"


def main():
    for line in sys.stdin:
        request = json.loads(line)
        policies = [parse_policy_document(policy) for policy in request["policies"]]
        decision = evaluate(context(request["call"]), policies).decision
        print(json.dumps({"id": request["id"], "findings": findings(decision)}))


def context(call):
    return EvalContext(
        principal_arn=PRINCIPAL,
        principal_type="AssumedRole",
        principal_account=PRINCIPAL.split(":")[4],
        action=call["action"],
        resource_arn=call["resource"],
        region=call["region"],
        source_ip="10.0.0.1",
        secure_transport=True,
        # Condition keys know no case; ministack looks them up in small letters.
        service_context={key.lower(): value for key, value in call["context"].items()},
    )


def findings(decision):
    if decision == "Allow":
        return []
    return [{"code": decision, "path": "", "message": "not allowed"}]


main()
