/** Variables of the environment that hold credentials of the run itself. */
const names = [
  "ACTIONS_ID_TOKEN_REQUEST_TOKEN",
  "ACTIONS_RUNTIME_TOKEN",
  "ARM_CLIENT_SECRET",
  "AZURE_CLIENT_CERTIFICATE_PASSWORD",
  "AZURE_CLIENT_SECRET",
  "AZURE_PASSWORD",
  "AZURE_STORAGE_CONNECTION_STRING",
  "AZURE_STORAGE_KEY",
  "AZURE_STORAGE_SAS_TOKEN",
  "GH_TOKEN",
  "GITHUB_TOKEN",
  "IDENTITY_HEADER",
  "MSI_SECRET",
  "SYSTEM_ACCESSTOKEN",
] as const;

type Variables = Readonly<Record<string, string | undefined>>;

/** Those that are set, by their names. */
export function secretVariables(variables: Variables): Map<string, string> {
  return valuesOf(names, variables);
}

export function valuesOf(wanted: Iterable<string>, variables: Variables): Map<string, string> {
  return new Map([...wanted].flatMap((name) => (variables[name] ? [[name, variables[name]] as const] : [])));
}
