import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { isObject, type Props, type Value } from "./values";

type JavaScript = Parameters<typeof Struct.fromJavaScript>[0];

export function fromStruct(struct: Struct | undefined): Props {
  return struct ? struct.toJavaScript() : {};
}

export function toStruct(props: Props): Struct {
  return Struct.fromJavaScript(withoutUndefined(props) as JavaScript);
}

/** The wire format has no undefined; as a property it means "absent". */
function withoutUndefined(value: Value): Value {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (!isObject(value)) return value;
  const present = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(present.map(([key, inner]) => [key, withoutUndefined(inner)]));
}
