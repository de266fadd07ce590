/**
 * The resource name that the service's import gives an operation: the operationId in lower case, each run of other
 * characters than letters and digits one dash, no dash at the ends, at most 76 characters.
 * Source: learn.microsoft.com/azure/api-management/api-management-api-import-restrictions, "How API Management sets
 * its operations' names".
 */
export function operationNameOf(operationId: string): string {
  return operationId
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 76)
    .replace(/-+$/, "");
}
