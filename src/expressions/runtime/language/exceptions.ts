import { NetArray } from "../collections/array.js";
import { NetDictionary } from "../collections/dictionary.js";
import { NetList } from "../collections/list.js";
import { takeItems } from "../collections/sequence.js";
import { textOfObject } from "../format/value-text.js";
import { netType } from "../net-type.js";
import { timedOut } from "../regex/match-timeout.js";
import { NetTimeSpan } from "../time/time-span.js";
import { NetException, type CallContext, type MemberImplementation, type MemberTable, type NetValue } from "../value.js";
import { NetArgumentException } from "./throw.js";
import { TypeObject } from "./type-object.js";

interface ExceptionKind {
  readonly name: string;
  /** What it says when it is told nothing. */
  readonly message: string;
  readonly hresult: number;
}

const argumentKinds: readonly ExceptionKind[] = [
  { name: "System.ArgumentException", message: "Value does not fall within the expected range.", hresult: 0x80070057 },
  { name: "System.ArgumentNullException", message: "Value cannot be null.", hresult: 0x80004003 },
  { name: "System.ArgumentOutOfRangeException", message: "Specified argument was out of the range of valid values.", hresult: 0x80131502 },
];

/** Those with the three usual constructors and nothing else. */
const plainKinds: readonly ExceptionKind[] = [
  { name: "System.Exception", message: "Exception of type 'System.Exception' was thrown.", hresult: 0x80131500 },
  { name: "System.SystemException", message: "System error.", hresult: 0x80131501 },
  { name: "System.ApplicationException", message: "Error in the application.", hresult: 0x80131600 },
  { name: "System.ArithmeticException", message: "Overflow or underflow in the arithmetic operation.", hresult: 0x80070216 },
  { name: "System.ArrayTypeMismatchException", message: "Attempted to access an element as a type incompatible with the array.", hresult: 0x80131503 },
  { name: "System.DivideByZeroException", message: "Attempted to divide by zero.", hresult: 0x80020012 },
  { name: "System.FormatException", message: "One of the identified items was in an invalid format.", hresult: 0x80131537 },
  { name: "System.IndexOutOfRangeException", message: "Index was outside the bounds of the array.", hresult: 0x80131508 },
  { name: "System.InvalidCastException", message: "Specified cast is not valid.", hresult: 0x80004002 },
  { name: "System.InvalidOperationException", message: "Operation is not valid due to the current state of the object.", hresult: 0x80131509 },
  { name: "System.NotImplementedException", message: "The method or operation is not implemented.", hresult: 0x80004001 },
  { name: "System.NotSupportedException", message: "Specified method is not supported.", hresult: 0x80131515 },
  { name: "System.NullReferenceException", message: "Object reference not set to an instance of an object.", hresult: 0x80004003 },
  { name: "System.OutOfMemoryException", message: "Insufficient memory to continue the execution of the program.", hresult: 0x8007000e },
  { name: "System.OverflowException", message: "Arithmetic operation resulted in an overflow.", hresult: 0x80131516 },
  { name: "System.RankException", message: "Attempted to operate on an array with the incorrect number of dimensions.", hresult: 0x80131517 },
  { name: "System.TimeoutException", message: "The operation has timed out.", hresult: 0x80131505 },
  { name: "System.TimeZoneNotFoundException", message: "Exception of type 'System.TimeZoneNotFoundException' was thrown.", hresult: 0x80131500 },
  { name: "System.UriFormatException", message: "One of the identified items was in an invalid format.", hresult: 0x80131537 },
  { name: "System.UnauthorizedAccessException", message: "Attempted to perform an unauthorized operation.", hresult: 0x80070005 },
  { name: "System.Collections.Generic.KeyNotFoundException", message: "The given key was not present in the dictionary.", hresult: 0x80131577 },
  { name: "System.IO.IOException", message: "I/O error occurred.", hresult: 0x80131620 },
  { name: "System.Security.Cryptography.CryptographicException", message: "Error occurred during a cryptographic operation.", hresult: 0x80131430 },
  { name: "System.Text.RegularExpressions.RegexMatchTimeoutException", message: "The operation has timed out.", hresult: 0x80131505 },
  { name: "System.Text.DecoderFallbackException", message: "Value does not fall within the expected range.", hresult: 0x80070057 },
  { name: "System.Text.EncoderFallbackException", message: "Value does not fall within the expected range.", hresult: 0x80070057 },
];

