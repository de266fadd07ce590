import type { Imported, ImportedOperation, ImportSource } from "../imported.js";
import { OperationNames } from "../operation-names.js";
import { readProto } from "./read-proto.js";

export const protoContentType = "text/protobuf";
const contentType = "application/grpc";

/** One operation a method, at the path that gRPC calls it by, and the file as it is. */
export function importGrpc({ text, generated }: ImportSource): Imported {
  const schemaId = generated("proto");
  const names = new OperationNames();
  const operations = readProto(text).map(({ service, name, request, response }): ImportedOperation => {
    const message = (typeName: string): object => ({ contentType, schemaId, typeName });
    return {
      name: names.nameFor(`${service}-${name}`, "post", name),
      properties: {
        displayName: name,
        method: "POST",
        urlTemplate: `/${service}/${name}`,
        description: null,
        request: { representations: [{ ...message(request) }] },
        responses: [{ statusCode: 200, representations: [{ ...message(response) }] }],
      },
    };
  });
  return { api: {}, type: "grpc", operations, schemas: [{ name: schemaId, contentType: protoContentType, document: { value: text } }] };
}
