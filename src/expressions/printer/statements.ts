import type { Block, LocalDeclaration, Parameter, Statement, SwitchLabel } from "../syntax/index.js";
import { printArrayInitializer, printExpression, printPattern } from "./expressions.js";
import { printName } from "./names.js";
import { printType } from "./types.js";

/** Statements on one line each, indented by four spaces inside a block. */
export function printStatement(statement: Statement): string {
  switch (statement.kind) {
    case "block":
      return printBlock(statement);
    case "local-declaration":
      return `${printDeclaration(statement)};`;
    case "expression-statement":
      return `${printExpression(statement.expression)};`;
    case "if":
      return `if (${printExpression(statement.condition)})${statement.whenFalse === undefined ? body(statement.whenTrue) : `${beforeElse(statement.whenTrue)}\nelse${body(statement.whenFalse)}`}`;
    case "for": {
      const first = "kind" in statement.initializers ? printDeclaration(statement.initializers) : statement.initializers.map(printExpression).join(", ");
      const condition = statement.condition === undefined ? "" : ` ${printExpression(statement.condition)}`;
      const iterators = statement.iterators.length === 0 ? "" : ` ${statement.iterators.map(printExpression).join(", ")}`;
      return `for (${first};${condition};${iterators})${body(statement.body)}`;
    }
    case "foreach":
      return `foreach (${printExpression(statement.target)} in ${printExpression(statement.source)})${body(statement.body)}`;
    case "while":
      return `while (${printExpression(statement.condition)})${body(statement.body)}`;
    case "do":
      return `do${body(statement.body)}\nwhile (${printExpression(statement.condition)});`;
    case "switch":
      return printSwitch(statement);
    case "try":
      return printTry(statement);
    case "throw-statement":
      return statement.value === undefined ? "throw;" : `throw ${printExpression(statement.value)};`;
    case "return":
      return statement.value === undefined ? "return;" : `return ${printExpression(statement.value)};`;
    case "break":
    case "continue":
      return `${statement.kind};`;
    case "goto":
      return statement.target.kind === "label" ? `goto ${printName(statement.target.name)};` : statement.target.kind === "default" ? "goto default;" : `goto case ${printExpression(statement.target.value)};`;
    case "labeled":
      return `${printName(statement.label)}:\n${printStatement(statement.statement)}`;
    case "using": {
      const resource = statement.resource.kind === "local-declaration" ? printDeclaration(statement.resource) : printExpression(statement.resource);
      return `using (${resource})${body(statement.body)}`;
    }
    case "local-function":
      return printFunction(statement);
    case "checked-statement":
      return `${statement.checked ? "checked" : "unchecked"} ${printBlock(statement.body)}`;
    case "lock":
      return `lock (${printExpression(statement.value)})${body(statement.body)}`;
    case "empty":
      return ";";
  }
}

export function printBlock(block: Block): string {
  return block.statements.length === 0 ? "{ }" : `{\n${printStatements(block.statements)}\n}`;
}

export function printStatements(statements: readonly Statement[]): string {
  return indent(statements.map(printStatement).join("\n"));
}

/** Lines of a verbatim string must stay where they are, so a text that may hold one is not moved. */
function indent(text: string): string {
  return text.includes('@"') || text.includes('@$"') ? text : text.replace(/^(?=.)/gm, "    ");
}

function body(statement: Statement): string {
  return statement.kind === "block" ? ` ${printBlock(statement)}` : `\n${indent(printStatement(statement))}`;
}

/** An `else` belongs to the nearest `if`: a dangling one in front of it is put into braces. */
function beforeElse(statement: Statement): string {
  if (!endsWithOpenIf(statement)) return body(statement);
  return ` {\n${printStatements([statement])}\n}`;
}

function endsWithOpenIf(statement: Statement): boolean {
  if (statement.kind === "if") return statement.whenFalse === undefined || endsWithOpenIf(statement.whenFalse);
  return (statement.kind === "for" || statement.kind === "foreach" || statement.kind === "while" || statement.kind === "using" || statement.kind === "lock") && endsWithOpenIf(statement.body);
}

function printDeclaration({ constant, type, declarators }: LocalDeclaration): string {
  const list = declarators.map(({ name, value }) => {
    if (value === undefined) return printName(name);
    return `${printName(name)} = ${value.kind === "array-initializer" ? printArrayInitializer(value) : printExpression(value)}`;
  });
  return `${constant ? "const " : ""}${printType(type)} ${list.join(", ")}`;
}

function printSwitch({ value, sections }: Extract<Statement, { kind: "switch" }>): string {
  const printed = sections.map(({ labels, statements }) => [...labels.map(printLabel), ...(statements.length === 0 ? [] : [printStatements(statements)])].join("\n"));
  return `switch (${printExpression(value)}) {\n${indent(printed.join("\n"))}\n}`;
}

function printLabel(label: SwitchLabel): string {
  if (label.kind === "default") return "default:";
  return `case ${printPattern(label.pattern)}${label.guard === undefined ? "" : ` when ${printExpression(label.guard)}`}:`;
}

function printTry({ body: tried, catches, finally: last }: Extract<Statement, { kind: "try" }>): string {
  const handlers = catches.map(({ type, name, filter, body: caught }) => {
    const what = type === undefined ? "" : ` (${printType(type)}${name === undefined ? "" : ` ${printName(name)}`})`;
    return `catch${what}${filter === undefined ? "" : ` when (${printExpression(filter)})`} ${printBlock(caught)}`;
  });
  return [`try ${printBlock(tried)}`, ...handlers, ...(last === undefined ? [] : [`finally ${printBlock(last)}`])].join("\n");
}

function printFunction({ returnType, name, typeParameters, parameters, body: inner }: Extract<Statement, { kind: "local-function" }>): string {
  const generic = typeParameters.length === 0 ? "" : `<${typeParameters.map(printName).join(", ")}>`;
  const head = `${printType(returnType)} ${printName(name)}${generic}(${parameters.map(printParameter).join(", ")})`;
  return inner.kind === "block" ? `${head} ${printBlock(inner)}` : `${head} => ${printExpression(inner)};`;
}

function printParameter({ name, type, modifier, value }: Parameter): string {
  return `${modifier === undefined ? "" : `${modifier} `}${printType(type)} ${printName(name)}${value === undefined ? "" : ` = ${printExpression(value)}`}`;
}
