import type { ContractField, ContractType, TypeContract } from "../contract.js";
import type { ProtoField } from "./tree.js";
import type { ProtoText, ProtoTypes } from "./types.js";

export function grpcContract({ tree }: ProtoText, protos: ProtoTypes): TypeContract {
  const types = new Map<string, ContractType>();
  for (const { name, fields } of protos.messages.values()) types.set(name, { kind: "object", fields: new Map(fields.map((f) => [f.name, contractField(f, protos)])), values: new Set() });
  for (const { name, values } of protos.enums.values()) types.set(name, { kind: "enum", fields: new Map(), values: new Set(values.map((v) => `${v.name} = ${v.number}`)) });
  const operations = tree.services.flatMap((service) =>
    service.methods.map(({ name, input, output, streamsIn, streamsOut }) => ({
      name: `${service.name}/${name}`,
      label: `${service.name}/${name}`,
      signature: [streamsIn ? "a stream of requests" : "one request", streamsOut ? "a stream of answers" : "one answer"].join(", "),
      inputs: [{ name: "request", type: protos.resolve(input) ?? input.written, list: false, required: true }],
      outputs: [{ name: "answer", type: protos.resolve(output) ?? output.written, list: false, required: true }],
    })),
  );
  return { kind: "types", operations, types };
}

/** Nothing is required in proto3, and whoever receives must do without any field; the number is what goes over the wire. */
function contractField({ name, type, number, label, oneof }: ProtoField, protos: ProtoTypes): ContractField {
  const written = type.value === undefined ? (protos.resolve(type) ?? type.written) : type.written.replace(type.value.written, protos.resolve(type.value) ?? type.value.written);
  return { name, type: written, list: label === "repeated" && type.value === undefined, required: label === "required", tag: `number ${number}${oneof === undefined ? "" : ` of ${oneof}`}` };
}
