import { lineBreakOf, removeItem } from '../../document/edits/edits.ts';
import { newFile } from '../../document/edits/fileChange.ts';
import { itemBlocks } from '../../document/edits/itemBlocks.ts';
import { contentOf } from '../../document/profile/content.ts';
import type { RoleProfile } from '../../document/profile/profile.ts';
import { readRole } from '../../document/profile/readRole.ts';
import { readDocument, type SourceDocument } from '../../document/sourceDocument.ts';
import { lineStart } from '../../document/syntax/spans.ts';
import { findPair, type Path } from '../../document/syntax/tree.ts';
import { say } from '../../message.ts';
import { capitalised } from '../../text/capitalised.ts';
import { sameName } from '../../text/names.ts';
import { slug } from '../../text/slug.ts';
import { changeOf } from '../support/workspaceEdit.ts';
import { baseText, sequenceAt } from './baseText.ts';
import { keepsTexts } from './keepsTexts.ts';
import type { Offer, RefactorContext, Refactoring } from './refactoring.ts';
import { type Change, difference, rewrite, without, withText } from './rewrite.ts';
import { aliasesIn, type SharedList, sharedLists } from './shared.ts';

/** The fewest shared items that are worth a role of their own. */
const fewestShared = 2;

/** The most roles that are offered. */
const maxOffers = 3;

/** What two roles of a family share moves into a role that both extend. Roles that extend one already are left alone. */
export const extractBase: Refactoring = {
  kind: 'refactor.extract',
  async offers(context) {
    const { role, workspace } = context;
    if (!role.id || !role.family || role.extends || !isOnHead(context)) return [];
    const candidates: { other: RoleProfile; shared: SharedList[]; count: number }[] = [];
    for (const other of workspace.roles()) {
      if (other.uri === role.uri || !other.id || other.extends || other.id.value === role.id.value) continue;
      if (!sameName(other.family?.value, role.family.value)) continue;
      const shared = sharedLists(role, other);
      const count = shared.reduce((sum, { items }) => sum + items.length, 0);
      if (count >= fewestShared) candidates.push({ other, shared, count });
    }
    candidates.sort((a, b) => b.count - a.count || (a.other.uri < b.other.uri ? -1 : 1));
    const offers: Offer[] = [];
    for (const { other, shared } of candidates.slice(0, maxOffers)) {
      const offer = await offerFor(context, role, other, shared);
      if (offer) offers.push(offer);
    }
    return offers;
  },
};

/** The selection begins on the lines of the role's id or title. */
function isOnHead({ document, span }: RefactorContext): boolean {
  return ['id', 'title'].some((key) => {
    const pair = findPair(document.root, key);
    return pair !== undefined && lineStart(document.text, pair.start) <= span.start && span.start <= pair.end;
  });
}

async function offerFor(
  context: RefactorContext,
  role: RoleProfile,
  other: RoleProfile,
  shared: readonly SharedList[],
): Promise<Offer | undefined> {
  const document = await context.read(other.uri);
  if (!document || document.problems.length > 0) return undefined;
  const { id, uri, title } = nameFor(context, role, other);
  const aliases = shared.flatMap(({ list, items }) => {
    const group = typeof list === 'string' ? undefined : role.skills[list.mine];
    const all = typeof list === 'string' ? role[list] : (group?.items ?? []);
    const used = items.flatMap(({ mine }) => (all[mine] ? aliasesIn(all[mine]) : []));
    return group ? [...aliasesIn(group), ...used] : used;
  });
  const text = baseText(context, document, { id, title, aliases }, shared).replaceAll(
    '\n',
    lineBreakOf(context.document.text),
  );
  const base = readDocument(uri, 'role', 0, text);
  const mine = rewrite(context.document, [...removals(context.document, role, shared, 'mine'), extending(id)]);
  const theirs = rewrite(document, [...removals(document, other, shared, 'theirs'), extending(id)]);
  if (!mine || !theirs || base.problems.length > 0 || !holds(readRole(base), role, shared)) return undefined;
  if (!keepsTexts(context, { roles: [readRole(mine), readRole(theirs), readRole(base)] })) return undefined;
  return {
    title: say`Extract what is shared with "${other.id?.value ?? ''}" into the base role "${id}"`,
    edits: difference(context.document, mine),
    elsewhere: [newFile(uri, text), changeOf(document, difference(document, theirs))],
  };
}

