import { insertPair, quote } from '../../document/edits/edits.ts';
import { readRole } from '../../document/profile/readRole.ts';
import { keyName } from '../../document/syntax/tree.ts';
import { say } from '../../message.ts';
import { aliasOf, findSkill } from '../../model/frameworks.ts';
import { type ResolvedSkill, resolveProfile } from '../../model/resolveProfile.ts';
import { scaleIn, scaleOf } from '../../model/scales.ts';
import { keepsTexts } from './keepsTexts.ts';
import { type ItemPlace, itemAt } from './place.ts';
import type { RefactorContext, Refactoring } from './refactoring.ts';
import { type Change, difference, inPlaceOf, mappingAt, rewrite, without, withText } from './rewrite.ts';

/** The keys of an item in their usual order; a text is put behind those that come before it. */
const order = ['id', 'name', 'description', 'type', 'level', 'scale', 'levelDescription'] as const;

/** What the catalogue says of a skill is written in the role, which no longer refers to it. */
export const inlineReference: Refactoring = {
  kind: 'refactor.inline',
  offers(context) {
    const place = itemAt(context);
    const ref = place?.item.ref;
    if (!place || !ref || !findSkill(context.frameworks, ref.value)) return [];
    const resolved = resolveProfile(context.role, context.frameworks)
      .groups.find(({ group }) => group === place.group)
      ?.skills.find(({ item }) => item === place.item);
    const changes = resolved && changesFor(context, place, resolved);
    const after = changes && rewrite(context.document, changes);
    if (!after || !keepsTexts(context, { roles: [readRole(after)] })) return [];
    return [
      {
        title: say`Write the text of "${ref.value}" here and drop the reference`,
        edits: difference(context.document, after),
      },
    ];
  },
};

function changesFor(context: RefactorContext, place: ItemPlace, resolved: ResolvedSkill): Change[] | undefined {
  const { item, itemPath } = place;
  const { name, description } = resolved;
  if (!name) return undefined;
  const text = (key: (typeof order)[number], value: string): Change =>
    withText(itemPath, order.slice(0, order.indexOf(key)), key, value);
  const changes: Change[] = [item.name ? without(itemPath, 'ref') : inPlaceOf(itemPath, 'ref', 'name', name.value)];
  if (!item.description && description) changes.push(text('description', description.value));
  const scale = scaleToName(context, place);
  if (scale !== undefined) changes.push(text('scale', scale));
  const said = levelText(resolved);
  if (!item.levelDescription && said !== '') changes.push(text('levelDescription', said));
  else if (item.levelDescription && resolved.indicators.length > 0) return undefined;
  const examples = resolved.examples.slice(item.examples.length).map(({ value }) => value);
  if (examples.length > 0) {
    if (item.examples.length > 0) return undefined;
    changes.push(withList(itemPath, 'examples', examples));
  }
  return changes;
}

/** The catalogue's text for the level with its indicators as a list. */
function levelText({ levelTexts, indicators }: ResolvedSkill): string {
  const list = indicators.flatMap(({ text, examples }) => [
    `- ${indented(text.value, '  ')}`,
    ...examples.map(({ value }) => `  - ${indented(value, '    ')}`),
  ]);
  const texts = levelTexts.map(({ value }) => value.trim());
  return [...texts, ...(list.length > 0 ? [list.join('\n')] : [])].join('\n\n');
}

function indented(text: string, by: string): string {
  return text.trim().replaceAll('\n', `\n${by}`);
}

/** The name of the scale that only the reference determined; `undefined` where something else determines it as well. */
function scaleToName({ frameworks }: RefactorContext, { item, group }: ItemPlace): string | undefined {
  if (!item.level || item.scale) return undefined;
  const scale = scaleOf(item, group, frameworks);
  const { ref, ...rest } = item;
  if (!ref || !scale || scaleOf(rest, group, frameworks) === scale) return undefined;
  return scaleIn(undefined, scale.id) === scale ? scale.id : `${aliasOf(item, group)}/${scale.id}`;
}

function withList(path: ItemPlace['itemPath'], key: string, values: readonly string[]): Change {
  return (document) => {
    const mapping = mappingAt(document, path);
    const last = mapping?.pairs.findLast((pair) => keyName(pair) !== undefined);
    if (!mapping || !last) return undefined;
    const lines = [`${key}:`, ...values.map((value) => `  - ${quote(value)}`)];
    return insertPair(document, mapping, last, {
      lines,
      flow: `${key}: [${values.map((one) => quote(one)).join(', ')}]`,
    });
  };
}
