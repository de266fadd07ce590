import { csharp, definePolicy, rewriteUri, setBody, setHeader, setMethod, setVariable, type Expression, type PolicyItem } from "apiops";
import { judged } from "../payload/verdict.js";
import type { Refusal } from "../payload/refuse.js";

/** What the façade does, and the OData action of the data management framework behind it. */
const actions = {
  "write-url": "GetAzureWriteUrl",
  import: "ImportFromPackage",
  export: "ExportToPackage",
  status: "GetExecutionSummaryStatus",
  package: "GetExportedPackageUrl",
  errors: "GetExecutionErrors",
  "staging-errors": "GetImportStagingErrorFileUrl",
  "target-errors-start": "GenerateImportTargetErrorKeysFile",
  "target-errors": "GetImportTargetErrorKeysFileUrl",
} as const;
type Action = keyof typeof actions;

interface Bounds {
  readonly projects: readonly string[];
  readonly companies: readonly string[];
  readonly storageHosts: readonly string[];
}

const malformed: Refusal = { status: 400, code: "package-malformed", title: "Bad Request", detail: "The request names a data project and a company, and an import the packageUrl that write-url gave." };
const elsewhere: Refusal = { status: 403, code: "package-not-allowed", title: "Forbidden", detail: "This data project, company or storage account is not open to callers." };
const unknown: Refusal = { status: 404, code: "package-unknown", title: "Not Found", detail: "There is no execution with this id." };

/** Reading JSON of the caller's without an exception is what the verdict is for; after it the body is known to be right. */
const verdicts = {
  create: ({ projects, companies }: Bounds) => csharp`
    JObject body;
    try { body = JObject.Parse(context.Request.Body == null ? "" : context.Request.Body.As<string>(preserveContent: true)); } catch (Exception) { return "package-malformed"; }
    foreach (var name in new[] { "dataProject", "company" }) { if (!(body[name] is JValue) || body[name].Type != JTokenType.String) { return "package-malformed"; } }
    return ${projects}.Contains((string)body["dataProject"]) && ${companies}.Contains(((string)body["company"]).ToLowerInvariant()) ? "" : "package-not-allowed";
  `,
  source: ({ storageHosts }: Bounds) => csharp`
    var body = context.Request.Body.As<JObject>(preserveContent: true);
    Uri address;
    if (!(body["packageUrl"] is JValue) || !Uri.TryCreate((string)body["packageUrl"], UriKind.Absolute, out address)) { return "package-malformed"; }
    return address.Scheme == "https" && address.UserInfo == "" && ${storageHosts}.Contains(address.Host.ToLowerInvariant()) ? "" : "package-not-allowed";
  `,
  ask: csharp`Regex.IsMatch(context.Request.MatchedParameters.GetValueOrDefault("executionId", ""), "^[A-Za-z0-9-]{1,90}$") ? "" : "package-unknown"`,
  askEntity: csharp`
    if (!Regex.IsMatch(context.Request.MatchedParameters.GetValueOrDefault("executionId", ""), "^[A-Za-z0-9-]{1,90}$")) { return "package-unknown"; }
    return Regex.IsMatch(context.Request.OriginalUrl.Query.GetValueOrDefault("entity", ""), "^[A-Za-z0-9 ()/_-]{1,80}$") ? "" : "package-malformed";
  `,
};

const execution = csharp`new JObject(new JProperty("executionId", context.Request.MatchedParameters["executionId"])).ToString()`;
const executionOfEntity = csharp`new JObject(new JProperty("executionId", context.Request.MatchedParameters["executionId"]), new JProperty("entityName", context.Request.OriginalUrl.Query.GetValueOrDefault("entity", ""))).ToString()`;

/** The id of the job is ours, so that the job can be found even when the answer of F&O is lost. */
const executionId = setVariable({ name: "execution-id", value: csharp`"apim-" + Guid.NewGuid().ToString()` });

