import { objectOf, plainText, type Json, type JsonObject } from "../state/json.js";
import { badRequest } from "./errors.js";

type Predicate = (item: JsonObject) => boolean;

/** `$filter` in the forms clients use: comparisons and text functions joined by `and`, `or` and `not`. */
export function parseFilter(text: string): Predicate {
  const tokens = text.match(/'(?:[^']|'')*'|[(),]|[^\s(),']+/g) ?? [];
  const parser = new FilterParser(tokens, text);
  return parser.all();
}

class FilterParser {
  private i = 0;

  constructor(
    private readonly tokens: readonly string[],
    private readonly text: string,
  ) {}

  all(): Predicate {
    const predicate = this.either();
    if (this.i < this.tokens.length) this.refuse();
    return predicate;
  }

  private either(): Predicate {
    let left = this.both();
    while (this.takes("or")) {
      const [a, b] = [left, this.both()];
      left = (item) => a(item) || b(item);
    }
    return left;
  }

  private both(): Predicate {
    let left = this.one();
    while (this.takes("and")) {
      const [a, b] = [left, this.one()];
      left = (item) => a(item) && b(item);
    }
    return left;
  }

  private one(): Predicate {
    if (this.takes("not")) {
      const inner = this.one();
      return (item) => !inner(item);
    }
    if (this.takes("(")) {
      const inner = this.either();
      this.expect(")");
      return inner;
    }
    const name = this.next();
    return this.takes("(") ? this.textFunction(name.toLowerCase()) : this.comparison(name);
  }

  private textFunction(name: string): Predicate {
    const test = textFunctions[name];
    if (test === undefined) this.refuse();
    const [first, second] = [this.next(), (this.expect(","), this.next())];
    this.expect(")");
    // substringof takes the text first and the field second, the others the field first.
    const [field, wanted] = name === "substringof" ? [second, first] : [first, second];
    const literal = literalOf(wanted);
    if (typeof literal !== "string") this.refuse();
    return (item) => test(plainText(fieldOf(item, field) ?? "").toLowerCase(), literal.toLowerCase());
  }

  private comparison(field: string): Predicate {
    const test = comparisons[this.next().toLowerCase()];
    if (test === undefined) this.refuse();
    const literal = literalOf(this.next());
    if (literal === undefined) this.refuse();
    return (item) => test(comparable(fieldOf(item, field)), comparable(literal));
  }

  private takes(token: string): boolean {
    if (this.tokens[this.i]?.toLowerCase() !== token) return false;
    this.i++;
    return true;
  }

  private expect(token: string): void {
    if (!this.takes(token)) this.refuse();
  }

  private next(): string {
    return this.tokens[this.i++] ?? this.refuse();
  }

  private refuse(): never {
    throw badRequest(`Invalid filter clause '${this.text}'.`);
  }
}

const textFunctions: Readonly<Record<string, (value: string, wanted: string) => boolean>> = {
  contains: (value, wanted) => value.includes(wanted),
  substringof: (value, wanted) => value.includes(wanted),
  startswith: (value, wanted) => value.startsWith(wanted),
  endswith: (value, wanted) => value.endsWith(wanted),
};

const comparisons: Readonly<Record<string, (a: string, b: string) => boolean>> = {
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
  gt: (a, b) => a > b,
  ge: (a, b) => a >= b,
  lt: (a, b) => a < b,
  le: (a, b) => a <= b,
};

function comparable(value: Json | undefined): string {
  return typeof value === "object" ? "" : plainText(value).toLowerCase();
}

/** A token is a quoted text, true, false, null or a number. */
function literalOf(token: string): Json | undefined {
  if (token.startsWith("'")) return token.slice(1, -1).replace(/''/g, "'");
  if (token === "true" || token === "false") return token === "true";
  if (token === "null") return null;
  const number = Number(token);
  return Number.isNaN(number) ? undefined : number;
}

/** `name` is the resource's own; everything else is a property, with or without `properties/` before it. */
function fieldOf(item: JsonObject, field: string): Json | undefined {
  if (field === "name" || field === "id") return item[field];
  const path = field.replace(/^properties[/.]/, "").split(/[/.]/);
  return path.reduce<Json | undefined>((value, name) => objectOf(value)[name], objectOf(item.properties));
}
