import { plainOrQuoted, replaceScalar } from '../../document/edits/edits.ts';
import { scalarAt } from '../../document/places.ts';
import type { LevelReference, ScaleLevel, Skill } from '../../document/profile/profile.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import { allOf, say } from '../../message.ts';
import { catalogueSkillLabel } from '../../model/catalogue.ts';
import type { Fix } from '../../model/finding.ts';
import { describedAt, findLevel } from '../../model/levels.ts';
import { isOnCatalogueScale } from '../../model/scales.ts';
import { quoted } from '../../schema/wording.ts';
import type { WorkspaceRule } from '../rule.ts';

/**
 * A level that the scale has but the skill does not describe. Not reported where the catalogue describes no level of the skill, or describes
 * levels of another scale, and where the role says in its own words what the level means.
 */
export const levelNotDescribed: WorkspaceRule = {
  code: 'catalogue/level-not-described',
  severity: 'warning',
  reach: 'workspace',
  documentation: () => ({
    text: 'The scale has the level, but the catalogue does not describe this skill at it, so that nobody can read what is asked for.',
    fix: 'Quick fixes offer the levels that are described and add the missing one to the framework; or say in a `levelDescription` what the level means for the role.',
    bad: `# engineer.role.yaml
frameworks: { ddat: ./ddat.framework.yaml }
skills:
  - title: Skills
    items:
      - { ref: ddat/testing, level: expert }
# ddat.framework.yaml
skills:
  - id: testing
    name: Testing
    scale: ddat
    levels:
      working: You can run tests.
      practitioner: You can plan tests.`,
    good: `# engineer.role.yaml
frameworks: { ddat: ./ddat.framework.yaml }
skills:
  - title: Skills
    items:
      - { ref: ddat/testing, level: practitioner }
# ddat.framework.yaml
skills:
  - id: testing
    name: Testing
    scale: ddat
    levels:
      working: You can run tests.
      practitioner: You can plan tests.`,
    source:
      'Public frameworks are sparse: many of their skills are described at some of the levels only, and real roles ask for the others.',
    certainty:
      'Nothing was told in 108 role files of 20 public sources; it follows from the levels that the catalogue describes.',
  }),
  *checkRole(role, { frameworks, skills }) {
    for (const placed of skills()) {
      const { item, skill, scale } = placed;
      if (!skill || !scale || item.level?.uri !== role.uri || item.levelDescription) continue;
      if (!isOnCatalogueScale(placed, frameworks)) continue;
      const { min, max } = item.level;
      for (const end of min === max ? [min] : [min, max]) {
        const level = findLevel(scale, end.value);
        if (!level || describedAt(skill, scale, level)) continue;
        const described = scale.levels.filter((one) => describedAt(skill, scale, one));
        if (described.length === 0) break;
        const choices = described.map((choice) => quoted(String(written(choice, end))));
        const name = quoted(placed.name ?? catalogueSkillLabel(skill));
        yield {
          at: end.range,
          message: say`The catalogue describes ${name} at ${allOf(choices)}, not at ${quoted(String(end.value))}: choose ${described.length === 1 ? say`that level` : say`one of these`} or write a "levelDescription".`,
          related: placesOf(skill),
          fixes: (document) => [
            ...fixesFor(document, end, nearestFirst(described, level, scale.levels)),
            ...addition(skill, level),
          ],
        };
      }
    }
  },
};

/** The levels that a skill describes, in the catalogue. */
function placesOf({ uri, levels }: Skill) {
  const [first] = levels;
  return first ? [{ uri, range: first.level.range, message: say`The levels that it describes begin here.` }] : [];
}

/** As the author writes levels: by number where this one is a number, else by id. */
function written(level: ScaleLevel, end: LevelReference['min']): string | number {
  return typeof end.value === 'number' ? (level.value ?? level.id) : level.id;
}

function nearestFirst(described: readonly ScaleLevel[], level: ScaleLevel, levels: readonly ScaleLevel[]) {
  const distance = (one: ScaleLevel) => Math.abs(levels.indexOf(one) - levels.indexOf(level));
  return described.toSorted((a, b) => distance(a) - distance(b));
}

function fixesFor(document: SourceDocument, end: LevelReference['min'], choices: readonly ScaleLevel[]): Fix[] {
  const node = scalarAt(document, end.range);
  if (!node) return [];
  return choices.map((choice, index) => {
    const word = written(choice, end);
    const edit =
      typeof word === 'number'
        ? { start: node.start, end: node.end, newText: String(word) }
        : replaceScalar(document, node, word);
    const kind = index === 0 ? say`use the nearest level described` : say`use "${word}"`;
    return { kind, title: say`Use "${word}"`, edits: [edit], safe: false };
  });
}

/** Adds the level to the catalogue, with a text that the author has to replace. */
function addition({ uri, levelsEnd }: Skill, level: ScaleLevel): Fix[] {
  if (!levelsEnd) return [];
  const newText = `${levelsEnd.lead}${plainOrQuoted(level.id, false)}: TODO describe this level`;
  return [
    {
      kind: say`describe the level in the framework`,
      title: say`Describe ${quoted(level.id)} in the framework`,
      edits: [],
      elsewhere: [{ uri, edits: [{ range: levelsEnd.range, newText }] }],
      safe: false,
    },
  ];
}
