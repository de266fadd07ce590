import type { NetType } from "../net-type.js";
import type { CallContext, MemberTable, NetObject, NetValue } from "../value.js";
import { NetArray } from "./array.js";
import { isInstance } from "./instance-of.js";
import { objectType } from "./sequence.js";
import { throwArgumentNull } from "../language/throw.js";

const annotations = new WeakMap<object, NetValue[]>();

/** What `typeof(T)` gives. */
interface TypeObject extends NetObject {
  readonly type: NetType;
}

/** The annotations of JSON tokens and XML nodes: objects that travel with them and show nowhere. */
export function annotationMembers(declaringType: string): MemberTable {
  const all = (self: object): NetValue[] => annotations.get(self) ?? [];
  const wantedBy = (call: CallContext): NetType => call.typeArguments[0] ?? objectType;
  const first = (self: object, type: NetType): NetValue => all(self).find((each) => isInstance(each, type)) ?? null;
  const every = (self: object, type: NetType): NetArray => new NetArray(type, all(self).filter((each) => isInstance(each, type)));
  const remove = (self: object, type: NetType): void => {
    annotations.set(self, all(self).filter((each) => !isInstance(each, type)));
  };
  return {
    [`${declaringType}.AddAnnotation(object)`]: (_, self: object, annotation: NetValue) => {
      if (annotation === null) throwArgumentNull("annotation");
      annotations.set(self, [...all(self), annotation]);
    },
    [`${declaringType}.Annotation()`]: (call, self: object) => first(self, wantedBy(call)),
    [`${declaringType}.Annotation(Type)`]: (_, self: object, { type }: TypeObject) => first(self, type),
    [`${declaringType}.Annotations()`]: (call, self: object) => every(self, wantedBy(call)),
    [`${declaringType}.Annotations(Type)`]: (_, self: object, { type }: TypeObject) => new NetArray(objectType, every(self, type).items),
    [`${declaringType}.RemoveAnnotations()`]: (call, self: object) => remove(self, wantedBy(call)),
    [`${declaringType}.RemoveAnnotations(Type)`]: (_, self: object, { type }: TypeObject) => remove(self, type),
  };
}
