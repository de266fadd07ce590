/** Elements whose attribute `name` names a header; the second is the element around it, where only that makes it one. */
const named: readonly (readonly [element: string, parent?: string])[] = [["set-header"], ["check-header"], ["header", "validate-headers"], ["parameter", "headers"]];

/** Elements whose text names a header. */
const written: readonly (readonly [element: string, parent?: string])[] = [["vary-by-header"], ["header", "allowed-headers"], ["header", "expose-headers"]];

const isAmong = (list: typeof named, element: string, parent: string | undefined): boolean => list.some(([name, within]) => name === element && (within === undefined || within === parent));

export function isHeaderAttribute(attribute: string, element: string, parent: string | undefined): boolean {
  if (attribute === "name") return isAmong(named, element, parent);
  return attribute === "header-name" || attribute.endsWith("-header-name") || (attribute === "headers" && element === "allow-http-request-headers-from");
}

export function isHeaderText(element: string, parent: string | undefined): boolean {
  return isAmong(written, element, parent);
}