function request(action: Action, bounds: Bounds): { readonly checks: readonly PolicyItem[]; readonly body: Expression } {
  switch (action) {
    case "write-url":
      // The name is ours: callers cannot overwrite each other's blobs, nor name a path.
      return { checks: [], body: csharp`new JObject(new JProperty("uniqueFileName", "apim-" + Guid.NewGuid().ToString("N") + ".zip")).ToString()` };
    case "import":
      return {
        checks: [...judged("package-verdict", verdicts.create(bounds), [malformed, elsewhere]), ...judged("package-source", verdicts.source(bounds), [malformed, elsewhere]), executionId],
        body: csharp`
          var body = context.Request.Body.As<JObject>();
          return new JObject(
            new JProperty("packageUrl", body["packageUrl"]),
            new JProperty("definitionGroupId", body["dataProject"]),
            new JProperty("executionId", (string)context.Variables["execution-id"]),
            new JProperty("execute", true),
            new JProperty("overwrite", body["composite"] == null || body["composite"].Type != JTokenType.Boolean || !(bool)body["composite"]),
            new JProperty("legalEntityId", ((string)body["company"]).ToLowerInvariant())).ToString();
        `,
      };
    case "export":
      return {
        checks: [...judged("package-verdict", verdicts.create(bounds), [malformed, elsewhere]), executionId],
        body: csharp`
          var body = context.Request.Body.As<JObject>();
          return new JObject(
            new JProperty("definitionGroupId", body["dataProject"]),
            new JProperty("packageName", (string)context.Variables["execution-id"] + ".zip"),
            new JProperty("executionId", (string)context.Variables["execution-id"]),
            new JProperty("reExecute", false),
            new JProperty("legalEntityId", ((string)body["company"]).ToLowerInvariant())).ToString();
        `,
      };
    case "status":
    case "package":
    case "errors":
      return { checks: judged("package-verdict", verdicts.ask, [unknown]), body: execution };
    case "staging-errors":
    case "target-errors-start":
    case "target-errors":
      return { checks: judged("package-verdict", verdicts.askEntity, [unknown, { ...malformed, detail: "Name the entity whose errors are asked for." }]), body: executionOfEntity };
  }
}

/**
 * Requests of a façade over the package API of the data management framework. F&O would fetch a package from any address and import it into
 * any company, so both are held to what was configured. Bytes of packages go straight to the storage and never through the gateway.
 */
export const packageRequest = definePolicy({
  name: "package-request",
  description: "Turns a request for a bulk import or export into the action of the data management framework. Protects F&O from packages, projects and companies that callers make up.",
  parameters: {
    action: { type: "string", enum: Object.keys(actions), description: "What is asked for." },
    projects: { type: "array", items: { type: "string", pattern: "^[A-Za-z0-9 _-]{1,60}$" }, default: [], description: "Data projects that may be run. For import and export." },
    companies: { type: "array", items: { type: "string", pattern: "^[a-z0-9]{1,4}$" }, default: [], description: "Legal entities for which they may be run. For import and export." },
    storageHosts: { type: "array", items: { type: "string", pattern: "^[a-z0-9]{3,24}\\.blob\\.core\\.[a-z.]+$" }, default: [], description: "Host of the environment's own blob storage, as write-url shows it. For import." },
  },
  check: ({ action, projects, companies, storageHosts }) => {
    if (action !== "import" && action !== "export") return undefined;
    const empty = projects.length === 0 ? "projects" : companies.length === 0 ? "companies" : action === "import" && storageHosts.length === 0 ? "storageHosts" : undefined;
    return empty === undefined ? undefined : { parameter: empty, problem: `\`${empty}\` is empty`, why: `With nothing listed, every ${action} is refused.`, fix: "List what callers may use." };
  },
  policies: ({ action, projects, companies, storageHosts }) => {
    const { checks, body } = request(action as Action, { projects, companies, storageHosts });
    return [
      ...checks,
      rewriteUri({ template: `/data/DataManagementDefinitionGroups/Microsoft.Dynamics.DataEntities.${actions[action as Action]}`, copyUnmatchedParams: false }),
      setBody(body),
      setMethod("POST"),
      setHeader({ name: "Content-Type", existsAction: "override", value: ["application/json"] }),
    ];
  },
});

export default packageRequest;
