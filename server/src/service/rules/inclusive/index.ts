import type { FileRule } from '../rule.ts';
import { ability } from './ability.ts';
import { age } from './age.ts';
import { genderCoded } from './gender-coded.ts';

/** The rules of the pack, in the order of the documentation. */
export const inclusiveRules: readonly FileRule[] = [genderCoded, age, ability];
