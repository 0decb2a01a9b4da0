import type { CancellationToken, TextDocumentItem } from 'vscode-languageserver';
import type {
  CatalogueActParams,
  CatalogueActResult,
  CatalogueRange,
  CatalogueResult,
  RenderParams,
  RenderResult,
} from '../protocol.ts';
import type { CatalogueAnswer } from '../service/catalogue/catalogueService.ts';
import { languageTag } from '../service/document/languageTag.ts';
import type { Skill } from '../service/document/profile/profile.ts';
import type { OrRefused } from '../service/editing/operations.ts';
import { say } from '../service/message.ts';
import { throwIfCancelled } from '../service/support/cancellation.ts';
import { directionOfLanguage } from '../service/text/direction.ts';
import { phrasesFor } from '../service/text/phrases/phrasesFor.ts';
import { editsOfFiles } from './edit.ts';
import type { Session } from './session.ts';

/*
 * Requests of somebody who looks after the skills of a framework: the rows that are in sight, and acts that reach several files.
 */

/** More rows than this are not given at once. */
const mostRows = 500;

/**
 * The page of a framework that somebody edits in, whose skills are rows that are asked for by themselves, or with the page where one knows which will be
 * in sight; `null` when the document is none.
 */
export async function renderFrameworkEditor(
  session: Session,
  document: TextDocumentItem,
  params: Pick<RenderParams, 'rows'>,
  token: CancellationToken,
): Promise<RenderResult | null> {
  const { service, translate } = session;
  const known = await service.framework(document, token);
  if (!known) return null;
  const { frameworkPage } = await import('../write/html/framework/frameworkPage.ts');
  const rows = params.rows && (await listCatalogue(session, document, params.rows, token));
  return {
    ...frameworkPage(known.framework, known.users, translate),
    dependencies: [document.uri],
    broken: known.broken,
    ...(rows ? { rows } : {}),
  };
}

/** Some of the rows of a framework's skills, and the skills that are shown with their texts. */
export async function listCatalogue(
  { service, translate }: Session,
  document: TextDocumentItem,
  { from, count, open, ...query }: CatalogueRange,
  token: CancellationToken,
): Promise<CatalogueResult | null> {
  const answer = await service.catalogue(document, query, token);
  if (!answer) return null;
  const [{ rowOf, openSkill }, { createMarkdown }] = await Promise.all([
    import('../write/html/framework/skillRows.ts'),
    import('../write/html/markdown.ts'),
  ]);
  throwIfCancelled(token);
  const { framework, rows, skills, counts, catalogue } = answer;
  const context = {
    markdown: createMarkdown(directionOfLanguage(languageTag(framework.lang?.value))),
    framework,
    phrases: await phrasesFor(framework.lang?.value),
    translate,
  };
  const end = Math.min(rows.length, from + Math.min(count, mostRows));
  return {
    version: document.version,
    from,
    rows: rows.slice(from, end).map((row, i) => rowOf(context, row, from + i + 1)),
    total: rows.length,
    skills,
    all: framework.skills.size,
    counts,
    categories: catalogue.categories,
    open: (open ?? []).flatMap((id) => {
      const skill = framework.skills.get(id);
      return skill ? [{ id, row: rowWith(skill, answer), html: openSkill(context, skill, answer.usesOf(skill)) }] : [];
    }),
  };
}

function rowWith(skill: Skill, { rows }: CatalogueAnswer): number {
  return rows.findIndex((row) => row.kind === 'skill' && row.entry.skill.id.value === skill.id.value);
}

/** The edit that an act comes to, in all files or in none. */
export async function actOnCatalogue(
  session: Session,
  document: TextDocumentItem,
  { act }: CatalogueActParams,
): Promise<OrRefused<CatalogueActResult>> {
  if (act.kind === 'rename') {
    const position = await session.service.placeOfId(document, act);
    if (!position) return gone;
    const edit = await session.service.rename(document, position, act.to, { renamesFiles: false });
    if (!edit) return gone;
    return 'refusal' in edit ? { refused: { reason: 'invalid', message: edit.refusal } } : { edit };
  }
  const plan = await session.service.planAct(document, act, (uri) => session.documents.get(uri));
  if (!plan) return gone;
  if ('refused' in plan) return plan;
  const { changes, skill } = plan;
  const made = await editsOfFiles(
    session,
    changes.map(({ uri, operations }) => [uri, operations] as const),
  );
  return 'refused' in made || skill === undefined ? made : { ...made, skill };
}

const gone: OrRefused<never> = {
  refused: { reason: 'not-found', message: say`This is not in the framework any more: look at the page again.` },
};
