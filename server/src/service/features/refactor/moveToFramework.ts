import { insertion, lineBreakOf, plainOrQuoted } from '../../document/edits/edits.ts';
import type { FileChange } from '../../document/edits/fileChange.ts';
import { movedScalar, textLines } from '../../document/edits/textLines.ts';
import type { Framework, Scale, Skill } from '../../document/profile/profile.ts';
import { Reader } from '../../document/profile/reader.ts';
import { readSkill } from '../../document/profile/readFramework.ts';
import { readRole } from '../../document/profile/readRole.ts';
import { readDocument, type SourceDocument } from '../../document/sourceDocument.ts';
import { lineEnd } from '../../document/syntax/spans.ts';
import { dereference, findPair, isAbsent, keyName, type MappingNode } from '../../document/syntax/tree.ts';
import { say } from '../../message.ts';
import { findLevel } from '../../model/levels.ts';
import { findScale, scaleOf } from '../../model/scales.ts';
import { numberedIfTaken, slug } from '../../text/slug.ts';
import { textEdits } from '../support/workspaceEdit.ts';
import { keepsTexts } from './keepsTexts.ts';
import { type ItemPlace, itemAt } from './place.ts';
import type { Offer, RefactorContext, Refactoring } from './refactoring.ts';
import { difference, inPlaceOf, rewrite, without } from './rewrite.ts';

/** The most frameworks that are offered. */
const maxFrameworks = 5;

/** An item that is written in the role becomes a skill of one of its frameworks, and the item refers to it. */
export const moveToFramework: Refactoring = {
  kind: 'refactor.move',
  async offers(context) {
    const place = itemAt(context);
    if (!place?.item.name || place.item.ref || place.item.remove) return [];
    const own = place.group.framework?.value;
    const aliases = own === undefined ? [...context.frameworks.keys()] : [own];
    const offers: Offer[] = [];
    for (const alias of aliases.slice(0, maxFrameworks)) {
      const offer = await offerFor(context, place, alias, place.item.name.value);
      if (offer) offers.push(offer);
    }
    return offers;
  },
};

async function offerFor(
  context: RefactorContext,
  place: ItemPlace,
  alias: string,
  name: string,
): Promise<Offer | undefined> {
  const framework = context.frameworks.get(alias)?.framework;
  const base = slug(name) || 'skill';
  if (!framework) return undefined;
  const id = numberedIfTaken(base, (one) => framework.skills.has(one));
  const title = say`Move to the framework "${alias}" as "${id}"`;
  // Where the framework cannot say the level's text on this scale, that text stays in the role.
  for (const level of levelsOf(context, place, alias, framework)) {
    const lines = skillLines(context.document, place, framework, alias, id, level);
    const skill = readLines(framework.uri, lines);
    const gone = ['name', 'description', ...(level ? ['levelDescription'] : [])].filter((key) => has(place, key));
    const after = rewrite(context.document, [
      inPlaceOf(place.itemPath, inOrder(place.itemNode, gone)[0] ?? 'name', 'ref', `${alias}/${id}`),
      ...inOrder(place.itemNode, gone)
        .slice(1)
        .map((key) => without(place.itemPath, key)),
    ]);
    if (!skill || !after) continue;
    const grown: Framework = { ...framework, skills: new Map([...framework.skills, [id, skill]]) };
    if (!keepsTexts(context, { roles: [readRole(after)], frameworks: [grown] })) continue;
    const change = await addSkill(context, framework, lines);
    if (change) return { title, edits: difference(context.document, after), elsewhere: [change] };
  }
  return undefined;
}

interface Described {
  readonly level: string;
  /** What the skill has to say of its scale for the level to be understood; `undefined` when its framework says so. */
  readonly scale: string | undefined;
}

/** The ways to put the level's text into the framework, the last one being to leave it where it is. */
function levelsOf(
  { frameworks }: RefactorContext,
  { item, group }: ItemPlace,
  alias: string,
  framework: Framework,
): (Described | undefined)[] {
  const scale = scaleOf(item, group, frameworks);
  if (!item.levelDescription || !item.level || !scale || item.level.min !== item.level.max) return [undefined];
  const level = findLevel(scale, item.level.min.value)?.id;
  const named = scaleName(scale, framework, (name) => findScale(frameworks, name, alias));
  return level === undefined || !named ? [undefined] : [{ level, scale: named.name }, undefined];
}

