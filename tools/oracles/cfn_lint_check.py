"""Lints CloudFormation templates with cfn-lint.

Reads lines of `{"id", "template"}` and writes, for each, a line of
`{"id", "findings": [{"code", "path", "message"}]}`.
"""

import json
import sys

from cfnlint.config import ConfigMixIn
from cfnlint.decode import cfn_json
from cfnlint.runner import Runner

# Some messages list every action of a service.
LONGEST_MESSAGE = 200


def main():
    # One for all templates: it loads the rules.
    runner = Runner(ConfigMixIn(regions=["eu-west-1"]))
    for line in sys.stdin:
        request = json.loads(line)
        # As cfn-lint reads a file of JSON; its first choice, YAML, refuses escaped emojis.
        template = cfn_json.loads(json.dumps(request["template"]))
        matches = runner.validate_template(template)
        findings = [finding(match) for match in matches if not match.rule.id.startswith("I")]
        print(json.dumps({"id": request["id"], "findings": findings}))


def finding(match):
    path = "/".join(str(part) for part in getattr(match, "path", []))
    return {"code": match.rule.id, "path": path, "message": match.message[:LONGEST_MESSAGE]}


main()
