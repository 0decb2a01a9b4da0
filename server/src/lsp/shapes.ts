/** What is wrong with a value, as "position.line is not a number from 0 on"; `undefined` when it has the shape that was asked for. */
export type Shape = (value: unknown, name: string) => string | undefined;

/** The largest number that the protocol knows. */
const largest = 2 ** 31 - 1;

export const text: Shape = (value, name) => (typeof value === 'string' ? undefined : `${name} is not a text`);

export const flag: Shape = (value, name) => (typeof value === 'boolean' ? undefined : `${name} is not true or false`);

export const integer: Shape = (value, name) =>
  Number.isInteger(value) && Math.abs(Number(value)) <= largest ? undefined : `${name} is not an integer`;

/** A line, a character or a size. */
export const count: Shape = (value, name) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= largest
    ? undefined
    : `${name} is not an integer from 0 on`;

/** One of these texts. */
export function oneOf(values: readonly string[]): Shape {
  return (value, name) => (values.includes(String(value)) ? undefined : `${name} is not one of ${values.join(', ')}`);
}

/** Some clients write `null` for what they leave out. */
export function optional(shape: Shape): Shape {
  return (value, name) => (value === undefined || value === null ? undefined : shape(value, name));
}

export function list(shape: Shape): Shape {
  return (value, name) => {
    if (!Array.isArray(value)) return `${name} is not a list`;
    return firstWrong(value.entries(), (item, index) => shape(item, `${name}[${index}]`));
  };
}

/** An object with these members; it may have others, since clients may know a later version of the protocol. */
export function object(members: Readonly<Record<string, Shape>>): Shape {
  const shapes = Object.entries(members);
  return (value, name) => {
    if (!isRecord(value)) return `${name} is not an object`;
    return firstWrong(shapes, (shape, key) => shape(value[key], name === 'params' ? key : `${name}.${key}`));
  };
}

/** An object with any members, all of which are texts. */
export const texts: Shape = (value, name) => {
  if (!isRecord(value)) return `${name} is not an object`;
  return firstWrong(Object.entries(value), (member, key) => text(member, `${name}.${key}`));
};

/** An object whose other members depend on what one of them, `kind` as a rule, says. */
export function byKind(kinds: ReadonlyMap<string, Shape>, member = 'kind'): Shape {
  return (value, name) => {
    if (!isRecord(value)) return `${name} is not an object`;
    const kind = value[member];
    const shape = typeof kind === 'string' ? kinds.get(kind) : undefined;
    return shape ? shape(value, name) : `${name}.${member} is not one of ${[...kinds.keys()].join(', ')}`;
  };
}

/** One value of a shape, or a list of them. */
export function oneOrMore(shape: Shape): Shape {
  return (value, name) => (Array.isArray(value) ? list(shape)(value, name) : shape(value, name));
}

/** Anything but nothing. */
export const given: Shape = (value, name) => (value === undefined ? `${name} is missing` : undefined);

function firstWrong<K, T>(
  entries: Iterable<readonly [K, T]>,
  wrong: (value: T, key: K) => string | undefined,
): string | undefined {
  for (const [key, value] of entries) {
    const found = wrong(value, key);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
