import type { Refactoring } from './refactoring.ts';

/** What two roles share moves into a role that both extend. */
export const extractBase: Refactoring = { kind: 'refactor.extract', offers: () => [] };
