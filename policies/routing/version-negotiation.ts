import { csharp, definePolicy, setHeader, setQueryParameter } from "apiops";
import { judged } from "../payload/verdict.js";

/**
 * Versions of one contract behind one address, such as days of a date version: the gateway's version sets are for contracts that
 * differ.
 */
export const versionNegotiation = definePolicy({
  name: "version-negotiation",
  description: "Settles which version of the contract a request is for, and tells the backend; protects callers from being served another than they asked for.",
  parameters: {
    supported: { type: "array", items: { type: "string", pattern: "^[0-9A-Za-z][0-9A-Za-z.-]*$" }, minItems: 1, description: "Versions that the backend speaks." },
    default: { type: "string", pattern: "^[0-9A-Za-z.-]*$", default: "", description: "For a request that names none; left out, it must name one. The oldest, so that nothing changes for callers who never heard of versions." },
    header: { type: "string", pattern: "^[A-Za-z0-9-]+$", default: "Api-Version", description: "Header that names it, to the backend as well." },
    query: { type: "string", pattern: "^[A-Za-z0-9-]+$", default: "api-version", description: "Query parameter that names it too. When both do, they must agree." },
  },
  check: ({ supported, default: usual }) => (usual === "" || supported.includes(usual) ? undefined : { parameter: "default", problem: `"${usual}" is not supported`, fix: `Name one of ${supported.join(", ")}.` }),
  policies: ({ supported, default: usual, header, query }) => [
    ...judged(
      "api-version",
      csharp`
        var inHeader = context.Request.Headers.GetValueOrDefault(${header}, "").Trim();
        var inQuery = context.Request.OriginalUrl.Query.GetValueOrDefault(${query}, "").Trim();
        if (inHeader != "" && inQuery != "" && inHeader != inQuery) { return "version-conflict"; }
        var version = inHeader != "" ? inHeader : inQuery != "" ? inQuery : ${usual};
        return ${supported}.Contains(version) ? version : version == "" ? "version-required" : "version-unknown";
      `,
      [
        { status: 400, title: "Bad Request", code: "version-conflict", detail: `${header} and ${query} name different versions.` },
        { status: 400, title: "Bad Request", code: "version-required", detail: `Name a version in ${header}: ${supported.join(", ")}.` },
        { status: 400, title: "Bad Request", code: "version-unknown", detail: `Versions are ${supported.join(", ")}.` },
      ],
    ),
    setHeader({ name: header, existsAction: "override", value: [csharp`(string)context.Variables["api-version"]`] }),
    setQueryParameter({ name: query, existsAction: "delete" }),
  ],
});

export default versionNegotiation;
