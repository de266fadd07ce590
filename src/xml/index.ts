export * from "./tree.js";
export { readXml, readXmlNodes } from "./reader.js";
export { printXml, printElement, fileLayout, serviceLayout, type Encoding, type PrintOptions } from "./printer.js";
export { printSource, printSourceNodes } from "./print-source.js";
export { isExpression, startsExpression, scanExpression } from "./expression-scan.js";
export { decodeEntities, encodeAttribute, encodeText } from "./entities.js";
export { endTagLocation, nameLocation, originOf, placeOf, wholeLocation, type XmlPlace } from "./place.js";
