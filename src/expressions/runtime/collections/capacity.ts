import { throwArgumentRange } from "../language/throw.js";

/** The sizes that a hash table may have. */
const primes = [
  3, 7, 11, 17, 23, 29, 37, 47, 59, 71, 89, 107, 131, 163, 197, 239, 293, 353, 431, 521, 631, 761, 919, 1103, 1327, 1597, 1931, 2333, 2801, 3371, 4049, 4861, 5839, 7013, 8419, 10103, 12143, 14591, 17519, 21023, 25229, 30293, 36353, 43627,
  52361, 62851, 75431, 90523, 108631, 130363, 156437, 187751, 225307, 270371, 324449, 389357, 467237, 560689, 672827, 807403, 968897, 1162687, 1395263, 1674319, 2009191, 2411033, 2893249, 3471899, 4166287, 4999559, 5999471, 7199369,
];

function isPrime(odd: number): boolean {
  for (let divisor = 3; divisor * divisor <= odd; divisor += 2) if (odd % divisor === 0) return false;
  return true;
}

/** The least size that is enough. */
function primeFrom(least: number): number {
  const listed = primes.find((prime) => prime >= least);
  if (listed !== undefined) return listed;
  for (let odd = least | 1; ; odd += 2) if (isPrime(odd) && (odd - 1) % 101 !== 0) return odd;
}

/** What a table has grown to that was filled one by one. */
function grownFor(count: number): number {
  let size = count === 0 ? 0 : 3;
  while (size < count) size = primeFrom(size * 2);
  return size;
}

/** `EnsureCapacity`: nothing is set aside, but it tells how large .NET's table is then. */
export function ensureCapacity(count: number, capacity: number): number {
  if (capacity < 0) throwArgumentRange("capacity");
  const now = grownFor(count);
  return now >= capacity ? now : primeFrom(capacity);
}
