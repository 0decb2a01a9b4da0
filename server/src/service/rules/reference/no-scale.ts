import { insertPair, plainOrQuoted } from '../../document/edits/edits.ts';
import type { LevelReference, Scale } from '../../document/profile/profile.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import { nodesAt } from '../../document/syntax/tree.ts';
import { say } from '../../message.ts';
import { builtInScales } from '../../model/builtInScales.ts';
import type { Fix } from '../../model/finding.ts';
import type { Frameworks } from '../../model/frameworks.ts';
import { findLevel } from '../../model/levels.ts';
import type { WorkspaceRule } from '../rule.ts';
import { levelInWords } from '../support/levelWords.ts';
import { newScaleFix } from '../support/newScale.ts';
import { isOwn, ownItems, scaleFor, scopeOf } from '../support/roleScope.ts';

/** A level, and nothing that says on which scale. */
export const noScale: WorkspaceRule = {
  code: 'reference/no-scale',
  severity: 'info',
  reach: 'workspace',
  documentation: () => ({
    text: 'A level, and nothing that says on which scale: neither the item nor its group has a `scale`, nor has the skill or its framework one. The level is shown as it is written, but nobody can tell how far up it is, and ladders cannot be compared.',
    fix: '*Add "scale: …"* offers the scales that have this level; where no scale has any of the levels that the role uses so, another quick fix makes one of them, in a new framework beside the role.',
    bad: '- { name: Operating systems, level: familiar-with }',
    good: '- { name: Operating systems, level: familiar-with, scale: rolemodelplus-depth }',
    source:
      "The data model: the scale of an item is its own, its group's, its skill's or its framework's default. Real ladders have a different scale for each axis.",
  }),
  *checkRole(role, context) {
    const scope = scopeOf(role, context);
    const unscaled = [...ownItems(scope)].filter(({ item, group }) => {
      return isOwn(scope, item.level) && scaleFor(item, group, scope) === 'none';
    });
    for (const { item } of unscaled) {
      const { level } = item;
      if (!level) continue;
      yield {
        // A range of levels may be written over several lines.
        at: level.range.start.line === level.range.end.line ? level.range : level.min.range,
        message: say`Nothing says on which scale the level ${levelInWords(level)} is, so that it is shown as it is written; give the item or its group a "scale".`,
        fixes: (document) => {
          const fixes = fixesFor(document, level, scope.frameworks);
          if (unscaled.some((one) => one.item.level && scalesWith(one.item.level, scope.frameworks).length > 0))
            return fixes;
          const made = newScaleFix(document, role, unscaled, (uri) => context.workspace.entry(uri) === undefined);
          return made ? [...fixes, made] : fixes;
        },
      };
    }
  },
};

/** Puts `scale:` behind the level, with each scale that has it. */
function fixesFor(document: SourceDocument, level: LevelReference, frameworks: Frameworks): Fix[] {
  const start = document.offsetAt(level.range.start);
  const steps = nodesAt(document.root, start);
  const index = steps.findLastIndex(({ pair, segment, node }) => segment === 'level' && pair?.value === node);
  const [item, own] = [steps[index - 1]?.node, steps[index]];
  if (item?.kind !== 'mapping' || !own?.pair) return [];
  const { pair } = own;
  return scalesWith(level, frameworks).flatMap((name) => {
    const line = `scale: ${plainOrQuoted(name, false)}`;
    const edit = insertPair(document, item, pair, { lines: [line], flow: `scale: ${plainOrQuoted(name, true)}` });
    return edit
      ? [{ kind: say`add the scale "${name}"`, title: say`Add "scale: ${name}"`, edits: [edit], safe: false }]
      : [];
  });
}

function scalesWith({ min, max }: LevelReference, frameworks: Frameworks): string[] {
  const has = (scale: Scale) => findLevel(scale, min.value) !== undefined && findLevel(scale, max.value) !== undefined;
  const names: string[] = [];
  for (const [alias, { framework }] of frameworks) {
    for (const scale of framework?.scales.values() ?? []) if (has(scale)) names.push(`${alias}/${scale.id}`);
  }
  for (const scale of builtInScales.values()) if (has(scale)) names.push(scale.id);
  return names;
}
