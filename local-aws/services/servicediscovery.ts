import { arn, hex } from "../identifiers";
import { type Operation, type ResourceType, type Service } from "../resource-type";
import { fresh, nameOf } from "./support";

const PRIVATE_DNS = "aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace";
const HTTP = "aws:servicediscovery/httpNamespace:HttpNamespace";

function namespace(operation: Operation, type: string) {
  const id = fresh(operation, type, (seed) => `ns-${hex(16, seed)}`);
  return { id, arn: arn(operation, "servicediscovery", `namespace/${id}`) };
}

const privateDnsNamespace: ResourceType = {
  tokens: [PRIVATE_DNS],
  replaces: ["name", "vpc"],
  create: (operation) => {
    const { id, arn } = namespace(operation, PRIVATE_DNS);
    const hostedZone = `Z${hex(20, id).toUpperCase()}`;
    return { id, outputs: { arn, hostedZone, name: nameOf(operation) } };
  },
};

const httpNamespace: ResourceType = {
  tokens: [HTTP],
  replaces: ["name"],
  create: (operation) => {
    const { id, arn } = namespace(operation, HTTP);
    const name = nameOf(operation);
    return { id, outputs: { arn, httpName: name, name } };
  },
};

export const servicediscovery: Service = { types: [privateDnsNamespace, httpNamespace] };
