/*
 * Limits that only something that hangs reaches, in milliseconds: many times what a machine takes whose two processors have other work.
 */

/** The longest that a test waits for one thing to be seen in the window. */
export const waitTimeout = 60_000;

/** The longest that a test takes. */
export const testTimeout = 180_000;
