import ts from "typescript";

/** Members of our own objects that generated code reads and calls. */
const members = new Set(["value", "items", "length", "current", "context", "host", "depth", "left", "refill", "enter", "leave", "text", "moveNext", "charCodeAt", "add", "subtract", "multiply", "divide", "remainder", "compareTo"]);
const k = ts.SyntaxKind;
const name = /^[vtflec][0-9]+$/;

/** Whatever of generated code is not of the few forms that it may have; each with where it stands. */
export function foreignParts(text: string): string[] {
  const source = ts.createSourceFile("generated.js", text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const declared = new Set(["s", "c"]);
  const used: ts.Identifier[] = [];
  const found: string[] = [];
  const report = (node: ts.Node): void => void found.push(`${k[node.kind]}: ${node.getText(source).slice(0, 80)}`);
  const visit = (node: ts.Node): void => {
    if (!allowed.has(node.kind) && !(node.kind >= k.FirstPunctuation && node.kind <= k.LastPunctuation)) report(node);
    if (ts.isIdentifier(node)) sort(node, declared, used, report);
    if (ts.isStringLiteral(node) && !/^"[^"\n\r\u2028\u2029\\]*(\\([bfnrt"\\]|u[0-9a-f]{4})[^"\n\r\u2028\u2029\\]*)*"$/.test(node.getText(source))) report(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  for (const identifier of used) if (!declared.has(identifier.text)) report(identifier);
  return found;
}

function sort(node: ts.Identifier, declared: Set<string>, used: ts.Identifier[], report: (node: ts.Node) => void): void {
  const { parent } = node;
  if ((ts.isPropertyAccessExpression(parent) && parent.name === node) || (ts.isPropertyAssignment(parent) && parent.name === node)) {
    if (!members.has(node.text)) report(node);
    return;
  }
  if ((ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isFunctionDeclaration(parent) || ts.isLabeledStatement(parent)) && (ts.isLabeledStatement(parent) ? parent.label : parent.name) === node) {
    declared.add(node.text);
    if (!name.test(node.text)) report(node);
  } else used.push(node);
}

const allowed: ReadonlySet<ts.SyntaxKind> = new Set([
  k.SourceFile, k.EndOfFileToken, k.Identifier, k.StringLiteral, k.NumericLiteral, k.BigIntLiteral, k.TrueKeyword, k.FalseKeyword, k.NullKeyword,
  k.VariableStatement, k.VariableDeclarationList, k.VariableDeclaration, k.ExpressionStatement, k.ReturnStatement, k.Block, k.IfStatement, k.ForStatement, k.WhileStatement, k.SwitchStatement, k.CaseBlock, k.CaseClause,
  k.DefaultClause, k.BreakStatement, k.ContinueStatement, k.LabeledStatement, k.TryStatement, k.CatchClause, k.ThrowStatement, k.EmptyStatement, k.FunctionDeclaration, k.ArrowFunction, k.Parameter,
  k.ParenthesizedExpression, k.CallExpression, k.PropertyAccessExpression, k.ElementAccessExpression, k.ArrayLiteralExpression, k.ObjectLiteralExpression, k.PropertyAssignment,
  k.BinaryExpression, k.PrefixUnaryExpression, k.PostfixUnaryExpression, k.ConditionalExpression, k.TypeOfExpression,
]);
