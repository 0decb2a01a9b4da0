import { URI } from 'vscode-uri';

/**
 * The path by which a file refers to another one: relative to its own folder and beginning with a dot, such as
 * `../frameworks/house.framework.yaml`. `undefined` where there is none: for another scheme, host or drive.
 */
export function relativePath(fromUri: string, toUri: string): string | undefined {
  const [from, to] = [URI.parse(fromUri), URI.parse(toUri)];
  if (from.scheme !== to.scheme || from.authority !== to.authority || !from.path.startsWith('/')) return undefined;
  const folders = from.path.split('/').slice(0, -1);
  const target = to.path.split('/');
  let shared = 0;
  while (shared < folders.length && shared < target.length - 1 && folders[shared] === target[shared]) shared++;
  // Paths on different drives (`c:`) have no folder in common.
  if (shared === 1 && [folders[1], target[1]].some((name) => name?.endsWith(':'))) return undefined;
  const up = folders.length - shared;
  return `${up === 0 ? './' : '../'.repeat(up)}${target.slice(shared).join('/')}`;
}
