import { throwArgumentNull } from "../language/throw.js";
import type { CallContext, MemberTable, NetValue, Reference } from "../value.js";
import { NetArray } from "./array.js";
import { defaultOf } from "./defaults.js";
import { NetQueue, NetStack } from "./queue-stack.js";
import { checkNotNegative, copyInto } from "./ranges.js";
import { objectType, takeItems } from "./sequence.js";

const itemType = (call: CallContext) => call.typeArguments[0] ?? objectType;

function itemsFrom(call: CallContext, source: NetValue): NetValue[] {
  if (source === null) throwArgumentNull("collection");
  return takeItems(call.host, source, itemType(call));
}

type Line = NetQueue | NetStack;

const shortProblem = "Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.";

/** Members that Queue<T> and Stack<T> declare alike. */
function lineMembers(type: string): MemberTable {
  return {
    [`${type}.Count`]: (_, line: Line) => line.count,
    [`${type}.Contains(T)`]: ({ host }, line: Line, item: NetValue) => {
      host.spend(line.count);
      return line.hasItem(item);
    },
    [`${type}.Peek()`]: (_, line: Line) => line.peek(),
    [`${type}.TryPeek(T)`]: (_, line: Line, result: Reference) => tryTake(line, result, () => line.peek()),
    [`${type}.ToArray()`]: ({ host }, line: Line) => {
      host.spend(line.count);
      return new NetArray(line.elementType, line.copyItems());
    },
    [`${type}.CopyTo(T[], int)`]: (_, line: Line, target: NetArray | null, at: number) => copyInto(line.copyItems(), target, at, shortProblem),
    [`${type}.Clear()`]: (_, line: Line) => line.clear(),
    [`${type}.TrimExcess()`]: () => null,
    [`${type}.GetEnumerator()`]: (_, line: Line) => line.getEnumerator(),
  };
}

function tryTake(line: Line, result: Reference, take: () => NetValue): boolean {
  const found = line.count > 0;
  result.value = found ? take() : defaultOf(line.elementType);
  return found;
}

const queue = "System.Collections.Generic.Queue";
const stack = "System.Collections.Generic.Stack";

export const queueStackMembers: MemberTable = {
  ...lineMembers(queue),
  ...lineMembers(stack),
  [`${queue}.Queue()`]: (call) => new NetQueue(itemType(call)),
  [`${queue}.Queue(int)`]: (call, capacity: number) => {
    checkNotNegative(capacity, "capacity");
    return new NetQueue(itemType(call));
  },
  [`${queue}.Queue(IEnumerable<T>)`]: (call, source: NetValue) => new NetQueue(itemType(call), itemsFrom(call, source)),
  [`${queue}.Enqueue(T)`]: ({ host }, self: NetQueue, item: NetValue) => {
    host.spend(1);
    self.enqueue(item);
  },
  [`${queue}.Dequeue()`]: (_, self: NetQueue) => self.dequeue(),
  [`${queue}.TryDequeue(T)`]: (_, self: NetQueue, result: Reference) => tryTake(self, result, () => self.dequeue()),
  [`${stack}.Stack()`]: (call) => new NetStack(itemType(call)),
  [`${stack}.Stack(int)`]: (call, capacity: number) => {
    checkNotNegative(capacity, "capacity");
    return new NetStack(itemType(call));
  },
  [`${stack}.Stack(IEnumerable<T>)`]: (call, source: NetValue) => new NetStack(itemType(call), itemsFrom(call, source)),
  [`${stack}.Push(T)`]: ({ host }, self: NetStack, item: NetValue) => {
    host.spend(1);
    self.push(item);
  },
  [`${stack}.Pop()`]: (_, self: NetStack) => self.pop(),
  [`${stack}.TryPop(T)`]: (_, self: NetStack, result: Reference) => tryTake(self, result, () => self.pop()),
};
