"""Lists the fields of a shape of botocore's service models.

Reads lines of `{"id", "service", "shape"}` and writes, for each, a line of `{"id", "findings"}`:
a finding per structure, with its place in `path` and its fields, sorted, in `message`.
"""

import json
import sys

import botocore.session

SESSION = botocore.session.get_session()


def main():
    for line in sys.stdin:
        request = json.loads(line)
        shape = SESSION.get_service_model(request["service"]).shape_for(request["shape"])
        print(json.dumps({"id": request["id"], "findings": list(structures(shape, ""))}))


def structures(shape, path):
    if shape.type_name == "structure":
        yield {"code": "fields", "path": path, "message": " ".join(sorted(shape.members))}
        for name, member in sorted(shape.members.items()):
            yield from structures(member, f"{path}.{name}".lstrip("."))
    elif shape.type_name == "list":
        yield from structures(shape.member, f"{path}[]")


main()
