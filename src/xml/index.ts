export * from "./tree.js";
export { readXml, readXmlNodes } from "./reader.js";
export { printXml, printElement, fileLayout, serviceLayout, type PrintOptions } from "./printer.js";
export { isExpression, startsExpression, scanExpression } from "./expression-scan.js";
export { decodeEntities, encodeAttribute, encodeText } from "./entities.js";
