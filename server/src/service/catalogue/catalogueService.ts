import type { Position, TextDocumentItem } from 'vscode-languageserver-types';
import type { Framework, Skill } from '../document/profile/profile.ts';
import type { SourceDocument } from '../document/sourceDocument.ts';
import type { OrRefused } from '../editing/operations.ts';
import { scaleOfSkill } from '../model/scales.ts';
import type { CancellationToken } from '../support/cancellation.ts';
import type { FileEntry } from '../workspace/index/fileEntry.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CatalogueAct, CatalogueRename, PlannedAct } from './acts.ts';
import type { CatalogueQuery, CatalogueRows } from './rows.ts';
import type { SkillUse } from './skillUse.ts';

/** The skills of a framework as rows, and who uses them. */
export interface CatalogueAnswer extends CatalogueRows {
  readonly framework: Framework;
  usesOf(skill: Skill): SkillUse[];
}

/** Looking after the skills of a framework. */
export interface CatalogueService {
  /** The skills of a framework as rows of a list, once every file has been read; `undefined` for any other file. */
  catalogue(
    textDocument: TextDocumentItem,
    query: CatalogueQuery,
    token?: CancellationToken,
  ): Promise<CatalogueAnswer | undefined>;
  /**
   * What an act upon a framework changes, by files; `undefined` for any other file.
   *
   * @param openAt The document of a file that is open.
   */
  planAct(
    textDocument: TextDocumentItem,
    act: CatalogueAct,
    openAt?: OpenAt,
  ): Promise<OrRefused<PlannedAct> | undefined>;
  /** Where the id stands that is to be another one; `undefined` where there is none any more. */
  placeOfId(textDocument: TextDocumentItem, rename: CatalogueRename): Promise<Position | undefined>;
}

/** A framework as its buffer is now, when every file has been read; `undefined` for any other file. */
export type FrameworkOf = (
  textDocument: TextDocumentItem,
  token?: CancellationToken,
) => Promise<{ readonly framework: Framework; readonly workspace: Workspace } | undefined>;

/** What the index knows of a file as its buffer is now. */
export type EntryOf = (
  textDocument: TextDocumentItem,
) => Promise<{ readonly entry: FileEntry | undefined } | undefined>;

/** The document of a file that is open; `undefined` for any other. */
export type OpenAt = (uri: string) => TextDocumentItem | undefined;

/** Reads a file as it is now; `undefined` for one that cannot be read. */
export type ReadFile = (uri: string, open: TextDocumentItem | undefined) => Promise<SourceDocument | undefined>;

/** Wires it. All of it is loaded with the first page of a framework that is edited. */
export function createCatalogueService(
  frameworkOf: FrameworkOf,
  entryOf: EntryOf,
  read: ReadFile,
  pause: () => Promise<void>,
): CatalogueService {
  return {
    async catalogue(textDocument, query, token) {
      const found = await frameworkOf(textDocument, token);
      if (!found) return undefined;
      const { framework, workspace } = found;
      const [{ catalogueRows, prepareWords }, { usesOfSkill }] = await Promise.all([
        import('./rows.ts'),
        import('./skillUse.ts'),
      ]);
      const rows = catalogueRows(framework, workspace, query);
      // The same object after an edit of a few skills, whose words alone are others.
      workspace.remembered(rows.catalogue.categories, 'words of skills', () =>
        pause().then(() => prepareWords(framework, workspace, pause)),
      );
      return { ...rows, framework, usesOf: (skill) => usesOfSkill(skill, rows.catalogue, workspace) };
    },
    async planAct(textDocument, act, openAt = () => undefined) {
      const found = await frameworkOf(textDocument);
      if (!found) return undefined;
      const { planAct } = await import('./acts.ts');
      const plan = planAct(found.framework, act, found.workspace);
      if ('refused' in plan || act.kind !== 'merge') return plan;
      const { joinedItems } = await import('./joinItems.ts');
      const { framework } = found;
      const target = framework.skills.get(act.into);
      const scale = target && scaleOfSkill(target, framework);
      const changes = plan.changes.map(async ({ uri, operations }) => {
        const role = uri === framework.uri ? undefined : await read(uri, openAt(uri));
        return { uri, operations: role ? joinedItems(role, operations, scale) : operations };
      });
      return { ...plan, changes: await Promise.all(changes) };
    },
    async placeOfId(textDocument, { what, id, scale }) {
      const file = await entryOf(textDocument);
      const place = file?.entry?.occurrences.find(
        (one) => one.isDefinition && one.kind === what && one.id === id && (what !== 'level' || one.scope === scale),
      );
      return place && { line: place.line, character: place.start };
    },
  };
}
