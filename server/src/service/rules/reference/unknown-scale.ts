import type { Range } from 'vscode-languageserver-types';
import type { Scale, SkillGroup, Text } from '../../document/profile/profile.ts';
import { type Message, say } from '../../message.ts';
import { builtInScales } from '../../model/builtInScales.ts';
import { aliasOf } from '../../model/frameworks.ts';
import { splitReference } from '../../model/reference.ts';
import { findScale, scaleIn } from '../../model/scales.ts';
import { quoted } from '../../schema/wording.ts';
import type { RuleFinding, WorkspaceRule } from '../rule.ts';
import { doubtfulSkills } from '../support/doubtfulSkills.ts';
import { replacements } from '../support/replacementFixes.ts';
import { isOwn, ownItems, type RoleScope, scopeOf } from '../support/roleScope.ts';
import { advice, type Candidate, Candidates } from '../support/suggestion.ts';

/** A scale that neither the framework has nor is built in. */
export const unknownScale: WorkspaceRule = {
  code: 'reference/unknown-scale',
  severity: 'error',
  reach: 'workspace',
  documentation: () => ({
    text: 'A scale that the framework does not have and that is not built in (`ddat`, `rolemodelplus-depth`, `ft-proficiency`, `sfia`). A scale of another framework is named with its alias, as in `rmp/depth`. Levels on an unknown scale say nothing.',
    fix: '*Use …* writes the nearest scale.',
    bad: `skills:
  - title: Technical skills
    scale: rolemodelplus-dept
    items:
      - { name: Operating systems, level: familiar-with }`,
    good: `skills:
  - title: Technical skills
    scale: rolemodelplus-depth
    items:
      - { name: Operating systems, level: familiar-with }`,
    source: "The data model: a `scale` is one of the framework's, one of another framework, or built in.",
  }),
  *checkRole(role, context) {
    const scope: ScaleScope = { ...scopeOf(role, context), known: new Map() };
    for (const group of scope.groups) {
      if (!isOwn(scope, group.scale)) continue;
      for (const alias of aliasesOf(group)) {
        const finding = check(group.scale, alias, group.framework?.value, scope);
        if (!finding) continue;
        yield finding;
        break;
      }
    }
    for (const { item, group } of ownItems(scope)) {
      const alias = aliasOf(item, group);
      const finding = isOwn(scope, item.scale) ? check(item.scale, alias, group.framework?.value, scope) : undefined;
      if (finding) yield finding;
    }
  },
  *checkFramework(framework, { workspace }) {
    const scales = [...framework.scales.values()];
    const known = new Candidates(candidates(scales, builtIn()));
    const isKnown = (name: string) => scaleIn(framework, name) !== undefined;
    const doubtful = doubtfulSkills(framework.skills, workspace, {
      name: 'scales',
      valuesOf: ({ scale }) => (scale ? [scale.value] : []),
      isRight: isKnown,
    });
    const unknown = doubtful.map(({ id }) => framework.skills.get(id.value)?.scale);
    for (const text of [framework.defaultScale, ...unknown])
      if (text && !isKnown(text.value))
        yield findingFor(text, known, say`a scale of this framework, nor a built-in one`);
  },
};

/** The scope with what may be meant where a framework's scales are named, by that framework's and its group's alias. */
interface ScaleScope extends RoleScope {
  readonly known: Map<string, Candidates>;
}

/** The aliases of the frameworks in which the scale of a group is looked up: the group's, and those of the items that have no own scale. */
function aliasesOf(group: SkillGroup): ReadonlySet<string | undefined> {
  const needy = group.items.filter(({ scale, remove }) => !scale && !remove);
  return new Set([group.framework?.value, ...needy.map((item) => aliasOf(item, group))]);
}

/** `alias` is the framework whose scales a name without an alias means, `groups` the alias of the group around it. */
function check(
  text: Text,
  alias: string | undefined,
  groups: string | undefined,
  { frameworks, settled, known }: ScaleScope,
): RuleFinding<Range> | undefined {
  if (findScale(frameworks, text.value, alias)) return undefined;
  const parts = splitReference(text.value);
  const meant = parts ? parts.alias : alias;
  // An alias without a framework, and a framework that cannot be read, have been reported.
  if (meant === undefined ? !settled : !frameworks.get(meant)?.framework) return undefined;
  const key = JSON.stringify([parts !== undefined, meant, groups]);
  const options = known.get(key) ?? new Candidates(scalesMeant(frameworks, meant, groups, parts !== undefined));
  known.set(key, options);
  if (parts) return findingFor(text, options, say`a scale of ${quoted(parts.alias)}`);
  const where = meant === undefined ? say`a built-in scale` : say`a scale of ${quoted(meant)}, nor a built-in one`;
  return findingFor(text, options, where);
}

/** The scales that may be meant by a name, which may have an alias before it. */
function scalesMeant(
  frameworks: RoleScope['frameworks'],
  meant: string | undefined,
  groups: string | undefined,
  hasAlias: boolean,
): Candidate[] {
  const own = meant === undefined ? [] : scalesOf(frameworks, meant);
  if (hasAlias) return own.map((scale) => ({ id: `${meant}/${scale.id}`, names: [scale.id, scale.name] }));
  // Scales of other frameworks are candidates, too: an author may have written such a scale's id without the alias.
  const others = [...frameworks.keys()]
    .filter((other) => other !== meant)
    .sort((a, b) => Number(b === groups) - Number(a === groups))
    .flatMap((other) =>
      scalesOf(frameworks, other).map(
        (scale): Candidate => ({ id: `${other}/${scale.id}`, names: [scale.id, scale.name] }),
      ),
    );
  return [...candidates(own, builtIn()), ...others];
}

function scalesOf(frameworks: RoleScope['frameworks'], alias: string): Scale[] {
  return [...(frameworks.get(alias)?.framework?.scales.values() ?? [])];
}

function builtIn(): Scale[] {
  return [...builtInScales.values()];
}

/** Scales by their own ids; of two with the same id the first one is meant. */
function candidates(...scales: readonly Scale[][]): Candidate[] {
  const byId = new Map<string, Candidate>();
  for (const { id, name } of scales.flat()) if (!byId.has(id)) byId.set(id, { id, names: [name] });
  return [...byId.values()];
}

function findingFor(text: Text, options: Candidates, what: Message): RuleFinding<Range> {
  const suggestion = options.suggest(text.value);
  return {
    at: text.range,
    message: say`${quoted(text.value)} is not ${what}; ${advice(suggestion, options.ids, say`choose one of its scales.`)}`,
    fixes: (document) => replacements(document, text, suggestion, say`scale`),
  };
}
