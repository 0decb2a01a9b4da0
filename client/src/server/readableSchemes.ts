/** Schemes of documents beside which there are no files, so that nothing else is read through them. */
const withoutFiles: readonly string[] = ['untitled', 'git', 'http', 'https', 'output'];

/**
 * Whether the server may read a file with this scheme: only on file systems that the user works on, which are those of the workspace
 * folders and of the open documents. Otherwise a role file from somebody else could make the editor read, for example, its own settings.
 *
 * @param inUse The schemes of the workspace folders and of the open documents.
 */
export function mayRead(scheme: string, inUse: readonly string[]): boolean {
  return inUse.includes(scheme) && !withoutFiles.includes(scheme);
}
