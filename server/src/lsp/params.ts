import {
  arrangeMethod,
  catalogueActMethod,
  catalogueMethod,
  changeLevelsMethod,
  clipboardTextMethod,
  compareMethod,
  copyMethod,
  deletionMethod,
  editMethod,
  explorerMethod,
  exportMethod,
  importMethod,
  itemMethod,
  levelsMethod,
  matrixMethod,
  neighbourLevelsMethod,
  newFilesMethod,
  pasteMethod,
  renderMethod,
  replacementsMethod,
  rolesMethod,
  siteMethod,
  skillsMethod,
  startersMethod,
  takeOverMethod,
  workbookMethod,
} from '../protocol.ts';
import { catalogueFilters } from '../service/catalogue/filters.ts';
import { takeable } from '../service/compare/takeable.ts';
import {
  byKind,
  count,
  flag,
  given,
  integer,
  list,
  object,
  oneOf,
  oneOrMore,
  optional,
  type Shape,
  text,
  texts,
} from './shapes.ts';

/** What of a framework has an id. */
const renamed = ['skill', 'category', 'grade', 'scale', 'level'] as const;

const anything: Shape = () => undefined;

const ofUri = object({ uri: text });
const position = object({ line: count, character: count });
const range = object({ start: position, end: position });

const document = { textDocument: ofUri };
const inDocument = object(document);
const atPosition = object({ ...document, position });

const ofItem = object({ item: object({ name: text, uri: text, range, selectionRange: range }) });

const comparison = { roles: list(object({ uri: text, text: optional(text), label: optional(text) })) };
const matrix = { uris: list(text), family: optional(text), all: optional(flag) };

/** A role to be exported, a comparison or a matrix. */
const exported = byKind(
  new Map([
    ['role', ofUri],
    ['framework', ofUri],
    ['comparison', object(comparison)],
    ['matrix', object(matrix)],
  ]),
);

const isNew = { title: optional(text), taken: optional(list(text)), page: optional(flag) };
const inFolder = object({ ...isNew, folder: text, starter: optional(text), framework: optional(text) });

/** New files of a kind. */
const newFiles = byKind(
  new Map([
    ...['role', 'framework', 'ladder', 'settings'].map((kind) => [kind, inFolder] as const),
    ['nextGrade', object({ ...isNew, uri: text })],
  ]),
);

/** What somebody does in the explorer. */
const arrangement = byKind(
  new Map([
    ['addSkills', object({ role: text, skills: list(object({ uri: text, id: text })) })],
    ['moveRole', object({ role: text, to: text })],
    ['placeRole', object({ role: text, at: text })],
    ['useReplacement', object({ uri: text, id: optional(text) })],
    ['retire', object({ uri: text, id: optional(text), replacedBy: optional(text) })],
  ]),
);

/** A change of a value by its place. */
const operation = byKind(
  new Map([
    ['set', object({ path: text, value: given })],
    ['remove', object({ path: text })],
    ['insert', object({ path: text, index: count, value: given })],
    ['rename', object({ path: text, name: text })],
    ['move', object({ path: text, to: text, index: count })],
  ]),
  'op',
);

/** A skill of a role, in a table of several roles. */
const askedSkill = object({
  role: text,
  item: optional(object({ uri: text, path: text })),
  skill: optional(object({ uri: text, id: text })),
});

/** What becomes of its level. */
const levelChange = byKind(
  new Map([
    ['set', object({ level: text, upTo: optional(text) })],
    ['step', object({ by: integer })],
    ['none', object({})],
  ]),
);

const ofSkill = object({ skill: text });
const named = object({ name: text });

/** Something done to a framework as a whole. */
const catalogueRange = {
  from: count,
  count,
  find: optional(text),
  category: optional(text),
  filter: optional(oneOf(catalogueFilters)),
  open: optional(list(text)),
};

const catalogueAct = byKind(
  new Map([
    ['addSkill', object({ name: text, category: optional(text) })],
    ...['addCategory', 'addGrade', 'addScale'].map((kind) => [kind, named] as const),
    ['addLevel', object({ name: text, scale: text })],
    ['move', object({ skills: list(text), category: optional(text) })],
    ['merge', object({ skill: text, into: text })],
    ['retire', object({ skill: text, by: optional(text), inRoles: optional(flag) })],
    ['replace', ofSkill],
    ['reinstate', ofSkill],
    ['rename', object({ what: oneOf(renamed), id: text, scale: optional(text), to: text })],
  ]),
);

/**
 * The parameters of every request that is answered and of every notification that is listened to, by method, as far as the server looks at
 * them: what a client sends besides is its own affair.
 */
