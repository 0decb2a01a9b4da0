import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Two real profiles, which must not be passed on, are read from beside the repository where they exist. */
const folder = resolve(import.meta.dirname, '../../../../../shared/seeds');

export const skipWithoutSeeds = existsSync(folder) ? false : 'the two profiles are not here';

export function seedText(file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}
