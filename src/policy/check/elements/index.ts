import type { Diagnostic } from "../../../diagnostics/index.js";
import type { Site, Survey } from "../survey.js";
import { checkCors } from "./cors.js";
import { checkIpFilter } from "./ip-filter.js";
import { checkSetBody } from "./set-body.js";
import { checkSetHeader } from "./set-header.js";
import { checkValidateAzureAdToken } from "./validate-azure-ad-token.js";
import { checkValidateJwt } from "./validate-jwt.js";
import { checkWrapper } from "./wrapper.js";
import { checkXslTransform } from "./xsl-transform.js";

type ElementCheck = (site: Site) => Iterable<Diagnostic>;

/** What one element does not do as it is written, beyond what its catalog entry can say. */
const checks: Readonly<Record<string, ElementCheck>> = {
  cors: checkCors,
  "ip-filter": checkIpFilter,
  "limit-concurrency": checkWrapper,
  retry: checkWrapper,
  "set-body": checkSetBody,
  "set-header": checkSetHeader,
  "set-query-parameter": checkSetHeader,
  "validate-azure-ad-token": checkValidateAzureAdToken,
  "validate-jwt": checkValidateJwt,
  wait: checkWrapper,
  "xsl-transform": checkXslTransform,
};

const byName: ReadonlyMap<string, ElementCheck> = new Map(Object.entries(checks));

export function* checkElements(survey: Survey): Generator<Diagnostic> {
  for (const site of survey.sites) {
    const check = site.policy === undefined ? undefined : byName.get(site.policy.name);
    if (check !== undefined) yield* check(site);
  }
}
