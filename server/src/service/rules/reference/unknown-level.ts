import type { Range } from 'vscode-languageserver-types';
import { replaceScalar } from '../../document/edits/edits.ts';
import { scalarAt } from '../../document/places.ts';
import type { LevelReference, Scale, ScaleLevel, Skill, Sourced } from '../../document/profile/profile.ts';
import { skillRuns } from '../../document/profile/skillsWhenAsked.ts';
import type { OffsetEdit, SourceDocument } from '../../document/sourceDocument.ts';
import type { ScalarNode } from '../../document/syntax/tree.ts';
import { eitherOf, type Message, say } from '../../message.ts';
import type { Fix } from '../../model/finding.ts';
import { findLevel, findLevelById } from '../../model/levels.ts';
import { scaleOfSkill } from '../../model/scales.ts';
import { quoted } from '../../schema/wording.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { RuleFinding, WorkspaceRule } from '../rule.ts';
import { isOwn, ownItems, scaleFor, scopeOf } from '../support/roleScope.ts';
import { Candidates, type Suggestion } from '../support/suggestion.ts';

/** A level that its scale does not have, or that is called by its name where its id is asked for. */
export const unknownLevel: WorkspaceRule = {
  code: 'reference/unknown-level',
  severity: 'error',
  reach: 'workspace',
  documentation: () => ({
    text: 'A level that the scale does not have. A level is written by its id or its number. Its name, which is what readers see, is understood where one level alone is called so, and reported as information: a scale may change its names.',
    fix: '*Use …* writes the nearest level; a level given by its very name is corrected by “fix all”.',
    bad: '- { name: Testing, scale: ddat, level: Practitioner }',
    good: '- { name: Testing, scale: ddat, level: practitioner }',
    source: 'The data model: levels are named by id or number, so that a scale can change its names.',
  }),
  *checkRole(role, context) {
    const scope = scopeOf(role, context);
    for (const { item, group } of ownItems(scope)) {
      const { level } = item;
      if (!isOwn(scope, level)) continue;
      const scale = scaleFor(item, group, scope);
      if (scale === 'none' || scale === 'unclear') continue;
      for (const end of endsOf(level))
        if (!findLevelById(scale, end.value))
          yield inRole(findingFor(end, scale, new Set(), context.workspace), end, scale);
    }
  },
  *checkFramework(framework, { workspace }) {
    const isRight = (level: string, scale: Scale | undefined): boolean =>
      !scale || scale.levels.length === 0 || candidatesOf(scale, workspace).ids.has(level);
    // Nearly all skills of a catalogue have the levels of one scale.
    const doubtful = skillRuns(framework.skills).filter((run) =>
      workspace
        .remembered(run, 'levels by scale', () => levelsByScale(run))
        .some(([name, levels]) => {
          const scale = scaleOfSkill(name === undefined ? undefined : { scale: { value: name } }, framework);
          return [...levels].some((level) => !isRight(level, scale));
        }),
    );
    for (const content of doubtful.flat()) {
      const scale = scaleOfSkill(content, framework);
      if (content.levels.every(({ level }) => isRight(level.value, scale))) continue;
      const levels = framework.skills.get(content.id.value)?.levels ?? [];
      for (const { level } of levels) {
        if (!scale || isRight(level.value, scale)) continue;
        const written = new Set(levels.map((one) => one.level.value));
        yield findingFor(level, scale, written, workspace);
      }
    }
  },
};

/** The levels of some skills, by the names of the scales that these say they are on. */
function levelsByScale(skills: readonly Skill[]): readonly (readonly [string | undefined, ReadonlySet<string>])[] {
  const byScale = new Map<string | undefined, Set<string>>();
  for (const { scale, levels } of skills) {
    const known = byScale.get(scale?.value) ?? new Set();
    byScale.set(scale?.value, known);
    for (const { level } of levels) known.add(level.value);
  }
  return [...byScale];
}

/** In a role the name of a level is understood, so that its finding is only a hint that the scale may change its names. */
function inRole(finding: RuleFinding<Range>, { value }: Sourced<string | number>, scale: Scale): RuleFinding<Range> {
  return findLevel(scale, value) ? { ...finding, severity: 'info' } : finding;
}

