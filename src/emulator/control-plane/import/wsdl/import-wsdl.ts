import { objectOf, present } from "../../../state/json.js";
import type { Imported, ImportSource } from "../imported.js";
import { passThrough } from "./pass-through.js";
import { readWsdl } from "./read-wsdl.js";
import { soapToRest } from "./soap-to-rest.js";

/** `apiType` (of the older kind) `soap` passes SOAP on; `http`, as when it is left out, puts a JSON API in front of it (SDK). */
export function importWsdl(source: ImportSource): Imported {
  const { request } = source;
  const wsdl = readWsdl(source.text, objectOf(request.wsdlSelector));
  const isSoap = request.apiType === "soap" || (request.apiType === undefined && request.type === "soap");
  const { service, endpoint, namespace, soap } = wsdl;
  return {
    api: present({ displayName: service, description: wsdl.documentation, serviceUrl: wsdl.address }),
    type: isSoap ? "soap" : "http",
    origin: { service, endpoint, namespace, soap },
    ...(isSoap ? passThrough(wsdl, source) : soapToRest(wsdl, source)),
  };
}
