/*
 * Values that were read from one and the same block have the same content, wherever the block has moved since. They are marked, so that comparing two
 * versions of a file need not look into what no edit has touched.
 */

const origin = Symbol('origin');

/** A value that is a copy of another one at another place. The mark is not copied when the value is spread, since other content may come with it. */
export function markOrigin<T extends object>(copy: T, of: object): T {
  return Object.defineProperty(copy, origin, { value: originOfValue(of) });
}

/** Whether two values are known to have the same content without looking into them. */
export function haveSameOrigin(a: object, b: object): boolean {
  return originOfValue(a) === originOfValue(b);
}

/** The value of which this one is a copy at another place, or itself. */
export function originOfValue(value: object): object {
  return (value as { readonly [origin]?: object })[origin] ?? value;
}
