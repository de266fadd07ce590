import { choose, definePolicy, expression, when } from "apiops";
import { refusal } from "../payload/refuse.js";

/** Each instance stands before the Finance and Operations of one geography, which holds the books of some companies only. */
export const companyGuard = definePolicy({
  name: "company-guard",
  description: "Refuses a request for a company whose data is not in this geography.",
  parameters: {},
  policies: (_, { env }) => [
    choose(
      when(expression((context, { companies }) => !companies.Contains(context.Request.Url.Query.GetValueOrDefault("company", "")), { companies: env.companies }), [
        refusal({ status: 400, code: "company-elsewhere", title: "Bad Request", detail: `Name one of the companies ${env.companies.join(", ")}.` }),
      ]),
    ),
  ],
});

export default companyGuard;
