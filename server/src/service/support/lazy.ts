/** Works something out when it is first asked for. */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * Gives objects a property whose value is worked out when somebody first asks for it: `whenAsked('groups')(() => groupsOf(role), { role })`. A copy of such an object has the value.
 *
 * Its accessor is one for all of these objects. A getter that is written in an object is another function for each, which V8 keeps among what is old, with all that it refers to,
 * until all memory is collected: the tree of every file that is read once was copied there.
 */
export function whenAsked<K extends string>(
  key: K,
): <V, T extends object>(make: () => V, object: T) => T & Readonly<Record<K, V>> {
  const making: unique symbol = Symbol(key);
  const accessor: PropertyDescriptor & ThisType<{ readonly [making]: () => unknown }> = {
    enumerable: true,
    get() {
      return this[making]();
    },
  };
  return <V, T extends object>(make: () => V, object: T) => {
    Object.defineProperty(object, making, { value: lazy(make) });
    return Object.defineProperty(object, key, accessor) as T & Readonly<Record<K, V>>;
  };
}
