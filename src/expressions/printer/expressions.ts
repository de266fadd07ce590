import type { Argument, ArrayInitializer, Designation, Expression, Initializer, InterpolatedString, Pattern, Query, QueryBody } from "../syntax/index.js";
import { escapeText, printLiteral } from "./literals.js";
import { printName } from "./names.js";
import { precedenceOf, precedence } from "./precedence.js";
import { printBlock } from "./statements.js";
import { arrayParts, printType, printTypeArguments } from "./types.js";

/** C# text that parses to the same tree. */
export function printExpression(expression: Expression): string {
  switch (expression.kind) {
    case "literal":
      return printLiteral(expression);
    case "interpolated-string":
      return printInterpolated(expression);
    case "name":
      return `${printName(expression.name)}${expression.typeArguments === undefined ? "" : printTypeArguments(expression.typeArguments)}`;
    case "named-value":
      return `{{${expression.name}}}`;
    case "type-reference":
      return printType(expression.type);
    case "binding":
    case "missing":
      return "";
    case "member":
      return `${at(expression.target, precedence.primary)}.${printName(expression.name)}${expression.typeArguments === undefined ? "" : printTypeArguments(expression.typeArguments)}`;
    case "conditional-access":
      return `${at(expression.target, precedence.primary)}?${printExpression(expression.access)}`;
    case "call":
      return `${at(expression.target, precedence.primary)}(${printArguments(expression.arguments)})`;
    case "index":
      return `${at(expression.target, precedence.primary)}[${printArguments(expression.arguments)}]`;
    case "unary":
      return `${expression.operator}${printOperand(expression.operand)}`;
    case "postfix":
      return `${at(expression.operand, precedence.primary)}${expression.operator}`;
    case "cast":
      return `(${printType(expression.type)})${printOperand(expression.operand)}`;
    case "binary":
      return printBinary(expression);
    case "is":
      return `${at(expression.operand, precedence.relational + 1)} is ${printPattern(expression.pattern)}`;
    case "as":
      return `${at(expression.operand, precedence.relational + 1)} as ${printType(expression.type)}`;
    case "conditional":
      return `${at(expression.condition, precedence.conditional + 1)} ? ${at(expression.whenTrue, precedence.lambda)} : ${at(expression.whenFalse, precedence.lambda)}`;
    case "assignment":
      return `${at(expression.target, precedence.unary)} ${expression.operator} ${printExpression(expression.value)}`;
    case "throw":
      return `throw ${printExpression(expression.value)}`;
    case "typeof":
      return `typeof(${printType(expression.type)})`;
    case "sizeof":
      return `sizeof(${printType(expression.type)})`;
    case "nameof":
      return `nameof(${printExpression(expression.operand)})`;
    case "default":
      return expression.type === undefined ? "default" : `default(${printType(expression.type)})`;
    case "checked":
      return `${expression.checked ? "checked" : "unchecked"}(${printExpression(expression.operand)})`;
    case "object-creation":
      return `new ${printType(expression.type)}${expression.arguments === undefined ? "" : `(${printArguments(expression.arguments)})`}${expression.initializer === undefined ? "" : ` ${printInitializer(expression.initializer)}`}`;
    case "array-creation":
      return printArrayCreation(expression);
    case "anonymous-object":
      return braced(expression.members.map(({ name, value }) => `${name === undefined ? "" : `${printName(name)} = `}${printExpression(value)}`), "new ");
    case "lambda":
      return printLambda(expression);
    case "tuple":
      return `(${expression.elements.map(({ name, value }) => `${name === undefined ? "" : `${printName(name)}: `}${printExpression(value)}`).join(", ")})`;
    case "declaration":
      return expression.designation.kind === "single" ? `${printType(expression.type)} ${printDesignation(expression.designation)}` : `${printType(expression.type)} ${printDesignation(expression.designation)}`;
    case "query":
      return printQuery(expression);
  }
}

/** In parentheses where it binds less tightly than its place asks for. */
function at(expression: Expression, minimum: number): string {
  const text = printExpression(expression);
  return precedenceOf(expression) < minimum ? `(${text})` : text;
}

/** `- -x` would be `--x`, and `(T)-x` a subtraction. */
function printOperand(operand: Expression): string {
  const signed = operand.kind === "unary" && operand.operator !== "!" && operand.operator !== "~";
  return signed ? `(${printExpression(operand)})` : at(operand, precedence.unary);
}

function printBinary({ operator, left, right }: Extract<Expression, { kind: "binary" }>): string {
  const level = precedence.binary(operator);
  // `a < b > (c)` reads as a generic call, so comparisons never stand next to each other bare.
  const apart = level === precedence.relational ? level + 1 : level;
  if (operator === "??") return `${at(left, level + 1)} ?? ${right.kind === "throw" ? printExpression(right) : at(right, level)}`;
  return `${at(left, apart)} ${operator} ${at(right, level + 1)}`;
}

