import type * as vscode from 'vscode';

/** The language of role files. */
export const roleLanguage = 'role-profile';

const frameworkLanguage = 'skill-framework';

/** The languages of this extension. Other YAML files are left to other extensions. */
export const languages: readonly string[] = [roleLanguage, frameworkLanguage, 'role-profile-config'];

/** Selects roles and frameworks on any file system, which hold texts that people paste. */
export const profileSelector: { readonly language: string }[] = [roleLanguage, frameworkLanguage].map((language) => ({
  language,
}));

/** Selects documents of these languages on any file system: the server asks the client for what it cannot read by itself. */
export const documentSelector: { readonly language: string }[] = languages.map((language) => ({ language }));

/** Whether the document has one of these languages, so that the server receives and checks it. */
export function isSupportedDocument(document: vscode.TextDocument): boolean {
  return languages.includes(document.languageId);
}

/** Whether the document can be shown as a page: roles and frameworks can. */
export function hasPreview({ languageId }: vscode.TextDocument): boolean {
  return languageId === roleLanguage || languageId === frameworkLanguage;
}
