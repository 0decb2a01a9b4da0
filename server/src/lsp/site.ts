import type { CancellationToken } from 'vscode-languageserver';
import type { BrokenFile, SiteParams, SiteResult } from '../protocol.ts';
import { senderOf } from '../service/compare/sender.ts';
import { type Refusal, say } from '../service/message.ts';
import { throwIfCancelled } from '../service/support/cancellation.ts';
import type { SiteRole } from '../write/site/model.ts';
import { refusedFor } from './exportRefusal.ts';
import { logoFor } from './logo.ts';
import { folderOf, normalUri } from './openDocuments.ts';
import type { Unsaid } from './said.ts';
import type { Session } from './session.ts';

/** Roles of which the pages are made between two pauses: each takes some milliseconds. */
const pagesBetweenPauses = 4;

/**
 * The files of a site of all roles below a folder, as they are open or stored. Nothing is written; which files of an earlier site are there no more
 * follows from its manifest.
 */
export async function makeSite(
  { service, files: stored, pause }: Session,
  { folder, manifest }: SiteParams,
  token: CancellationToken,
): Promise<Unsaid<SiteResult> | Refusal> {
  const inside = `${folderOf(normalUri(folder))}/`;
  const roles: SiteRole[] = [];
  const broken: BrokenFile[] = [];
  for (const { uri } of await service.roles(token)) {
    if (!uri.startsWith(inside) || service.isExcluded(uri)) continue;
    const resolved = await service.resolveStored(uri, token);
    if (resolved?.errorLine !== undefined) broken.push({ uri, line: resolved.errorLine });
    else if (resolved) roles.push({ uri, profile: resolved.profile });
  }
  if (broken.length > 0) return refusedFor(broken);
  if (roles.length === 0) return { refusal: say`There are no roles in this folder.` };
  const [{ siteFiles }, { manifestName, manifestText, parseManifest }, { logo, problem }] = await Promise.all([
    import('../write/site/site.ts'),
    import('../write/site/manifest.ts'),
    logoFor(senderOf(roles).logo, stored),
  ]);
  const made = await siteFiles({
    roles,
    logo,
    matrix: async (uris) => (await service.matrix({ uris }, token))?.result,
  });
  const files: { path: string; text: string }[] = [];
  for (const [done, file] of made.entries()) {
    if (done % pagesBetweenPauses === 0) await pause();
    throwIfCancelled(token);
    files.push({ path: file.path, text: await file.write() });
  }
  const own = [...parseManifest(manifest ?? '').keys()];
  const paths = new Set(files.map(({ path }) => path));
  return {
    roles: roles.length,
    ...(problem === undefined ? {} : { notice: problem }),
    own,
    gone: own.filter((path) => !paths.has(path)),
    files: [...files, { path: manifestName, text: manifestText(new Map([...paths].map((path) => [path, '']))) }],
  };
}
