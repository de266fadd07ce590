import { resourceName, type ArmProperties, type Resource } from "../../catalog/arm/index.js";
import type { DiagnosticInput } from "../../catalog/documents/index.js";
import type { ResolvedDocument } from "../../model/model.js";
import { defined, idOf, type CompileContext } from "../context.js";

export function compileDiagnostic({ name, value, at }: ResolvedDocument<"Diagnostic">, context: CompileContext): Resource[] {
  return [{ ...resourceName("diagnostic", name), properties: diagnosticProperties(value, context), references: [`logger/${value.logger}`], at }];
}

export function diagnosticProperties(settings: DiagnosticInput, context: CompileContext): ArmProperties {
  const { logger, alwaysLog, sampling, frontend, backend, logClientIp, httpCorrelationProtocol, verbosity, operationNameFormat, metrics } = settings;
  return defined({
    loggerId: idOf(context, `/loggers/${logger}`),
    alwaysLog,
    sampling: sampling === undefined ? undefined : { samplingType: "fixed", percentage: sampling.percentage },
    frontend,
    backend,
    logClientIp,
    httpCorrelationProtocol,
    verbosity,
    operationNameFormat,
    metrics,
  });
}
