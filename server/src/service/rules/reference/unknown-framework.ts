import type { Range } from 'vscode-languageserver-types';
import { replaceScalar } from '../../document/edits/edits.ts';
import type { Text } from '../../document/profile/profile.ts';
import { say } from '../../message.ts';
import { splitReference } from '../../model/reference.ts';
import { quoted } from '../../schema/wording.ts';
import type { RuleFinding, WorkspaceRule } from '../rule.ts';
import { aliasRange, replacements } from '../support/replacementFixes.ts';
import { isOwn, ownItems, type RoleScope, scopeOf } from '../support/roleScope.ts';
import { advice, type Candidate, Candidates } from '../support/suggestion.ts';

/** An alias that the role gives to no framework. */
export const unknownFramework: WorkspaceRule = {
  code: 'reference/unknown-framework',
  severity: 'error',
  reach: 'workspace',
  documentation: () => ({
    text: 'An alias, in front of a slash or behind `framework:`, that is not one of those under `frameworks`. Without the framework the skill or scale behind it cannot be found.',
    fix: '*Use …* writes the nearest alias; a framework that is not named yet goes under `frameworks`.',
    bad: `# engineer.role.yaml
frameworks: { ddat: ./ddat.framework.yaml }
skills:
  - title: Skills
    items:
      - ref: dat/testing
# ddat.framework.yaml
skills:
  - { id: testing, name: Testing }`,
    good: `# engineer.role.yaml
frameworks: { ddat: ./ddat.framework.yaml }
skills:
  - title: Skills
    items:
      - ref: ddat/testing
# ddat.framework.yaml
skills:
  - { id: testing, name: Testing }`,
    source: 'The data model: what stands before the slash of a reference is a key of `frameworks`.',
  }),
  *checkRole(role, context) {
    const scope = scopeOf(role, context);
    if (!scope.settled) return;
    const known = new Candidates(candidates(scope));
    for (const group of scope.groups) {
      const { framework } = group;
      if (isOwn(scope, framework) && !known.ids.has(framework.value))
        yield findingFor(known, framework, framework.value);
      yield* checkPrefix(known, scope, group.scale);
    }
    for (const { item } of ownItems(scope)) {
      yield* checkPrefix(known, scope, item.ref);
      yield* checkPrefix(known, scope, item.scale);
    }
  },
};

/** Nearly all prefixes are known, and share this. */
const none: readonly RuleFinding<Range>[] = [];

/** Reports the alias before a slash that is not known; a text without a slash names none. */
function checkPrefix(known: Candidates, scope: RoleScope, text: Text | undefined): readonly RuleFinding<Range>[] {
  const parts = isOwn(scope, text) ? splitReference(text.value) : undefined;
  return !text || !parts || known.ids.has(parts.alias) ? none : [findingFor(known, text, parts.alias, parts.id)];
}

/** The finding for an alias that is not known, which stands alone or before the id of a reference. */
function findingFor(known: Candidates, text: Text, alias: string, behind?: string): RuleFinding<Range> {
  const suggestion = known.suggest(alias);
  const help = advice(suggestion, known.ids, say`name its file under "frameworks".`);
  return {
    at: behind === undefined ? text.range : aliasRange(text),
    message: say`${quoted(alias)} is no alias of a framework in this role; ${help}`,
    fixes: (document) =>
      replacements(document, text, suggestion, say`framework`, (node, id) =>
        replaceScalar(document, node, behind === undefined ? id : `${id}/${behind}`),
      ),
  };
}

/** A framework may be called by its own id or name, too. */
function candidates({ frameworks }: RoleScope): Candidate[] {
  return [...frameworks].map(([alias, { framework }]) => ({
    id: alias,
    names: [framework?.id, framework?.name].flatMap((name) => name?.value ?? []),
  }));
}
