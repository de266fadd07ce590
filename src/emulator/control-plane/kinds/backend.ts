import { arrayOf, objectOf, objectsOf, present, stringOf, type Json, type JsonObject } from "../../state/json.js";
import type { Context } from "../context.js";
import { validationError, type ErrorDetail } from "../errors.js";
import { object, ordered, readFields, stringsOf, text, writeFields, type Fields } from "../fields.js";
import { lastSegment, referenceTo } from "../ids.js";
import type { EntityKind, WriteInput } from "../kind.js";
import { emptyReply } from "../reply.js";
import { checkCredentials, namedValuesWithin, refuseWhenUsed, usesIndex, usesValueIndex } from "../references.js";

const fields: Fields = [
  text("title", { max: 300, showNull: true }),
  text("description", { max: 2000, showNull: true }),
  text("url", { max: 2000 }),
  text("protocol", { oneOf: ["http", "soap"] }),
  text("resourceId", { max: 2000 }),
  object("properties"),
  object("credentials"),
  object("proxy"),
  object("tls"),
  object("circuitBreaker"),
  object("pool"),
  text("type", { oneOf: ["Single", "Pool"] }),
];

export const backend: EntityKind = {
  form: "entity",
  name: "backend",
  segment: "backends",
  parents: ["service", "workspace"],
  title: "Backend",
  write: writeBackend,
  read: (entity) => readFields(fields, entity.properties),
  indexes: ({ properties, parent }) => [
    ...memberIds(properties.pool).map((id) => usesIndex(id)),
    ...certificateIds(properties.credentials).map((id) => usesIndex(certificateKey(parent, id))),
    ...namedValuesWithin(properties.credentials).map((name) => usesValueIndex(parent, name)),
  ],
  actions: { reconnect: () => emptyReply(202) },
  removing: (entity, context) => refuseWhenUsed("Backend", entity.name, usesIndex(entity.key), context),
};

function writeBackend(input: WriteInput): JsonObject {
  const { context } = input;
  const written = writeFields(fields, input);
  if (written.type === "Pool") return { ...written, pool: writePool(written.pool, context) };
  const missing = ["url", "protocol"].filter((name) => (stringOf(written[name]) ?? "") === "");
  if (missing.length > 0) throw validationError(...missing.map((target) => ({ target, message: `The ${target} field is required.` })));
  checkCredentials(written.credentials, context);
  checkCertificates(written.credentials, context);
  checkCircuitBreaker(written.circuitBreaker);
  return { ...written, credentials: inOrder(written.credentials, credentialNames), tls: inOrder(written.tls, tlsNames) };
}

function writePool(pool: Json | undefined, context: Context): JsonObject {
  const services = objectsOf(objectOf(pool).services);
  if (services.length === 0) throw validationError({ target: "pool", message: "A pool must have at least one service." });
  const problems: ErrorDetail[] = [];
  const members = services.map((service) => {
    const id = stringOf(service.id) ?? "";
    const reference = referenceTo("backends", id, context);
    if (reference === undefined || context.store.get(reference.key) === undefined)
      problems.push({ target: "pool", message: `Backend with id '${reference?.name ?? id}' could not be found.` });
    for (const name of ["weight", "priority"]) {
      const value = service[name];
      if (value !== undefined && value !== null && !(Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 100))
        problems.push({ target: "pool", message: `The ${name} of a service must be between 0 and 100.` });
    }
    return present({ id: reference?.id ?? id, weight: service.weight, priority: service.priority });
  });
  if (problems.length > 0) throw validationError(...problems);
  return { services: members };
}

/** The contract allows fifteen rules, the service takes one (arm-behaviour section 6, backends). */
function checkCircuitBreaker(circuitBreaker: Json | undefined): void {
  const rules = objectsOf(objectOf(circuitBreaker).rules);
  const problem = rules.length > 1 ? "A circuit breaker can have one rule only." : rules.map(ruleProblem).find((p) => p !== undefined);
  if (problem !== undefined) throw validationError({ target: "circuitBreaker", message: problem });
}

function ruleProblem(rule: JsonObject): string | undefined {
  const condition = objectOf(rule.failureCondition);
  const named = stringOf(rule.name);
  if (named !== undefined && !/^[a-zA-Z0-9]([a-zA-Z0-9-]{0,78}[a-zA-Z0-9])?$/.test(named)) return `'${named}' is not a valid name of a rule.`;
  if ((condition.count === undefined) === (condition.percentage === undefined)) return "A rule must have either a count or a percentage.";
  if (arrayOf(condition.statusCodeRanges).length + arrayOf(condition.errorReasons).length === 0)
    return "A rule must have status code ranges or error reasons.";
  return undefined;
}

const credentialNames = ["certificateIds", "certificate", "query", "header", "authorization"];
const tlsNames = ["validateCertificateChain", "validateCertificateName", "serverCertificateThumbprints", "serverX509Names"];

function inOrder(value: Json | undefined, names: readonly string[]): Json {
  return value === undefined || value === null ? null : ordered(objectOf(value), names);
}

function checkCertificates(credentials: Json | undefined, context: Context): void {
  for (const id of certificateIds(credentials)) {
    const certificate = referenceTo("certificates", id.includes("/") ? id : `/certificates/${id}`, context);
    if (certificate === undefined || context.store.get(certificate.key) === undefined)
      throw validationError({ target: "credentials", message: `Certificate with id '${certificate?.name ?? id}' could not be found.` });
  }
}

function certificateIds(credentials: Json | undefined): string[] {
  return stringsOf(objectOf(credentials).certificateIds);
}

/** By the last part of its id: what it says before was checked when it was written. */
function certificateKey(container: string, id: string): string {
  return `${container}/certificates/${lastSegment(id)}`;
}

function memberIds(pool: Json | undefined): string[] {
  return objectsOf(objectOf(pool).services).flatMap((service) => stringOf(service.id) ?? []);
}
