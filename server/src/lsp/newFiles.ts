import type { CancellationToken } from 'vscode-languageserver';
import type { NewFilesParams, NewFilesResult, StartersResult } from '../protocol.ts';
import { documentKind } from '../service/document/kind.ts';
import { readFramework } from '../service/document/profile/readFramework.ts';
import { readDocument } from '../service/document/sourceDocument.ts';
import { type Refusal, say } from '../service/message.ts';
import type { IsTaken } from '../service/newFiles/newFiles.ts';
import { normalUri } from './openDocuments.ts';
import { renderNew } from './pages.ts';
import type { Session } from './session.ts';

/** What somebody can begin with. The texts are loaded when they are first asked for. */
export async function listStarters(): Promise<StartersResult> {
  const { titleOf } = await import('../service/newFiles/newFiles.ts');
  const { starters } = await import('../starters/starters.ts');
  return {
    starters: starters.map((starter) => {
      const { id, name, framework } = starter;
      const { grades } = readFramework(readDocument(framework.name, 'framework', 1, framework.text));
      return { id, name, title: titleOf(starter) ?? name, grades: grades.map((grade) => grade.name) };
    }),
  };
}

/** Makes new files, the edits that come with them and, where it is wanted, the page of what was asked for; nothing is written. */
export async function makeFiles(
  session: Session,
  params: NewFilesParams,
  token: CancellationToken,
): Promise<NewFilesResult | Refusal> {
  const taken = new Set((params.taken ?? []).map(normalUri));
  const isTaken = (uri: string) => taken.has(uri) || session.service.isKnown(uri);
  const made = await filesFor(session, params, isTaken, token);
  if ('refusal' in made || !params.page) return made;
  // A ladder begins with its lowest role, of anything else the last file is what was asked for.
  const main =
    (params.kind === 'ladder' && made.files.find(({ uri }) => documentKind(uri) === 'role')) || made.files.at(-1);
  const page = main && (await renderNew(session, main, made.files));
  return page ? { ...made, page } : made;
}

async function filesFor(
  session: Session,
  params: NewFilesParams,
  isTaken: IsTaken,
  token: CancellationToken,
): Promise<NewFilesResult | Refusal> {
  if (params.kind === 'nextGrade') return nextGradeOf(session, params, isTaken, token);
  const { aliasFor, newFramework, newLadder, newRole, newRoleOn, newSettings } = await import(
    '../service/newFiles/newFiles.ts'
  );
  const { starters } = await import('../starters/starters.ts');
  const folder = normalUri(params.folder);
  const starter = starters.find(({ id }) => id === params.starter);
  if (params.starter != null && !starter) return { refusal: say`There is no starter "${params.starter}".` };
  switch (params.kind) {
    case 'role':
      if (params.framework) {
        const framework = normalUri(params.framework);
        if (documentKind(framework) !== 'framework') return { refusal: say`The file is not a framework.` };
        const alias = aliasFor(framework, session.service.knownFramework(framework));
        return made([newRoleOn(folder, params.title ?? undefined, { uri: framework, alias }, isTaken)]);
      }
      return made(newRole(folder, params.title ?? undefined, starter, isTaken));
    case 'framework':
      return made(newFramework(folder, params.title ?? undefined, starter, isTaken));
    case 'ladder':
      return starter ? made(newLadder(folder, starter, isTaken)) : { refusal: say`A ladder begins with a starter.` };
    case 'settings': {
      const file = newSettings(folder);
      return isTaken(file.uri) ? { refusal: say`The folder has a settings file already.` } : made([file]);
    }
  }
}

function made(files: NewFilesResult['files']): NewFilesResult {
  return { files, edits: [] };
}

async function nextGradeOf(
  { service, documents, files }: Session,
  params: Extract<NewFilesParams, { readonly kind: 'nextGrade' }>,
  isTaken: IsTaken,
  token: CancellationToken,
): Promise<NewFilesResult | Refusal> {
  const uri = documents.uriOf(params.uri);
  const file = await files.read(uri);
  if (!file) return { refusal: say`The file of the role cannot be read.` };
  const higher = await service.nextGrade(
    { uri, languageId: 'role-profile', ...file },
    { title: params.title || undefined, isTaken, token },
  );
  if (!higher) return { refusal: say`The file is not a role.` };
  if ('refusal' in higher) return higher;
  return { files: [{ uri: higher.uri, text: higher.text }], edits: [{ uri, edits: higher.edits }] };
}
