import { csharp, setHeader, type PolicyItem } from "apiops";

export interface PreferBounds {
  readonly annotations: readonly string[];
  readonly defaultPageSize: number;
  readonly maxPageSize: number;
}

/**
 * One Prefer of ours for whatever the caller sent: annotations "*" would bring Dataverse's stack traces back. A page size is a
 * preference, so it is cut and not refused. Dataverse passes over `$top` beside a page size, so a query with `$top` gets none.
 */
export function preferOfList({ annotations, defaultPageSize, maxPageSize }: PreferBounds): PolicyItem {
  const included = `odata.include-annotations="${annotations.join(",")}"`;
  return setHeader({
    name: "Prefer",
    existsAction: "override",
    value: [
      csharp`
        var asked = Regex.Match(context.Request.Headers.GetValueOrDefault("Prefer", ""), "odata\\.maxpagesize *= *([0-9]{1,9})");
        var size = asked.Success ? Math.Max(1, Math.Min(int.Parse(asked.Groups[1].Value), ${maxPageSize})) : ${defaultPageSize};
        return (context.Request.Url.Query.ContainsKey("$top") ? "" : "odata.maxpagesize=" + size + ",") + ${included};
      `,
    ],
  });
}
