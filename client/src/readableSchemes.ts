/** Schemes of documents that have no files beside them, so that nothing else is to be read through them. */
const withoutFiles: readonly string[] = ['untitled', 'git', 'http', 'https', 'output'];

/**
 * Whether the server may ask for a file of this scheme: only where the user works, that is on the file systems of the workspace's
 * folders and of the open documents. A role file from a stranger could otherwise make the editor read, say, its own settings.
 */
export function mayRead(scheme: string, inUse: readonly string[]): boolean {
  return inUse.includes(scheme) && !withoutFiles.includes(scheme);
}
