import { bitConverterMembers } from "./convert/bit-converter.js";
import { convertMembers } from "./convert/convert-members.js";
import { convertibleMembers } from "./convert/convertible-members.js";
import { decimalMembers } from "./decimal/decimal-members.js";
import { mathMembers } from "./math/math-members.js";
import { randomMembers } from "./math/random.js";
import { encodingMembers } from "./encoding/encoding-members.js";
import { ioMembers } from "./io/io-members.js";
import { delegateMembers } from "./language/delegate-members.js";
import { enumMembers } from "./language/enum-members.js";
import { exceptionMembers } from "./language/exceptions.js";
import { locatedExceptionMembers } from "./language/located-exceptions.js";
import { guidMembers } from "./language/guid.js";
import { typeMembers } from "./language/type-members.js";
import { nullableMembers } from "./language/nullable.js";
import { objectMembers } from "./language/objects.js";
import { versionMembers } from "./language/version.js";
import { netMembers } from "./net/members.js";
import { booleanMembers } from "./numbers/boolean-members.js";
import { integerMembers } from "./numbers/integer-members.js";
import { realMembers } from "./numbers/real-members.js";
import { stringBuilderMembers } from "./text/builder-members.js";
import { charMembers } from "./text/char-members.js";
import { regexMembers } from "./regex/regex-members.js";
import { newerStringMembers } from "./text/newer-members.js";
import { stringSearchMembers } from "./text/search.js";
import { stringSplitMembers } from "./text/split.js";
import { stringBuildMembers } from "./text/string-build.js";
import { stringCompareMembers } from "./text/string-compare.js";
import { stringComparerMembers } from "./text/string-comparer.js";
import { stringEditMembers } from "./text/string-edit.js";
import { dateTimeMembers } from "./time/date-time-members.js";
import { dateTimeOffsetMembers } from "./time/date-time-offset-members.js";
import { timeSpanMembers } from "./time/time-span-members.js";
import { zoneMembers } from "./time/zones/members.js";
import type { MemberTable } from "./value.js";

/** The implementations of what is neither a collection, LINQ, JSON, XML, cryptography nor the context. */
export const coreMembers: MemberTable = {
  ...integerMembers,
  ...realMembers,
  ...decimalMembers,
  ...booleanMembers,
  ...charMembers,
  ...stringSearchMembers,
  ...stringSplitMembers,
  ...stringCompareMembers,
  ...stringEditMembers,
  ...stringBuildMembers,
  ...stringBuilderMembers,
  ...stringComparerMembers,
  ...newerStringMembers,
  ...dateTimeMembers,
  ...dateTimeOffsetMembers,
  ...timeSpanMembers,
  ...zoneMembers,
  ...guidMembers,
  ...typeMembers,
  ...mathMembers,
  ...randomMembers,
  ...convertMembers,
  ...convertibleMembers,
  ...bitConverterMembers,
  ...objectMembers,
  ...nullableMembers,
  ...delegateMembers,
  ...enumMembers,
  ...versionMembers,
  ...exceptionMembers,
  ...locatedExceptionMembers,
  ...regexMembers,
  ...encodingMembers,
  ...ioMembers,
  ...netMembers,
};