const hresults = new Map([...argumentKinds, ...plainKinds].map(({ name, hresult }) => [name, hresult | 0]));
const kindAt = new Map([...argumentKinds, ...plainKinds].map((kind) => [kind.name, kind]));

function make(name: string, message: string | null, inner: NetException | null = null): NetException {
  return new NetException(netType(name), message ?? `Exception of type '${name}' was thrown.`, inner);
}

function makeArgument(name: string, message: string | null, parameter: string | null, inner: NetException | null = null): NetException {
  return new NetArgumentException(name, message ?? `Exception of type '${name}' was thrown.`, parameter, inner);
}

function shortName(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

const plainConstructors: MemberTable = Object.fromEntries(
  plainKinds.flatMap(({ name, message }): [string, MemberImplementation][] => {
    const key = `${name}.${shortName(name)}`;
    return [
      [`${key}()`, () => make(name, message)],
      [`${key}(string)`, (_: CallContext, text: string | null) => make(name, text)],
      [`${key}(string, Exception)`, (_: CallContext, text: string | null, inner: NetException | null) => make(name, text, inner)],
    ];
  }),
);

/** An ArgumentNullException is told the parameter where an ArgumentException is told the message. */
const argumentConstructors: MemberTable = {
  "System.ArgumentException.ArgumentException()": () => makeArgument("System.ArgumentException", kindAt.get("System.ArgumentException")?.message ?? null, null),
  "System.ArgumentException.ArgumentException(string)": (_: CallContext, text: string | null) => makeArgument("System.ArgumentException", text, null),
  "System.ArgumentException.ArgumentException(string, Exception)": (_: CallContext, text: string | null, inner: NetException | null) => makeArgument("System.ArgumentException", text, null, inner),
  "System.ArgumentException.ArgumentException(string, string)": (_: CallContext, text: string | null, parameter: string | null) => makeArgument("System.ArgumentException", text, parameter),
  "System.ArgumentException.ArgumentException(string, string, Exception)": (_: CallContext, text: string | null, parameter: string | null, inner: NetException | null) => makeArgument("System.ArgumentException", text, parameter, inner),
  ...Object.fromEntries(
    argumentKinds.slice(1).flatMap(({ name, message }): [string, MemberImplementation][] => {
      const key = `${name}.${shortName(name)}`;
      return [
        [`${key}()`, () => makeArgument(name, message, null)],
        [`${key}(string)`, (_: CallContext, parameter: string | null) => makeArgument(name, message, parameter)],
        [`${key}(string, Exception)`, (_: CallContext, text: string | null, inner: NetException | null) => makeArgument(name, text, null, inner)],
        [`${key}(string, string)`, (_: CallContext, parameter: string | null, text: string | null) => makeArgument(name, text, parameter)],
      ];
    }),
  ),
  "System.ArgumentOutOfRangeException.ArgumentOutOfRangeException(string, object, string)": (_: CallContext, parameter: string | null, actual: NetValue, text: string | null) => new OutOfRangeException(parameter, actual, text),
};

class OutOfRangeException extends NetArgumentException {
  constructor(
    parameter: string | null,
    readonly actual: NetValue,
    text: string | null,
  ) {
    super("System.ArgumentOutOfRangeException", text ?? "", parameter);
    if (actual !== null) this.message += `\nActual value was ${textOfObject(actual)}.`;
  }
}

class DisposedException extends NetException {
  constructor(
    readonly objectName: string,
    message: string,
    inner: NetException | null = null,
  ) {
    super(netType("System.ObjectDisposedException"), objectName === "" ? message : `${message}\nObject name: '${objectName}'.`, inner);
  }
}

class AggregateException extends NetException {
  constructor(
    readonly plainMessage: string,
    readonly all: readonly NetException[],
  ) {
    super(netType("System.AggregateException"), [plainMessage, ...all.map((each) => `(${each.message})`)].join(" "), all[0] ?? null);
  }

  override netToString(): string {
    return [super.netToString(), ...this.all.map((each, i) => `\n---> (Inner Exception #${i}) ${each.netToString()}<---\n`)].join("");
  }

  flatten(): AggregateException {
    const flat = this.all.flatMap((each) => (each instanceof AggregateException ? each.flatten().all : [each]));
    return new AggregateException(this.plainMessage, flat);
  }
}

const someErrors = "One or more errors occurred.";

function handleAll(aggregate: AggregateException, isHandled: (error: NetException) => boolean): void {
  const rest = aggregate.all.filter((each) => !isHandled(each));
  if (rest.length > 0) throw new AggregateException(aggregate.plainMessage, rest);
}

const aggregateMembers: MemberTable = {
  "System.AggregateException.AggregateException()": () => new AggregateException(someErrors, []),
  "System.AggregateException.AggregateException(string)": (_: CallContext, text: string) => new AggregateException(text, []),
  "System.AggregateException.AggregateException(string, Exception)": (_: CallContext, text: string, inner: NetException) => new AggregateException(text, [inner]),
  "System.AggregateException.AggregateException(Exception[])": (_: CallContext, all: NetArray) => new AggregateException(someErrors, all.items as NetException[]),
  "System.AggregateException.AggregateException(IEnumerable<Exception>)": (call: CallContext, all: NetValue) => new AggregateException(someErrors, takeItems(call.host, all) as NetException[]),
  "System.AggregateException.AggregateException(string, Exception[])": (_: CallContext, text: string, all: NetArray) => new AggregateException(text, all.items as NetException[]),
  "System.AggregateException.AggregateException(string, IEnumerable<Exception>)": (call: CallContext, text: string, all: NetValue) => new AggregateException(text, takeItems(call.host, all) as NetException[]),
  "System.AggregateException.InnerExceptions": (_: CallContext, error: AggregateException) => new NetList(netType("System.Exception"), [...error.all]),
  "System.AggregateException.Message": (_: CallContext, error: NetException) => error.message,
  "System.AggregateException.GetBaseException()": (_: CallContext, error: NetException) => baseOf(error),
  "System.AggregateException.Handle(Func<Exception, bool>)": (_: CallContext, error: AggregateException, isHandled: (each: NetException) => boolean) => handleAll(error, isHandled),
  "System.AggregateException.Flatten()": (_: CallContext, error: AggregateException) => error.flatten(),
  "System.AggregateException.ToString()": (_: CallContext, error: NetException) => error.netToString(),
};

function baseOf(error: NetException): NetException {
  let base = error;
  while (base.inner !== null) base = base.inner;
  return base;
}

/** What code may write on an exception. */
interface Notes {
  helpLink: string | null;
  source: string | null;
  readonly data: NetDictionary;
}

const notes = new WeakMap<NetException, Notes>();

function notesOf(error: NetException): Notes {
  let found = notes.get(error);
  if (found === undefined) {
    found = { helpLink: null, source: null, data: new NetDictionary(netType("System.Object"), netType("System.Object")) };
    notes.set(error, found);
  }
  return found;
}

const instances: MemberTable = {
  "System.Exception.Message": (_: CallContext, error: NetException) => error.message,
  "System.Exception.InnerException": (_: CallContext, error: NetException) => error.inner,
  "System.Exception.Data": (_: CallContext, error: NetException) => notesOf(error).data,
  // The service's own stack says nothing about an expression.
  "System.Exception.StackTrace": () => null,
  "System.Exception.HelpLink": (_: CallContext, error: NetException) => notesOf(error).helpLink,
  "System.Exception.HelpLink =": (_: CallContext, error: NetException, value: string | null) => (notesOf(error).helpLink = value),
  "System.Exception.Source": (_: CallContext, error: NetException) => notesOf(error).source,
  "System.Exception.Source =": (_: CallContext, error: NetException, value: string | null) => (notesOf(error).source = value),
  "System.Exception.HResult": (_: CallContext, error: NetException) => hresults.get(error.netType.name) ?? 0x80131500 | 0,
  "System.Exception.GetBaseException()": (_: CallContext, error: NetException) => baseOf(error),
  "System.Exception.ToString()": (_: CallContext, error: NetException) => error.netToString(),
  "System.Exception.GetType()": (_: CallContext, error: NetException) => new TypeObject(error.netType),
  "System.ArgumentException.Message": (_: CallContext, error: NetException) => error.message,
  "System.ArgumentException.ParamName": (_: CallContext, error: NetException) => (error instanceof NetArgumentException ? error.parameterName : null),
  "System.ArgumentOutOfRangeException.Message": (_: CallContext, error: NetException) => error.message,
  "System.ArgumentOutOfRangeException.ActualValue": (_: CallContext, error: NetException) => (error instanceof OutOfRangeException ? error.actual : null),
};

const fallback = "System.Text.EncoderFallbackException";
const decoderFallback = "System.Text.DecoderFallbackException";
const timeout = "System.Text.RegularExpressions.RegexMatchTimeoutException";
const disposed = "System.ObjectDisposedException";

const others: MemberTable = {
  "System.InvalidCastException.InvalidCastException(string, int)": (_: CallContext, text: string | null) => make("System.InvalidCastException", text),
  "System.IO.IOException.IOException(string, int)": (_: CallContext, text: string | null) => make("System.IO.IOException", text),
  "System.Security.Cryptography.CryptographicException.CryptographicException(string, string)": (_: CallContext, format: string, insert: string | null) => make("System.Security.Cryptography.CryptographicException", format.replaceAll("{0}", insert ?? "")),
  "System.Security.Cryptography.CryptographicException.CryptographicException(int)": (_: CallContext, code: number) => make("System.Security.Cryptography.CryptographicException", `Error ${code.toString(16)}`),
  [`${disposed}.ObjectDisposedException(string)`]: (_: CallContext, name: string | null) => new DisposedException(name ?? "", "Cannot access a disposed object."),
  [`${disposed}.ObjectDisposedException(string, string)`]: (_: CallContext, name: string | null, text: string | null) => new DisposedException(name ?? "", text ?? ""),
  [`${disposed}.ObjectDisposedException(string, Exception)`]: (_: CallContext, text: string | null, inner: NetException | null) => new DisposedException("", text ?? "", inner),
  [`${disposed}.Message`]: (_: CallContext, error: NetException) => error.message,
  [`${disposed}.ObjectName`]: (_: CallContext, error: NetException) => (error instanceof DisposedException ? error.objectName : ""),
  [`${timeout}.RegexMatchTimeoutException(string, string, TimeSpan)`]: () => make(timeout, timedOut),
  [`${timeout}.Input`]: () => null,
  [`${timeout}.Pattern`]: () => null,
  [`${timeout}.MatchTimeout`]: () => new NetTimeSpan(-1n),
  [`${decoderFallback}.DecoderFallbackException(string, byte[], int)`]: (_: CallContext, text: string | null) => make(decoderFallback, text),
  [`${decoderFallback}.BytesUnknown`]: () => null,
  [`${decoderFallback}.Index`]: () => 0,
  [`${fallback}.CharUnknown`]: () => 0,
  [`${fallback}.CharUnknownHigh`]: () => 0,
  [`${fallback}.CharUnknownLow`]: () => 0,
  [`${fallback}.Index`]: () => 0,
  [`${fallback}.IsUnknownSurrogate()`]: () => false,
};

export const exceptionMembers: MemberTable = { ...plainConstructors, ...argumentConstructors, ...aggregateMembers, ...instances, ...others };
