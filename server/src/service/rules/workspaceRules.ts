import type { WorkspaceRule } from './rule.ts';

/** Every rule that looks at other files too, in the order of the documentation. */
export const workspaceRules: readonly WorkspaceRule[] = [];