function endsOf({ min, max }: LevelReference): readonly Sourced<string | number>[] {
  return min === max ? [min] : [min, max];
}

/** The finding for a level that the scale does not have; `taken` are the levels that cannot be offered, since they are written already. */
function findingFor(
  level: Sourced<string | number>,
  scale: Scale,
  taken: ReadonlySet<string>,
  workspace: Workspace,
): RuleFinding<Range> {
  const suggestion = suggestLevel(level.value, scale, workspace);
  const [first] = scale.levels;
  const place = first?.uri !== undefined && first.uri !== level.uri && first.range ? first : undefined;
  return {
    at: level.range,
    message: say`${quoted(String(level.value))} ${wrong(suggestion, scale)}`,
    ...(place?.uri !== undefined && place.range
      ? {
          related: [
            { uri: place.uri, range: place.range, message: say`The levels of ${quoted(scale.name)} begin here.` },
          ],
        }
      : {}),
    fixes: (document) => {
      const free = scale.levels.filter(({ id }) => !taken.has(id));
      return fixesFor(document, level, suggestion, free);
    },
  };
}

/** How many levels a message names and fixes offer, if a scale has more of them than anybody could choose from. */
const mostLevels = 20;

function wrong({ ids, certain, byName }: Suggestion, scale: Scale): Message {
  const [first] = ids;
  if (first !== undefined && byName) return say`is the name of a level, not its id; write ${quoted(first)}.`;
  const absent = say`is not a level of ${quoted(scale.name)}`;
  if (first !== undefined && certain) return say`${absent}; write ${quoted(first)}.`;
  if (ids.length > 0) return say`${absent}; did you mean ${eitherOf(ids.map(quoted))}?`;
  const shown = scale.levels.slice(0, mostLevels).map(({ id }) => quoted(id));
  const more = scale.levels.length - shown.length;
  return say`${absent}; write ${eitherOf(more > 0 ? [...shown, say`one of ${more} more`] : shown)}.`;
}

/** What a level may stand for. For a number that the scale does not have it is the level with the nearest number. */
function suggestLevel(value: string | number, scale: Scale, workspace: Workspace): Suggestion {
  const number = Number(value);
  const numbered = scale.levels.filter((level) => level.value !== undefined);
  if (Number.isNaN(number) || numbered.length === 0) {
    return candidatesOf(scale, workspace).suggest(String(value));
  }
  const exact = numbered.find((level) => level.value === number);
  const distance = (level: ScaleLevel) => Math.abs((level.value ?? 0) - number);
  const [near] = numbered.toSorted((a, b) => distance(a) - distance(b));
  return { ids: exact ? [exact.id] : near ? [near.id] : [], certain: exact !== undefined, byName: false };
}

function candidatesOf(scale: Scale, workspace: Workspace): Candidates {
  return workspace.remembered(scale, 'the names of its levels', () => {
    return new Candidates(scale.levels.map(({ id, name, aliases }) => ({ id, names: [name, ...aliases] })));
  });
}

/** The nearest level first, the others in the order of the scale. */
function fixesFor(
  document: SourceDocument,
  { value, range }: Sourced<string | number>,
  { ids, certain }: Suggestion,
  levels: readonly ScaleLevel[],
): Fix[] {
  const node = scalarAt(document, range);
  if (!node) return [];
  const near = levels.find(({ id }) => id === ids[0]);
  return [...(near ? [near] : []), ...levels.filter((level) => level !== near)].slice(0, mostLevels).map((level) => {
    const edit = write(document, node, level, typeof value === 'number');
    return {
      kind: level === near ? say`use the nearest level` : say`use "${level.id}"`,
      title: say`Use "${typeof value === 'number' ? (level.value ?? level.id) : level.id}"`,
      edits: [edit],
      safe: level === near && certain,
    };
  });
}

/** Writes a level as a number in the place of a number, where the level has one, else by its id. */
function write(document: SourceDocument, node: ScalarNode, { id, value }: ScaleLevel, asNumber: boolean): OffsetEdit {
  const plain = node.style === 'plain' && value !== undefined && (asNumber || String(value) === id);
  return plain ? { start: node.start, end: node.end, newText: String(value) } : replaceScalar(document, node, id);
}
