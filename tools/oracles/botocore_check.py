"""Compares requests to AWS with the service models of botocore.

Reads lines of `{"id", "service", "operation", "params"}` and writes, for each, a line of
`{"id", "findings": [{"code", "path", "message"}]}`.
"""

import json
import sys

import botocore.session
import regex
from botocore.validate import ParamValidator

SESSION = botocore.session.get_session()
CODES = {
    "missing required field": "required",
    "unknown field": "unknown",
    "invalid type": "type",
    "invalid length": "length",
    "invalid range": "range",
}


def main():
    models = {}
    for line in sys.stdin:
        request = json.loads(line)
        service = request["service"]
        if service not in models:
            models[service] = SESSION.get_service_model(service)
        shape = models[service].operation_model(request["operation"]).input_shape
        findings = check(request["params"], shape)
        print(json.dumps({"id": request["id"], "findings": findings}))


def check(params, shape):
    found = [*validated(params, shape), *walked(params, shape, "")]
    unique = {(each["code"], each["path"]): each for each in reversed(found)}
    return list(reversed(unique.values()))


def validated(params, shape):
    """What botocore itself refuses to send."""
    report = ParamValidator().validate(params, shape)
    # The public report is one text; only this list says what was found where.
    for reason, path, details in report._errors:
        name = details.get("required_name") or details.get("unknown_param")
        at = f"{path}.{name}" if name else path
        yield finding(CODES.get(reason, reason), at, f"{reason}: {details.get('param', name)!r}")


def walked(value, shape, path):
    """What the model says and botocore leaves to the service: enums, patterns, upper limits."""
    if shape.type_name == "structure" and isinstance(value, dict):
        for name, member in value.items():
            if name in shape.members:
                yield from walked(member, shape.members[name], f"{path}.{name}")
    elif shape.type_name == "list" and isinstance(value, list):
        yield from limited(len(value), shape, path, "length")
        for index, member in enumerate(value):
            yield from walked(member, shape.member, f"{path}[{index}]")
    elif shape.type_name == "map" and isinstance(value, dict):
        yield from limited(len(value), shape, path, "length")
        for name, member in value.items():
            yield from walked(name, shape.key, f"{path}.{name}")
            yield from walked(member, shape.value, f"{path}.{name}")
    elif shape.type_name == "string" and isinstance(value, str):
        yield from limited(len(value), shape, path, "length")
        yield from spelt(value, shape, path)
    elif shape.type_name in ("integer", "long", "double", "float") and is_number(value):
        yield from limited(value, shape, path, "range")


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def limited(size, shape, path, code):
    least, most = shape.metadata.get("min"), shape.metadata.get("max")
    if (least is not None and size < least) or (most is not None and size > most):
        yield finding(code, path, f"{size} is not within {least} and {most}")


def spelt(value, shape, path):
    if shape.enum and value not in shape.enum:
        yield finding("enum", path, f"{value!r} is none of {', '.join(shape.enum)}")
    pattern = shape.metadata.get("pattern")
    # `regex` knows classes as `\p{L}`, which `re` does not. A pattern is about the whole text.
    if pattern and not regex.fullmatch(pattern, value):
        yield finding("pattern", path, f"{value!r} is not {pattern}")


def finding(code, path, message):
    return {"code": code, "path": path.lstrip("."), "message": message}


main()
