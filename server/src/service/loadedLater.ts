/*
 * What nobody asks for before a file is shown is loaded when it is first asked for, so that the first findings come sooner.
 */

export const completing = () => import('./features/completion/completion.ts');

export const actions = () =>
  Promise.all([
    import('./features/codeActions/codeActions.ts'),
    import('./features/codeActions/addWord.ts'),
    import('./features/codeActions/suppress.ts'),
    import('./features/refactor/refactorings.ts'),
    import('./features/codeActions/retire.ts'),
  ]);

export const hovering = () => import('./features/hover/hover.ts');

export const lenses = () => import('./features/codeLens.ts');

/** Loaded when somebody renames something, which few sessions do. */
export const renaming = () => import('./features/rename/rename.ts');
