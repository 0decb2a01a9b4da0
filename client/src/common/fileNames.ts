/*
 * The file names that this extension supports, in the forms in which VS Code and our own code need them. A change of one form belongs in
 * all of them.
 */

/** Glob of the files of roles and frameworks; with the names that copies have, and some that the server passes over. */
export const profileFiles = '**/*.{role,framework}*.{yaml,yml}';

/** Globs of the files on disk whose changes the server needs to know. */
export const watchedFiles = [profileFiles, '**/.role-profiles.{yaml,yml}'] as const;

/** What explorers and downloads put in front of the ending of a copy: ` copy 2`, ` - Copy`, ` (1)`, `(1)`, `-1`, `.1`. The server knows the same. */
const copy = String.raw`(?:[\s(][^/\\]*|[-.]\d{1,2})?`;
const roleFile = new RegExp(String.raw`\.role${copy}\.ya?ml$`, 'i');
const profileFile = new RegExp(String.raw`\.(?:role|framework)${copy}\.ya?ml$`, 'i');
const settingsFile = /^\.role-profiles\.ya?ml$/i;

/** Whether a path or URI path names a role file. */
export function isRoleFileName(path: string): boolean {
  return roleFile.test(path);
}

/** Whether a path or URI path names a role or framework file, which are the files that links in a page lead to. */
export function isProfileFileName(path: string): boolean {
  return profileFile.test(path);
}

/** Whether the name of a file, without its folder, is that of a role, a framework or the settings. */
export function isSupportedFileName(name: string): boolean {
  return profileFile.test(name) || settingsFile.test(name);
}

/** The last segment of the path of a URI, which is the name of the file or folder; a slash at the end does not count. */
export function baseName({ path }: { readonly path: string }): string {
  const trimmed = path.replace(/\/+$/, '');
  return trimmed.slice(trimmed.lastIndexOf('/') + 1);
}

/**
 * The URI that a file has after something has been renamed from one URI to another: a renamed folder also moves the files below it.
 * A URI that is neither renamed nor below is returned as it is. All three are texts of URIs that are encoded in the same way.
 */
export function movedUri(uri: string, from: string, to: string): string {
  return uri === from || uri.startsWith(`${from}/`) ? to + uri.slice(from.length) : uri;
}

/**
 * The way from the folder of one file to another file, with forward slashes; `undefined` where the two are on different drives, which have no folder in
 * common. Both are paths of URIs, of the same scheme and host.
 */
export function relativePath(from: string, to: string): string | undefined {
  const [own, other] = [from.split('/').slice(0, -1), to.split('/')];
  let same = 0;
  while (same < own.length && same < other.length - 1 && own[same] === other[same]) same++;
  if (same === 1 && [own[1], other[1]].some((name) => name?.endsWith(':'))) return undefined;
  const up = own.length - same;
  return `${up === 0 ? './' : '../'.repeat(up)}${other.slice(same).join('/')}`;
}
