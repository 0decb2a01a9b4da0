/*
 * Type guards for values from outside: messages, state that was serialised, arguments of commands. They have no imports, so that the
 * panels, the scripts inside them and the tests can all use them.
 */

/** Whether a value is an object whose properties can be read; arrays are, too. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Whether a value is a whole number from 0, such as the 0-based number of a line. */
export function isLine(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** Whether a value is a finite number from 0, such as a number of pixels, or a line with the scrolled part of it as a fraction. */
export function isNonNegative(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
