import { setFlagsFromString } from 'node:v8';

/**
 * Sets flags of V8; to be called before anything big is loaded. Older versions than that of Node.js 24 do not know the `newer` ones, and would
 * complain of them.
 */
export function setEngineFlags(flags: readonly string[], newer: readonly string[]): void {
  const isNew = Number.parseInt(process.versions.v8, 10) >= 13;
  for (const flag of isNew ? [...flags, ...newer] : flags) setFlagsFromString(flag);
}
