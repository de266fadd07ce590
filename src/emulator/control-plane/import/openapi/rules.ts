import { objectOf, stringOf, type JsonObject } from "../../../state/json.js";
import { stringsOf } from "../../fields.js";

/** What the service's reader refuses although a schema of OpenAPI lets it pass, in its words. */
export function ruleProblems({ components }: JsonObject): string[] {
  return [...keyProblems(objectOf(components)), ...discriminatorProblems(objectOf(objectOf(components).schemas))];
}

/** Azure/azure-openapi-validator#228: names of .NET's generic types. */
function keyProblems(components: JsonObject): string[] {
  return Object.entries(components).flatMap(([kind, listed]) =>
    Object.keys(objectOf(kind.startsWith("x-") ? undefined : listed))
      .filter((key) => !/^[a-zA-Z0-9.\-_]+$/.test(key))
      .map((key) => `The key '${key}' in '${kind}' of components MUST match the regular expression '^[a-zA-Z0-9\\.\\-_]+$'. [#/components]`),
  );
}

/** Of the type itself, whatever those that it is made of require (commercetools-api-reference#198, microsoft/OpenAPI.NET#402). */
function discriminatorProblems(schemas: JsonObject): string[] {
  return Object.entries(schemas).flatMap(([name, schema]) => {
    const property = stringOf(objectOf(objectOf(schema).discriminator).propertyName);
    if (property === undefined || stringsOf(objectOf(schema).required).includes(property)) return [];
    return [`Schema ${name} must contain property specified in the discriminator ${property} in the required field list. [#/components/schemas/${name}/discriminator]`];
  });
}
