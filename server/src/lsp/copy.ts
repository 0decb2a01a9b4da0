import type { CancellationToken } from 'vscode-languageserver';
import type { JobProfile } from '../jobProfile/jobProfile.ts';
import type { CopyParams, CopyResult } from '../protocol.ts';
import { documentKind } from '../service/document/kind.ts';
import type { HostFile } from '../service/host.ts';
import { type Refusal, say } from '../service/message.ts';
import { phrasesFor } from '../service/text/phrases/phrasesFor.ts';
import { refusedFor } from './exportRefusal.ts';
import type { Session } from './session.ts';

/** A role or framework as it is open or stored, or a part of it, as formatted text. Files with YAML errors are refused, as they are exported. */
export async function copyFormatted(
  session: Session,
  { uri: written, lines }: CopyParams,
  token: CancellationToken,
): Promise<CopyResult | Refusal> {
  const uri = session.documents.uriOf(written);
  const file = await session.files.read(uri);
  if (!file) return { refusal: say`The file cannot be read.` };
  const profile = await (documentKind(uri) === 'framework' ? frameworkAt : roleAt)(session, uri, file, token);
  if ('refusal' in profile) return profile;
  const { formattedText } = await import('../write/clipboard/formattedText.ts');
  if (!lines) return formattedText(profile);
  const first = lineOfValue(file.text, lines);
  return formattedText(profile, { first, last: Math.max(first, lines.last) });
}

/** A key without a value on its line, a comment and an empty line belong to what follows. */
const leadsOn = /^(?:\S[^#]*:\s*(?:#.*)?|\s*(?:#.*)?)$/;

/** The first line with a value at or behind the first of some lines. */
function lineOfValue(text: string, { first, last }: { readonly first: number; readonly last: number }): number {
  const rows = text.split(/\r\n|\r|\n/, last + 2);
  let line = first;
  while (line < rows.length - 1 && leadsOn.test(rows[line] ?? '')) line++;
  return line;
}

async function roleAt(
  { service }: Session,
  uri: string,
  file: HostFile,
  token: CancellationToken,
): Promise<JobProfile | Refusal> {
  const resolved = await service.resolve({ uri, languageId: 'role-profile', ...file }, token);
  if (!resolved) return { refusal: say`The file is not a role.` };
  if (resolved.errorLine !== undefined) return refusedFor([{ uri, line: resolved.errorLine }]);
  const { jobProfileOf } = await import('../jobProfile/jobProfile.ts');
  return jobProfileOf(resolved.profile, await phrasesFor(resolved.profile.role.lang?.value));
}

async function frameworkAt(
  { service }: Session,
  uri: string,
  file: HostFile,
  token: CancellationToken,
): Promise<JobProfile | Refusal> {
  const known = await service.framework({ uri, languageId: 'skill-framework', ...file }, token);
  if (!known) return { refusal: say`The file is not a framework.` };
  if (known.broken)
    return {
      refusal: say`The file of the framework has YAML errors: correct them first, since texts would be missing.`,
    };
  const { frameworkDocument } = await import('../jobProfile/frameworkDocument.ts');
  const { framework, presentation } = known;
  return frameworkDocument(framework, await phrasesFor(framework.lang?.value), { presentation });
}