/** Every shared item is in the base role as it was written. */
function holds(base: RoleProfile, role: RoleProfile, shared: readonly SharedList[]): boolean {
  let group = 0;
  return shared.every(({ list, items }) => {
    const from = typeof list === 'string' ? role[list] : role.skills[list.mine]?.items;
    const to = typeof list === 'string' ? base[list] : base.skills[group++]?.items;
    return (
      to?.length === items.length &&
      items.every(({ mine }, index) => {
        const [before, after] = [from?.[mine], to[index]];
        return before !== undefined && after !== undefined && contentOf(before) === contentOf(after);
      })
    );
  });
}

/** Behind what says who the role is. */
function extending(id: string): Change {
  const head = ['id', 'title', 'family', 'organisation', 'grade', 'status', 'lang', 'source', 'frameworks'];
  return withText([], head, 'extends', id);
}

/** Takes the shared items out of a role, from the end on; a group or a list that would be empty goes as a whole. */
function removals(
  document: SourceDocument,
  role: RoleProfile,
  shared: readonly SharedList[],
  side: 'mine' | 'theirs',
): Change[] {
  const changes: Change[] = [];
  const groups = shared.flatMap(({ list, items }) =>
    typeof list === 'string' ? [] : [{ index: list[side], indexes: items.map((item) => item[side]) }],
  );
  const emptied = groups.filter(({ index, indexes }) => isWhole(document, ['skills', index, 'items'], indexes));
  if (emptied.length > 0 && emptied.length === role.skills.length) changes.push(without([], 'skills'));
  else {
    for (const { index, indexes } of groups.sort((a, b) => b.index - a.index)) {
      if (emptied.some((one) => one.index === index)) changes.push(withoutItem(['skills'], index));
      else for (const change of withoutItems(['skills', index, 'items'], indexes)) changes.push(change);
    }
  }
  for (const { list, items } of shared) {
    if (typeof list !== 'string') continue;
    const indexes = items.map((item) => item[side]);
    if (isWhole(document, [list], indexes)) changes.push(without([], list));
    else for (const change of withoutItems([list], indexes)) changes.push(change);
  }
  return changes;
}

function isWhole(document: SourceDocument, path: Path, indexes: readonly number[]): boolean {
  return sequenceAt(document, path)?.items.length === indexes.length;
}

function withoutItems(path: Path, indexes: readonly number[]): Change[] {
  return [...indexes].sort((a, b) => b - a).map((index) => withoutItem(path, index));
}

/** Takes an item out of its list with the comments that belong to it. */
function withoutItem(path: Path, index: number): Change {
  return (document) => {
    const sequence = sequenceAt(document, path);
    const block = sequence && itemBlocks(document, sequence)?.[index];
    if (!sequence || !block) return sequence && removeItem(document, sequence, index);
    const next = document.text.indexOf('\n', block.end) + 1;
    return { start: block.start, end: next > 0 ? next : document.text.length, newText: '' };
  };
}

/** A name from the words that both roles have in common, else from their family. */
function nameFor({ workspace, document }: RefactorContext, a: RoleProfile, b: RoleProfile) {
  const family = a.family?.value ?? '';
  const common = commonWords(a.id?.value ?? '', b.id?.value ?? '', /[-._]+/).join('-') || slug(family) || 'common';
  const words = commonWords(a.title?.value ?? '', b.title?.value ?? '', /\s+/).join(' ') || family || common;
  const folder = document.uri.slice(0, document.uri.lastIndexOf('/') + 1);
  const name = (number: number) => `${common}-base${number > 1 ? `-${number}` : ''}`;
  const uriOf = (number: number) => `${folder}${name(number)}.role.yaml`;
  let number = 1;
  while (workspace.rolesWithId(name(number)).length > 0 || workspace.role(uriOf(number))) number++;
  const title = `${capitalised(words)} (base)`;
  return { id: name(number), uri: uriOf(number), title };
}

/** The words at the end of both, or at the beginning if those are more. */
function commonWords(a: string, b: string, separator: RegExp): string[] {
  const [first, second] = [a.split(separator), b.split(separator)].map((words) => words.filter((word) => word !== ''));
  const left = first ?? [];
  const right = second ?? [];
  let head = 0;
  while (head < left.length && left[head] === right[head]) head++;
  let tail = 0;
  while (tail < left.length && left.at(-1 - tail) === right.at(-1 - tail)) tail++;
  return head > tail ? left.slice(0, head) : left.slice(left.length - tail);
}
