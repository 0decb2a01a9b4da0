/*
 * What tests of the suite that also run in a web worker use of `node:assert/strict`, which is not there.
 */

export class AssertionError extends Error {}

export function fail(message = 'Failed'): never {
  throw new AssertionError(message);
}

export function ok(value: unknown, message = 'The value is falsy'): asserts value {
  if (!value) fail(message);
}

export function equal(actual: unknown, expected: unknown, message = ''): void {
  ok(Object.is(actual, expected), `${message} ${JSON.stringify(actual)} is not ${JSON.stringify(expected)}`);
}

export function notEqual(actual: unknown, expected: unknown, message = ''): void {
  ok(!Object.is(actual, expected), `${message} ${JSON.stringify(actual)} is what it must not be`);
}

/** Of plain data. */
export function deepEqual(actual: unknown, expected: unknown, message = ''): void {
  equal(JSON.stringify(actual), JSON.stringify(expected), message);
}

export function match(text: string, expected: RegExp): void {
  ok(expected.test(text), `${expected} is not in ${text}`);
}
