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
      if (isOwn(scope, group.framework)) yield* check(known, group.framework, false);
      if (isOwn(scope, group.scale)) yield* check(known, group.scale, true);
    }
    for (const { item } of ownItems(scope)) {
      if (isOwn(scope, item.ref)) yield* check(known, item.ref, true);
      if (isOwn(scope, item.scale)) yield* check(known, item.scale, true);
    }
  },
};

/** Reports an alias that is not known. `prefixed` says that the text is an alias and an id; without a slash it then names no alias. */
function* check(known: Candidates, text: Text, prefixed: boolean): Generator<RuleFinding<Range>> {
  const parts = splitReference(text.value);
  if (prefixed && !parts) return;
  const alias = prefixed && parts ? parts.alias : text.value;
  if (known.ids.has(alias)) return;
  const suggestion = known.suggest(alias);
  const help = advice(suggestion, known.ids, say`name its file under "frameworks".`);
  yield {
    at: prefixed ? aliasRange(text) : text.range,
    message: say`${quoted(alias)} is no alias of a framework in this role; ${help}`,
    fixes: (document) =>
      replacements(document, text, suggestion, say`framework`, (node, id) =>
        replaceScalar(document, node, prefixed && parts ? `${id}/${parts.id}` : id),
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
