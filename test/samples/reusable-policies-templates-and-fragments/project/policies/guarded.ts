import { checkHeader, definePolicy, setHeader } from "apiops";

export const guarded = definePolicy({
  name: "guarded",
  parameters: { headers: { type: "array", items: { type: "string" } }, strict: { type: "boolean", default: true } },
  policies: ({ headers, strict }) =>
    headers.map((name) =>
      strict
        ? checkHeader({ name, failedCheckHttpcode: 400, failedCheckErrorMessage: `${name} is needed`, ignoreCase: true })
        : setHeader({ name, existsAction: "skip", value: "none" }),
    ),
});

export default guarded;
