/** The kinds of refactorings by which clients may ask; apart from these, which are loaded when somebody asks for the first time. */
export const refactoringKinds = ['refactor.move', 'refactor.inline', 'refactor.rewrite', 'refactor.extract'] as const;

export type RefactoringKind = (typeof refactoringKinds)[number];
