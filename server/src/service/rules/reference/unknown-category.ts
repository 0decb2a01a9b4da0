import type { Range } from 'vscode-languageserver-types';
import type { Category, SkillGroup, Text } from '../../document/profile/profile.ts';
import { eitherOf, type Message, say } from '../../message.ts';
import { aliasOf } from '../../model/frameworks.ts';
import { quoted } from '../../schema/wording.ts';
import type { RuleFinding, WorkspaceRule } from '../rule.ts';
import { doubtfulSkills } from '../support/doubtfulSkills.ts';
import { replacements } from '../support/replacementFixes.ts';
import { isOwn, type RoleScope, scopeOf } from '../support/roleScope.ts';
import { advice, Candidates } from '../support/suggestion.ts';

/** A category that the framework does not have. */
export const unknownCategory: WorkspaceRule = {
  code: 'reference/unknown-category',
  severity: 'error',
  reach: 'workspace',
  documentation: () => ({
    text: 'A category that the framework does not have, in a group of skills or in the framework itself. Readers would see the id, and the skill belongs nowhere.',
    fix: '*Use …* writes the nearest category.',
    bad: `# ops.framework.yaml
categories:
  - { id: it-ops, name: IT operations }
skills:
  - { id: testing, name: Testing, category: [it-opps] }`,
    good: `# ops.framework.yaml
categories:
  - { id: it-ops, name: IT operations }
skills:
  - { id: testing, name: Testing, category: [it-ops] }`,
    source: 'The data model: a `category` holds ids of categories, the outermost first.',
  }),
  *checkRole(role, context) {
    const scope = scopeOf(role, context);
    for (const group of scope.groups) {
      const own = group.category.filter((category) => isOwn(scope, category));
      if (own.length === 0) continue;
      const aliases = aliasesOf(group, scope);
      const frameworks = aliases.map((alias) => scope.frameworks.get(alias)?.framework);
      // Without a framework a category may be any word, and a framework that cannot be read might have it.
      if (aliases.length === 0 || frameworks.some((framework) => !framework)) continue;
      const categories = frameworks.flatMap((framework) => framework?.categories ?? []);
      const known = candidates(categories);
      for (const text of own) yield* check(text, known, eitherOf(aliases.map(quoted)));
    }
  },
  *checkFramework({ categories, skills }, { workspace }) {
    const known = candidates(categories);
    for (const { parentReference } of categories) {
      if (parentReference) yield* check(parentReference, known, say`this framework`);
    }
    const doubtful = doubtfulSkills(skills, workspace, {
      name: 'categories',
      valuesOf: ({ category }) => category.map(({ value }) => value),
      isRight: (category) => known.ids.has(category),
    });
    for (const { id } of doubtful) {
      for (const text of skills.get(id.value)?.category ?? []) yield* check(text, known, say`this framework`);
    }
  },
};

/** Whose categories a group may name: those of its framework, else of those that its items refer to. */
function aliasesOf(group: SkillGroup, { settled }: RoleScope): readonly string[] {
  if (group.framework) return [group.framework.value];
  if (!settled) return [];
  return [...new Set(group.items.flatMap((item) => aliasOf(item, undefined) ?? []))];
}

function candidates(categories: readonly Category[]): Candidates {
  return new Candidates(categories.map(({ id, name }) => ({ id, names: [name] })));
}

function* check(text: Text, known: Candidates, owners: Message): Generator<RuleFinding<Range>> {
  if (known.ids.has(text.value)) return;
  const suggestion = known.suggest(text.value);
  const help = advice(suggestion, known.ids, say`choose one of its categories or add this one to the framework.`);
  yield {
    at: text.range,
    message: say`${quoted(text.value)} is not a category of ${owners}; ${help}`,
    fixes: (document) => replacements(document, text, suggestion, say`category`),
  };
}
