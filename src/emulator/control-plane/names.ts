import { validationError } from "./errors.js";

interface NameRule {
  readonly max: number;
  readonly pattern: RegExp;
}

const usual: NameRule = { max: 80, pattern: /^[^*#&+:<>?]+$/ };
const long: NameRule = { ...usual, max: 256 };

/** As the SDK's contract has them, by kind; the usual one for the others. */
const rules: Readonly<Record<string, NameRule>> = {
  api: long,
  group: long,
  logger: long,
  namedValue: long,
  notificationRecipientEmail: { max: 254, pattern: /^[^/\\?#]+$/ },
  policyFragment: { max: 80, pattern: /(^\w+$)|(^\w[\w-]+\w$)/ },
  product: long,
  subscription: long,
};

export function checkName(kind: string, name: string): void {
  const { max, pattern } = rules[kind] ?? usual;
  if (name.length <= max && pattern.test(name)) return;
  throw validationError({ target: "name", message: `'${name}' is no name for this resource: at most ${max} characters matching ${pattern.source}.` });
}

export function checkServiceName(name: string): void {
  if (name.length <= 50 && /^[a-zA-Z](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?$/.test(name)) return;
  throw validationError({ target: "name", message: `'${name}' is no name for a service: letters, digits and dashes, at most 50.` });
}
