import type * as vscode from 'vscode';

/** A role file: the one kind that has a preview. */
export const roleLanguage = 'role-profile';

/** The languages of this extension; other YAML files belong to whoever else reads YAML. */
export const languages: readonly string[] = [roleLanguage, 'skill-framework', 'role-profile-config'];

/** Documents of these languages on any file system: the server asks the client for what it cannot read by itself. */
export const documentSelector: { readonly language: string }[] = languages.map((language) => ({ language }));

/** The files on disk whose changes the server has to hear of. */
export const watchedFiles = ['**/*.{role,framework}.{yaml,yml}', '**/.role-profiles.yaml'] as const;

/** Whether the document is one of those that the server looks after. */
export function isOurs(document: vscode.TextDocument): boolean {
  return languages.includes(document.languageId);
}
