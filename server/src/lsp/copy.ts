import type { CancellationToken } from 'vscode-languageserver';
import type { JobProfile } from '../jobProfile/jobProfile.ts';
import type { CopyParams, CopyResult } from '../protocol.ts';
import { documentKind } from '../service/document/kind.ts';
import type { HostFile } from '../service/host.ts';
import { type Message, type Refusal, say } from '../service/message.ts';
import { phrasesFor } from '../service/text/phrases/phrasesFor.ts';
import { guessedIn, refusalOf } from './exportRefusal.ts';
import type { Unsaid } from './said.ts';
import type { Session } from './session.ts';

/** A role or framework as it is open or stored, or a part of it, as formatted text. Files whose YAML errors hide texts are refused, as they are exported. */
export async function copyFormatted(
  session: Session,
  { uri: written, lines }: CopyParams,
  token: CancellationToken,
): Promise<Unsaid<CopyResult> | Refusal> {
  const uri = session.documents.uriOf(written);
  const file = await session.files.read(uri);
  if (!file) return { refusal: say`The file cannot be read.` };
  const read = await (documentKind(uri) === 'framework' ? frameworkAt : roleAt)(session, uri, file, token);
  if ('refusal' in read) return read;
  const { profile, notice } = read;
  const { formattedText } = await import('../write/clipboard/formattedText.ts');
  const first = lines ? lineOfValue(file.text, lines) : 0;
  const copied = formattedText(profile, lines ? { first, last: Math.max(first, lines.last) } : undefined);
  return notice ? { ...copied, notice } : copied;
}

/** What is copied, and what there is to be said of it. */
interface Read {
  readonly profile: JobProfile;
  readonly notice?: Message | undefined;
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
): Promise<Read | Refusal> {
  const resolved = await service.resolve({ uri, languageId: 'role-profile', ...file }, token);
  if (!resolved) return { refusal: say`The file is not a role.` };
  const refusal = refusalOf(uri, resolved);
  if (refusal) return refusal;
  const { jobProfileOf } = await import('../jobProfile/jobProfile.ts');
  const profile = jobProfileOf(resolved.profile, await phrasesFor(resolved.profile.role.lang?.value));
  return { profile, notice: guessedIn(uri, resolved) };
}

async function frameworkAt(
  { service }: Session,
  uri: string,
  file: HostFile,
  token: CancellationToken,
): Promise<Read | Refusal> {
  const known = await service.framework({ uri, languageId: 'skill-framework', ...file }, token);
  if (!known) return { refusal: say`The file is not a framework.` };
  if (known.broken)
    return {
      refusal: say`The file of the framework has YAML errors: correct them first, since texts would be missing.`,
    };
  const { frameworkDocument } = await import('../jobProfile/frameworkDocument.ts');
  const { framework, presentation } = known;
  return { profile: frameworkDocument(framework, await phrasesFor(framework.lang?.value), { presentation }) };
}
