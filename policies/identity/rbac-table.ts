import { csharp, definePolicy } from "apiops";
import { judged } from "../payload/verdict.js";

/** The matrix as a list of pairs: neither an operation's name nor a role has a space in it. */
const pairsOf = (operations: Readonly<Record<string, readonly string[]>>): string[] => Object.entries(operations).flatMap(([operation, roles]) => roles.map((role) => `${operation} ${role}`));

/** One table says who may do what, in place of a require-role on each operation; an operation that was forgotten is closed. */
export const rbacTable = definePolicy({
  name: "rbac-table",
  description: "Lets a caller do what one of its roles may by a table of operations; protects operations from callers whose role is for others, and those that the table does not know from everybody.",
  parameters: {
    operations: {
      type: "object",
      additionalProperties: { type: "array", items: { type: "string", pattern: "^[^,\\s]+$" } },
      description: "By the name of the operation the roles of which the caller needs one; an empty list closes it.",
    },
    claim: { type: "string", pattern: "^[A-Za-z0-9_.:/-]+$", default: "roles", description: "Claim with the caller's roles, of the token that entra-token or openid-token left in `caller`." },
  },
  check: ({ operations }) => {
    const odd = Object.keys(operations).find((name) => !/^[A-Za-z0-9._-]{1,80}$/.test(name));
    if (odd !== undefined) return { parameter: "operations", problem: `"${odd}" is no name of an operation`, fix: "Write the names that the API gives its operations." };
    return Object.keys(operations).length > 0 ? undefined : { parameter: "operations", problem: "the table is empty, so that nobody may do anything", fix: "Name the operations and their roles." };
  },
  policies: ({ operations, claim }) =>
    judged(
      "role-verdict",
      csharp`
        var caller = context.Variables.GetValueOrDefault<Jwt>("caller", null);
        if (caller == null) { return "token-missing"; }
        var operation = context.Operation == null ? "" : context.Operation.Id;
        if (!${Object.keys(operations)}.Contains(operation)) { return "operation-closed"; }
        var allowed = ${pairsOf(operations)};
        return caller.Claims.ContainsKey(${claim}) && caller.Claims[${claim}].Any(role => allowed.Contains(operation + " " + role)) ? "" : "role-missing";
      `,
      [
        { status: 401, code: "token-missing", title: "Unauthorized", detail: "A valid access token for this API is required.", challenge: "Bearer" },
        { status: 403, code: "operation-closed", title: "Forbidden", detail: "This operation is open to no role." },
        { status: 403, code: "role-missing", title: "Forbidden", detail: "None of your roles may do this." },
      ],
    ),
});

export default rbacTable;
