import { present, type JsonObject } from "../../../state/json.js";
import type { Imported, ImportedOperation, ImportedSchema, ImportSource } from "../imported.js";
import { printTree } from "../xml/print-tree.js";
import { soapContentTypes, type Wsdl, type WsdlMessage } from "./wsdl.js";
import { XsdTypes } from "./xsd.js";

export const xsdContentType = "application/vnd.ms-azure-apim.xsd+xml";

/**
 * One POST an operation, told apart by its action, with the messages' names as descriptions and their elements as types (SDK, example
 * of an operation). The service makes their names up (Azure/apiops#474, #538).
 */
export function passThrough(wsdl: Wsdl, source: ImportSource): Pick<Imported, "operations" | "schemas"> {
  const types = new XsdTypes(wsdl.schemas);
  const schemas = wsdl.schemas.map((schema): ImportedSchema & { readonly namespace: string } => {
    const namespace = schema.attributes.targetNamespace ?? "";
    return { name: source.generated("xsd", namespace), contentType: xsdContentType, document: { value: printTree(schema) }, namespace };
  });
  const representations = (message: WsdlMessage | undefined): JsonObject[] => {
    if (message?.element === undefined) return [];
    const { namespace, local } = message.element;
    types.element(message.element);
    return [present({ contentType: soapContentTypes[wsdl.soap], schemaId: schemas.find((schema) => schema.namespace === namespace)?.name, typeName: local })];
  };
  const operations = wsdl.operations.map(
    ({ name, action, documentation, input, output }): ImportedOperation => ({
      name: source.generated("operation", name),
      properties: present({
        displayName: name,
        method: "POST",
        urlTemplate: `/?soapAction=${action === "" ? name : action}`,
        description: documentation?.slice(0, 1000),
        request: present({ description: input?.name, representations: representations(input) }),
        responses: [present({ statusCode: 200, description: output?.name, representations: representations(output) })],
      }),
    }),
  );
  return { operations, schemas };
}