function printInterpolated({ verbatim, parts }: InterpolatedString): string {
  const escape = (text: string): string => (verbatim ? text.replaceAll('"', '""') : escapeText(text, '"')).replace(/[{}]/g, "$&$&");
  const inner = parts.map((part) => {
    if (part.kind === "text") return escape(part.value);
    const alignment = part.alignment === undefined ? "" : `, ${at(part.alignment, precedence.conditional + 1)}`;
    const format = part.format === undefined ? "" : `:${escape(part.format)}`;
    // A `:` outside brackets starts the format.
    const value = at(part.value, precedence.conditional + 1);
    return `{${verbatim ? value : onOneLine(value)}${alignment}${format}}`;
  });
  return `$${verbatim ? "@" : ""}"${inner.join("")}"`;
}

/** C# 7 ends a line inside a hole only where the string is verbatim; statements of a lambda would be printed on several. */
function onOneLine(hole: string): string {
  return hole.replace(/\n */g, " ");
}

export function printArguments(list: readonly Argument[]): string {
  return list.map(({ name, modifier, value }) => `${name === undefined ? "" : `${printName(name)}: `}${modifier === undefined ? "" : `${modifier} `}${printExpression(value)}`).join(", ");
}

export function printPattern(pattern: Pattern): string {
  switch (pattern.kind) {
    case "type-pattern":
      return printType(pattern.type);
    case "constant-pattern":
      return at(pattern.value, precedence.relational + 1);
    case "declaration-pattern":
      return `${printType(pattern.type)} ${printName(pattern.name)}`;
    case "var-pattern":
      return `var ${printName(pattern.name)}`;
  }
}

export function printDesignation(designation: Designation): string {
  return designation.kind === "single" ? printName(designation.name) : `(${designation.elements.map(printDesignation).join(", ")})`;
}

function printInitializer(initializer: Initializer): string {
  if (initializer.kind === "collection-initializer") {
    return braced(initializer.elements.map((values) => (values.length === 1 && values[0] !== undefined ? at(values[0], precedence.conditional) : braced(values.map(printExpression)))));
  }
  return braced(
    initializer.members.map(({ member, value }) => {
      const target = "name" in member ? printName(member.name) : `[${member.index.map(printExpression).join(", ")}]`;
      return `${target} = ${value.kind === "object-initializer" || value.kind === "collection-initializer" ? printInitializer(value) : printExpression(value)}`;
    }),
  );
}

function printArrayCreation({ element, sizes, rank, initializer }: Extract<Expression, { kind: "array-creation" }>): string {
  const dimensions = sizes.length > 0 ? sizes.map(printExpression).join(", ") : ",".repeat(rank - 1);
  const elements = initializer === undefined ? "" : ` ${printArrayInitializer(initializer)}`;
  if (element === undefined) return `new[${dimensions}]${elements}`;
  const { innermost, ranks } = arrayParts(element);
  return `new ${printType(innermost)}[${dimensions}]${ranks}${elements}`;
}

export function printArrayInitializer({ elements }: ArrayInitializer): string {
  return braced(elements.map((e) => (e.kind === "array-initializer" ? printArrayInitializer(e) : printExpression(e))));
}

function braced(items: readonly string[], before = ""): string {
  return items.length === 0 ? `${before}{ }` : `${before}{ ${items.join(", ")} }`;
}

function printLambda({ parameters, anyParameters, body }: Extract<Expression, { kind: "lambda" }>): string {
  if (anyParameters === true && body.kind === "block") return `delegate ${printBlock(body)}`;
  const [only, ...others] = parameters;
  const bare = only !== undefined && others.length === 0 && only.type === undefined;
  const list = bare ? printName(only.name) : `(${parameters.map(({ name, type }) => `${type === undefined ? "" : `${printType(type)} `}${printName(name)}`).join(", ")})`;
  return `${list} => ${body.kind === "block" ? printBlock(body) : printExpression(body)}`;
}

function printQuery({ from, ...body }: Query): string {
  return [printClause(from), ...printQueryBody(body)].join(" ");
}

function printQueryBody({ clauses, result, continuation }: QueryBody): string[] {
  const end = result.kind === "select" ? `select ${part(result.value)}` : `group ${part(result.value)} by ${part(result.key)}`;
  const rest = continuation === undefined ? [] : [`into ${printName(continuation.name)}`, ...printQueryBody(continuation)];
  return [...clauses.map(printClause), end, ...rest];
}

/** What goes on as long as it can, such as a lambda, would take the next clause with it. */
const part = (expression: Expression): string => at(expression, precedence.conditional);

function printClause(clause: Query["clauses"][number]): string {
  switch (clause.kind) {
    case "from":
      return `from ${clause.type === undefined ? "" : `${printType(clause.type)} `}${printName(clause.name)} in ${part(clause.source)}`;
    case "let":
      return `let ${printName(clause.name)} = ${part(clause.value)}`;
    case "where":
      return `where ${part(clause.condition)}`;
    case "join": {
      const type = clause.type === undefined ? "" : `${printType(clause.type)} `;
      const into = clause.into === undefined ? "" : ` into ${printName(clause.into)}`;
      return `join ${type}${printName(clause.name)} in ${part(clause.source)} on ${part(clause.left)} equals ${part(clause.right)}${into}`;
    }
    case "orderby":
      return `orderby ${clause.keys.map(({ value, descending }) => `${part(value)}${descending ? " descending" : ""}`).join(", ")}`;
  }
}
