import { insertPair, plainOrQuoted } from '../../document/edits/edits.ts';
import { firstLineOf, mappingAt } from '../../document/places.ts';
import type { Item, Scale, ScaleLevel, SkillGroup } from '../../document/profile/profile.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import { keyName } from '../../document/syntax/tree.ts';
import { say } from '../../message.ts';
import type { Fix } from '../../model/finding.ts';
import { type Frameworks, findSkill } from '../../model/frameworks.ts';
import { scaleOf } from '../../model/scales.ts';
import { quoted } from '../../schema/wording.ts';
import type { WorkspaceRule } from '../rule.ts';
import { labelOf } from '../support/itemPlaces.ts';

/** An item without a level where one is expected. */
export const missingLevel: WorkspaceRule = {
  code: 'structure/missing-level',
  severity: 'warning',
  reach: 'workspace',
  documentation: () => ({
    text: 'An item has no `level`, though most of its group have one, or though a `scale` is named for it. Nobody can tell how well the skill has to be mastered. A group without any level and scale is fine, since a behaviour has no depth, and so is a skill for which the catalogue describes no levels. A role that extends another one may have its levels from there.',
    fix: '*Insert …* offers each level of the scale.',
    bad: `- title: Technical skills
  scale: ddat
  items:
    - { name: Testing, level: working }
    - { name: Fault finding }`,
    good: `- title: Technical skills
  scale: ddat
  items:
    - { name: Testing, level: working }
    - { name: Fault finding, level: practitioner }`,
    source: 'Seen in published role profiles: the column of the level left out, and all that follows moved by one.',
    certainty:
      'Nothing was told in 108 role files of 20 public sources; most of them have no levels. The ten items that the rule was made for are reported.',
  }),
  *checkRole(role, { frameworks }) {
    if (role.extends) return;
    for (const group of role.skills) {
      const items = group.items.filter(({ remove }) => !remove);
      const levelled = items.filter(({ level }) => level !== undefined).length;
      const isUsual = levelled > 0 && levelled * 2 >= items.length;
      for (const item of items) {
        const scale = item.scale ?? group.scale;
        if (item.level || !(scale || isUsual) || !mayHaveLevel(item, frameworks)) continue;
        const place = item.name ?? item.ref ?? item.description;
        if (!place) continue;
        yield {
          at: firstLineOf(place.range),
          message: scale
            ? say`${labelOf(item)} has no "level", though its scale is ${quoted(scale.value)}: insert one.`
            : say`${labelOf(item)} has no "level", unlike others of its group: insert one.`,
          fixes: (document) => fixesFor(document, item, group, scaleAmong(item, group, frameworks)),
        };
      }
    }
  },
};

/** False for a skill that is not known, of which nothing can be said, and for one that the catalogue describes no levels for. */
function mayHaveLevel({ ref }: Item, frameworks: Frameworks): boolean {
  return !ref || (findSkill(frameworks, ref.value)?.levels.length ?? 0) > 0;
}

/** The scale of an item, else that of the first one beside it that has one. */
function scaleAmong(item: Item, group: SkillGroup, frameworks: Frameworks): Scale | undefined {
  const own = scaleOf(item, group, frameworks);
  if (own || item.scale || group.scale) return own;
  for (const other of group.items) {
    const scale = other.level && scaleOf(other, group, frameworks);
    if (scale) return scale;
  }
  return undefined;
}

const before: ReadonlySet<string> = new Set(['id', 'ref', 'name', 'type']);

function fixesFor(document: SourceDocument, item: Item, group: SkillGroup, scale: Scale | undefined): Fix[] {
  const mapping = mappingAt(document, item.range);
  if (!mapping || !scale) return [];
  const after = mapping.pairs.findLast((pair) => before.has(keyName(pair) ?? ''));
  const asNumbers = group.items.some(({ level }) => typeof level?.min.value === 'number');
  return scale.levels.flatMap((level) => {
    const written = levelAsWritten(level, asNumbers, mapping.flow);
    const line = `level: ${written}`;
    const edit = insertPair(document, mapping, after, { lines: [line], flow: line });
    const title = say`Insert "level: ${written}"`;
    return edit ? [{ kind: say`insert the level ${quoted(level.id)}`, title, edits: [edit], safe: false }] : [];
  });
}

/** A level as the items beside it write theirs: by number, or by id. */
function levelAsWritten({ id, value }: ScaleLevel, asNumbers: boolean, flow: boolean): string {
  if (value !== undefined && (asNumbers || String(value) === id)) return String(value);
  return plainOrQuoted(id, flow);
}
