import { throwNet } from "../language/throw.js";

const second = 10_000_000n;
const day = 86_400n * second;

/** A TimeSpan as XML Schema's duration: `P1DT2H3M4.005S`. */
export function durationText(ticks: bigint): string {
  const size = ticks < 0n ? -ticks : ticks;
  const days = size / day;
  const rest = size % day;
  const [hours, minutes] = [rest / (3600n * second), (rest / (60n * second)) % 60n];
  const seconds = (rest / second) % 60n;
  const fraction = rest % second;
  const decimals = fraction === 0n ? "" : `.${fraction.toString().padStart(7, "0").replace(/0+$/, "")}`;
  const time = [hours === 0n ? "" : `${hours}H`, minutes === 0n ? "" : `${minutes}M`, seconds === 0n && decimals === "" ? "" : `${seconds}${decimals}S`].join("");
  const body = `${days === 0n ? "" : `${days}D`}${time === "" ? "" : `T${time}`}`;
  return `${ticks < 0n ? "-" : ""}P${body === "" ? "T0S" : body}`;
}

const pattern = /^\s*(-)?P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d+))?S)?)?\s*$/;

/** As XmlConvert.ToTimeSpan: a year has 365 days and a month 30. */
export function readDuration(text: string): bigint {
  const found = pattern.exec(text);
  if (found === null || /P\s*$|T\s*$/.test(text)) throwNet("System.FormatException", `The string '${text}' is not a valid TimeSpan value.`);
  const [, minus, years = "0", months = "0", days = "0", hours = "0", minutes = "0", seconds = "0", fraction = ""] = found;
  const allDays = BigInt(years) * 365n + BigInt(months) * 30n + BigInt(days);
  const time = BigInt(hours) * 3600n + BigInt(minutes) * 60n + BigInt(seconds);
  const ticks = allDays * day + time * second + BigInt(fraction.padEnd(7, "0").slice(0, 7));
  if (BigInt.asIntN(64, ticks) !== ticks) throwNet("System.OverflowException", `The string '${text}' was either too large or too small for a TimeSpan.`);
  return minus === undefined ? ticks : -ticks;
}
