// Generated from src/catalog/policies/xsl-transform.ts by `npm run generate`; edit that file instead.
import type { Aside, ChildList, OneOrMany, PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, PlainText } from "../expression.js";

/** A parameter of the style sheet. Exactly one of `name` and `parameterName`. */
export interface XslTransformParameter {
  /** Its name. Expression allowed. Exactly one of `name` and `parameterName`. */
  readonly name?: PlainText | Expression | undefined;
  /**
   * Its name, as the page's statement writes it; the page's example has name. Expression allowed. Exactly one of `name`
   * and `parameterName`.
   */
  readonly parameterName?: PlainText | Expression | undefined;
  /** The element's text. Expression allowed. */
  readonly text?: PlainText | Expression | undefined;
}

/** The style sheet, in XSLT 1.0. */
export interface XslTransformXslStylesheet {
  /** Raw XML inside the element, made by `xml`, and comments. */
  readonly children?: readonly Aside[] | undefined;
}

/** What `xslTransform` takes. */
export interface XslTransformArguments {
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
  /** A parameter of the style sheet. */
  readonly parameter?: OneOrMany<XslTransformParameter | PlainText | Expression> | undefined;
  /** The style sheet, in XSLT 1.0. Sources disagree: the reference shows it under this prefix, but XML allows any. */
  readonly xslStylesheet?: XslTransformXslStylesheet | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<XslTransformArguments, "parameter" | "xslStylesheet"> | undefined;
}

/**
 * Transforms an XML body by an XSL style sheet.
 *
 * In inbound and outbound, at every scope, on every gateway. At most once in a section.
 * @see https://learn.microsoft.com/azure/api-management/xsl-transform-policy
 * @example
 * xslTransform({
 *   children: [
 *     { parameter: { name: "currency", text: "EUR" } },
 *     xml(`
 *       <xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
 *         <xsl:param name="currency" />
 *         <xsl:template match="/">
 *           <order currency="{$currency}"><xsl:copy-of select="//total" /></order>
 *         </xsl:template>
 *       </xsl:stylesheet>
 *     `),
 *   ],
 * })
 */
export function xslTransform(value?: XslTransformArguments): PolicyItem {
  return buildPolicy("xsl-transform", [value], xslTransform);
}
