import { arrayText } from "./array.js";
import { certificatesText } from "./certificates.js";
import { charText } from "./char.js";
import { ciphersText } from "./ciphers.js";
import { collectionsText } from "./collections.js";
import { contextText } from "./context.js";
import { convertText } from "./convert.js";
import { dateTimeOffsetText } from "./date-time-offset.js";
import { delegatesText } from "./delegates.js";
import { encodingText } from "./encoding.js";
import { exceptionsText } from "./exceptions.js";
import { genericText } from "./generic.js";
import { globalizationText } from "./globalization.js";
import { guidText } from "./guid.js";
import { hashesText } from "./hashes.js";
import { integersText } from "./integers.js";
import { interfacesText } from "./interfaces.js";
import { ioText } from "./io.js";
import { jsonText } from "./json.js";
import { jsonConvertText } from "./json-convert.js";
import { jsonTokenText } from "./json-token.js";
import { linqText } from "./linq.js";
import { linqTypesText } from "./linq-types.js";
import { listText } from "./list.js";
import { mathText } from "./math.js";
import { netText } from "./net.js";
import { numbersText } from "./numbers.js";
import { objectText } from "./object.js";
import { regexText } from "./regex.js";
import { stringText } from "./string.js";
import { textText } from "./text.js";
import { timeText } from "./time.js";
import { timeSpansText } from "./time-spans.js";
import { timeZonesText } from "./time-zones.js";
import { tuplesText } from "./tuples.js";
import { uriText } from "./uri.js";
import { xmlElementsText } from "./xml-elements.js";
import { xmlNodesText } from "./xml-nodes.js";

/** Every declaration, by family. They are only split by their lines until one is used. */
export const texts: readonly string[] = [
  arrayText,
  certificatesText,
  charText,
  ciphersText,
  collectionsText,
  contextText,
  convertText,
  dateTimeOffsetText,
  delegatesText,
  encodingText,
  exceptionsText,
  genericText,
  globalizationText,
  guidText,
  hashesText,
  integersText,
  interfacesText,
  ioText,
  jsonText,
  jsonConvertText,
  jsonTokenText,
  linqText,
  linqTypesText,
  listText,
  mathText,
  netText,
  numbersText,
  objectText,
  regexText,
  stringText,
  textText,
  timeText,
  timeSpansText,
  timeZonesText,
  tuplesText,
  uriText,
  xmlElementsText,
  xmlNodesText,
];

/** Static classes with extension methods, in the namespaces that policies see. */
export const extensionClasses: readonly string[] = [
  "PolicyExtensions",
  "System.Linq.Enumerable",
  "Newtonsoft.Json.Linq.Extensions",
  "System.Xml.Linq.Extensions",
  "System.Security.Cryptography.X509Certificates.RSACertificateExtensions",
];
