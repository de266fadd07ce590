const whole = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat("en-US", { maximumFractionDigits: 1 });

/** `4,800`; a fraction keeps one digit. */
export const number = (value: number): string => (Number.isInteger(value) ? whole : tenths).format(value);
export const percent = (share: number): string => `${tenths.format(share * 100)} %`;

/** `we 3,000 + shgw-aws 1,200 = 4,200`; one summand alone is no sum. */
export function sum(parts: readonly { readonly name: string; readonly value: string }[], total: string): string {
  const written = parts.map((p) => (p.name === "" ? p.value : `${p.name} ${p.value}`)).join(" + ");
  return parts.length < 2 ? written : `${written} = ${total}`;
}
