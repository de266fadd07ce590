import { documentKinds, type DocumentKind } from "../../../src/catalog/documents/index.js";
import { serviceTypes, type ResourceKind, type ServiceType } from "../../../src/catalog/resources/index.js";
import { writtenIn } from "./reasons.js";

const documents = Object.entries(documentKinds) as [DocumentKind, { readonly segment: string }][];

/** Where authors write resources of a type: a document of its own, or a property of one. */
export function authoredAs(type: ServiceType): readonly string[] {
  const own = documents.find(([, { segment }]) => segment === type)?.[0];
  if (own !== undefined) return [`\`${own}\``];
  return writtenIn[type] ?? heldBy(type).flatMap(({ above, property }) => authoredAs(above).map((place) => `${place} › \`${property}\``));
}

/** The types whose documents hold this one, by the descriptor's `children`. */
function heldBy(type: ServiceType): { readonly above: ServiceType; readonly property: string }[] {
  return (Object.entries(serviceTypes) as [ServiceType, ResourceKind][]).flatMap(([above, { children = {} }]) =>
    Object.entries(children).flatMap(([property, child]) => (child.type === type ? [{ above, property }] : [])),
  );
}

/** What a document holds below its own resource: property and address. */
export function held(kind: ResourceKind, type: string): string[] {
  const own = Object.entries(kind.children ?? {}).flatMap(([property, child]) => [`\`${property}\``, ...("of" in child ? held(child.of, child.type).map((inner) => `\`${property}\` › ${inner}`) : [])]);
  const further = Object.values(writtenIn as Readonly<Record<string, readonly string[]>>).flat().flatMap((place) => {
    const start = `\`${documents.find(([, { segment }]) => segment === type)?.[0] ?? ""}\` › `;
    return place.startsWith(start) ? [place.slice(start.length)] : [];
  });
  return [...new Set([...own, ...further])];
}