function scaleName(
  scale: Scale,
  { defaultScale }: Framework,
  find: (name: string) => Scale | undefined,
): { readonly name: string | undefined } | undefined {
  if (defaultScale && find(defaultScale.value) === scale) return { name: undefined };
  return find(scale.id) === scale ? { name: scale.id } : undefined;
}

/** The skill as it is written in the framework, from its dash on. */
function skillLines(
  document: SourceDocument,
  { group, item, itemNode }: ItemPlace,
  framework: Framework,
  alias: string,
  id: string,
  described: Described | undefined,
): string[] {
  const categories = group.framework?.value === alias ? group.category.map(({ value }) => value) : [];
  const known = categories.filter((category) => framework.categories.some((one) => one.id === category));
  const lines = [
    `id: ${plainOrQuoted(id, false)}`,
    ...moved(document, itemNode, 'name', 'name'),
    ...(known.length > 0 ? [`category: [${known.map((one) => plainOrQuoted(one, true)).join(', ')}]`] : []),
    ...moved(document, itemNode, 'description', 'description'),
  ];
  if (described && item.levelDescription) {
    if (described.scale !== undefined) lines.push(`scale: ${plainOrQuoted(described.scale, false)}`);
    const text = moved(document, itemNode, 'levelDescription', plainOrQuoted(described.level, false));
    lines.push('levels:');
    for (const line of text) lines.push(line === '' ? '' : `  ${line}`);
  }
  return lines.map((line, index) => (index === 0 ? `- ${line}` : line === '' ? '' : `  ${line}`));
}

/** The text of a key of the item under another key. */
function moved({ text }: SourceDocument, item: MappingNode, from: string, to: string): string[] {
  const value = findPair(item, from)?.value;
  const content = dereference(value);
  if (content?.kind !== 'scalar' || content.value === null) return [];
  if (typeof content.value !== 'string') return textLines(to, text.slice(content.start, content.end));
  return movedScalar(text, to, content);
}

function readLines(uri: string, lines: readonly string[]): Skill | undefined {
  const document = readDocument(uri, 'framework', 0, `skills:\n${lines.join('\n')}\n`);
  const [skill] = Reader.root(document).mappings('skills');
  return skill && document.problems.length === 0 ? readSkill(skill) : undefined;
}

/** The change that adds the skill at the end of the framework's skills; `undefined` where they are written in brackets. */
async function addSkill(
  { read }: RefactorContext,
  { uri, skills, skillsEnd }: Framework,
  lines: readonly string[],
): Promise<FileChange | undefined> {
  if (skillsEnd) {
    const { lead, range } = skillsEnd;
    // A blank line has a line break, but no indentation.
    const newText = lines.map((line) => (line === '' ? lead.replace(/ +$/, '') : lead + line)).join('');
    return { uri, edits: [{ range, newText }] };
  }
  if (skills.size > 0) return undefined;
  const document = await read(uri);
  const edit = document && firstSkill(document, lines);
  return document && edit && { uri, edits: textEdits(document, [edit]) };
}

function firstSkill(document: SourceDocument, lines: readonly string[]) {
  const { root, text } = document;
  if (root?.kind !== 'mapping' || root.flow || document.problems.length > 0) return undefined;
  const lineBreak = lineBreakOf(text);
  const list = lines.map((line) => (line === '' ? lineBreak : `${lineBreak}  ${line}`)).join('');
  const pair = root.pairs.find((one) => keyName(one) === 'skills');
  if (!pair) {
    const end = lineEnd(text, root.end);
    return insertion(end, `${lineBreak}skills:${list}`);
  }
  const { value } = pair;
  if (isAbsent(value)) return insertion(lineEnd(text, pair.end), list);
  const empty = value.kind === 'sequence' && value.items.length === 0 && value.flow;
  const colon = text.indexOf(':', pair.key.end) + 1;
  return empty && text.slice(colon, value.start).trim() === '' && text.slice(value.start, value.end).length === 2
    ? { start: colon, end: value.end, newText: list }
    : undefined;
}

function has({ itemNode }: ItemPlace, key: string): boolean {
  return itemNode.pairs.some((pair) => keyName(pair) === key);
}

function inOrder({ pairs }: MappingNode, keys: readonly string[]): string[] {
  return pairs.flatMap((pair) => keyName(pair) ?? []).filter((key) => keys.includes(key));
}