export const paramsOf: ReadonlyMap<string, Shape> = new Map([
  [
    'initialize',
    object({
      capabilities: object({}),
      rootUri: optional(text),
      workspaceFolders: optional(list(ofUri)),
    }),
  ],

  ['textDocument/diagnostic', object({ ...document, previousResultId: optional(text) })],
  ['workspace/diagnostic', object({ previousResultIds: list(object({ uri: text, value: text })) })],
  [
    'textDocument/codeAction',
    object({
      ...document,
      range,
      context: object({ diagnostics: list(object({ range, message: text })), only: optional(list(text)) }),
    }),
  ],

  ['textDocument/completion', atPosition],
  ['completionItem/resolve', object({ label: text })],
  ['textDocument/hover', atPosition],
  ['textDocument/inlayHint', object({ ...document, range })],
  ['textDocument/codeLens', inDocument],
  ['codeLens/resolve', object({ range })],
  ['textDocument/documentSymbol', inDocument],
  ['textDocument/foldingRange', inDocument],
  ['textDocument/selectionRange', object({ ...document, positions: list(position) })],
  ['textDocument/documentLink', inDocument],
  ['textDocument/formatting', object({ ...document, options: object({ tabSize: count, insertSpaces: flag }) })],
  ['textDocument/onTypeFormatting', object({ ...document, position, ch: text })],

  ['textDocument/definition', atPosition],
  ['textDocument/references', object({ ...document, position, context: object({ includeDeclaration: flag }) })],
  ['textDocument/documentHighlight', atPosition],
  ['textDocument/prepareRename', atPosition],
  ['textDocument/rename', object({ ...document, position, newName: text })],
  ['workspace/willRenameFiles', object({ files: list(object({ oldUri: text, newUri: text })) })],
  ['workspace/willDeleteFiles', object({ files: list(ofUri) })],
  ['workspace/symbol', object({ query: text })],
  ['textDocument/prepareTypeHierarchy', atPosition],
  ['typeHierarchy/supertypes', ofItem],
  ['typeHierarchy/subtypes', ofItem],
  ['textDocument/prepareCallHierarchy', atPosition],
  ['callHierarchy/incomingCalls', ofItem],
  ['callHierarchy/outgoingCalls', ofItem],

  [
    renderMethod,
    object({ ...document, editing: optional(flag), shown: optional(text), rows: optional(object(catalogueRange)) }),
  ],
  [catalogueMethod, object({ ...document, ...catalogueRange })],
  [
    takeOverMethod,
    object({
      from: object({ uri: text, text: optional(text), path: text }),
      to: object({ uri: text, isOtherVersion: optional(flag), item: optional(object({ uri: text, path: text })) }),
      what: oneOf(takeable),
    }),
  ],
  [levelsMethod, askedSkill],
  [neighbourLevelsMethod, askedSkill],
  [changeLevelsMethod, object({ skills: list(askedSkill), change: levelChange })],
  [catalogueActMethod, object({ ...document, act: catalogueAct })],
  [compareMethod, object(comparison)],
  [matrixMethod, object(matrix)],
  [rolesMethod, object({})],
  [explorerMethod, object({ view: text, parent: optional(text), filter: optional(text), from: optional(count) })],
  [siteMethod, object({ folder: text, manifest: optional(text) })],
  [copyMethod, object({ uri: text, lines: optional(object({ first: count, last: count })) })],
  [exportMethod, object({ what: exported, format: text, fonts: optional(list(text)) })],
  [
    importMethod,
    object({
      sources: list(object({ name: text, data: optional(text), text: optional(text), html: optional(text) })),
      from: optional(text),
      decided: optional(texts),
      folder: text,
    }),
  ],
  [workbookMethod, object({ name: text, data: text, folder: text, taken: optional(list(text)) })],
  [
    skillsMethod,
    object({
      ...document,
      query: optional(text),
      position: optional(position),
      path: optional(text),
      only: optional(object({ uri: text, path: text })),
      limit: optional(count),
    }),
  ],
  [startersMethod, object({})],
  [newFilesMethod, newFiles],
  [arrangeMethod, arrangement],
  [replacementsMethod, object({ uri: text, id: optional(text), query: optional(text) })],
  [editMethod, object({ textDocument: object({ uri: text, version: optional(integer) }), edit: oneOrMore(operation) })],
  [deletionMethod, object({ uris: list(text) })],
  [itemMethod, object({ ...document, position, act: oneOf(['up', 'down', 'duplicate']) })],
  [clipboardTextMethod, object({ text, html: optional(text) })],
  [pasteMethod, object({ ...document, range, text, html: optional(text) })],

  ['initialized', anything],
  ['textDocument/didOpen', object({ textDocument: object({ uri: text, languageId: text, version: integer, text }) })],
  [
    'textDocument/didChange',
    object({
      textDocument: object({ uri: text, version: integer }),
      contentChanges: list(object({ text, range: optional(range) })),
    }),
  ],
  ['textDocument/didClose', inDocument],
  ['workspace/didChangeWatchedFiles', object({ changes: list(object({ uri: text, type: integer })) })],
  ['workspace/didChangeWorkspaceFolders', object({ event: object({ added: list(ofUri), removed: list(ofUri) }) })],
  ['$/setTrace', object({ value: text })],
  ['$/cancelRequest', anything],
]);

/** What is wrong with the parameters of a message; `undefined` when nothing is, or when the method is none that the server knows. */
export function wrongParams(method: string, params: unknown): string | undefined {
  return paramsOf.get(method)?.(params, 'params');
}
