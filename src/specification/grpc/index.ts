import { operationNameOf } from "../../catalog/arm/operation-name.js";
import { diagnose, hasErrors, LineIndex, type Diagnostic } from "../../diagnostics/index.js";
import type { ParsedOperation, ParsedSpecification, SpecificationOutcome, SpecificationSource } from "../parsed.js";
import { uniqueNames } from "../unique-names.js";
import { grpcContract } from "./contract.js";
import { parseProto } from "./parser.js";
import { ProtoTypes, type ProtoText } from "./types.js";

/** The services of a .proto file. */
export function parseGrpc(source: SpecificationSource): SpecificationOutcome {
  const diagnostics: Diagnostic[] = [];
  const files = readProtos(source, diagnostics);
  const own = files[0];
  if (own === undefined || hasErrors(diagnostics)) return { parsed: undefined, diagnostics };
  if (own.tree.services.length === 0) diagnostics.push(invalid(own, "there is no `service`, and so nothing that can be called", 0, 1));
  const types = new ProtoTypes(files);
  for (const { file, name, start, end } of types.unknown()) diagnostics.push(invalid(file, `there is no type \`${name}\``, start, end));
  return { parsed: hasErrors(diagnostics) ? undefined : grpcSpecification(own, types), diagnostics };
}

/** The file itself, and those that it imports; what comes with every compiler is known. */
function readProtos(source: SpecificationSource, diagnostics: Diagnostic[]): ProtoText[] {
  const read: ProtoText[] = [];
  const seen = new Set<string>();
  const visit = (file: string, text: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const { file: tree, problem } = parseProto(text);
    const lines = new LineIndex(text);
    if (problem !== undefined || tree === undefined) {
      diagnostics.push(invalid({ file, lines }, problem?.problem ?? "the file is empty", problem?.start ?? 0, problem?.end ?? 1));
      return;
    }
    const own: ProtoText = { file, lines, tree };
    read.push(own);
    for (const { path, start, end } of tree.imports.filter((i) => !i.path.startsWith("google/protobuf/"))) {
      const found = source.read?.(path, file);
      if (found === undefined) diagnostics.push(invalid(own, `there is no file \`${path}\` beside it`, start, end));
      else {
        if (file === source.file) diagnostics.push(diagnose("proto-import", { path }, { file, range: lines.range(start, end) }));
        visit(found.file, found.text);
      }
    }
  };
  visit(source.file, source.text);
  return read;
}

function invalid({ file, lines }: Pick<ProtoText, "file" | "lines">, problem: string, start: number, end: number): Diagnostic {
  return diagnose("proto-invalid", { problem }, { file, range: lines.range(start, Math.max(end, start + 1)) });
}

function grpcSpecification(own: ProtoText, types: ProtoTypes): ParsedSpecification {
  const unique = uniqueNames();
  const operations = own.tree.services.flatMap((service) =>
    service.methods.map((method): ParsedOperation => ({ name: unique(operationNameOf(`${service.name}-${method.name}`)), displayName: method.name, method: "POST", urlTemplate: `/${service.name}/${method.name}`, details: {} })),
  );
  return {
    language: "grpc",
    apiType: "grpc",
    info: {},
    operations,
    // What the resources of imported calls look like is not documented.
    operationsAreKnown: false,
    schemas: [],
    resolverPaths: [],
    get contract() {
      return grpcContract(own, types);
    },
    send: () => ({ format: "grpc", value: own.lines.text, linkFormat: "grpc-link", settings: { apiType: "grpc" } }),
  };
}
