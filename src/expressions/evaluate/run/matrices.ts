import { NetMatrix } from "../../runtime/collections/matrix.js";
import type { NetValue } from "../../runtime/value.js";
import { nullReference } from "./faults.js";

export { NetMatrix };

const matrixOf = (value: NetValue): NetMatrix => {
  if (value === null) throw nullReference();
  return value as NetMatrix;
};

export function readMatrix(value: NetValue, indexes: readonly number[]): NetValue {
  const matrix = matrixOf(value);
  return matrix.items[matrix.offset(indexes)];
}

export function writeMatrix(value: NetValue, indexes: readonly number[], item: NetValue): void {
  const matrix = matrixOf(value);
  matrix.items[matrix.offset(indexes)] = item;
}
