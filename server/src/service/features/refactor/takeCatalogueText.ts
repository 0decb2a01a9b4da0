import { keyName } from '../../document/syntax/tree.ts';
import { allOf, say } from '../../message.ts';
import { findSkill } from '../../model/frameworks.ts';
import { type ResolvedSkill, resolveProfile } from '../../model/resolveProfile.ts';
import { quoted } from '../../schema/wording.ts';
import { type ItemPlace, itemAt } from './place.ts';
import type { RefactorContext, Refactoring } from './refactoring.ts';
import { difference, rewrite, without } from './rewrite.ts';

/** Removes the texts that a role writes in the place of the catalogue's. The one refactoring that changes what the profile says. */
export const takeCatalogueText: Refactoring = {
  kind: 'refactor.rewrite',
  offers(context) {
    const place = itemAt(context);
    if (!place?.item.ref || !findSkill(context.frameworks, place.item.ref.value)) return [];
    const said = saidByCatalogue(context, place);
    const keys = place.itemNode.pairs.flatMap((pair) => keyName(pair) ?? []).filter((key) => said.has(key));
    if (keys.length === 0) return [];
    const after = rewrite(
      context.document,
      keys.map((key) => without(place.itemPath, key)),
    );
    if (!after) return [];
    const title = say`Take the catalogue's text: drop ${allOf(keys.map(quoted))}`;
    return [{ title, edits: difference(context.document, after) }];
  },
};

/** The keys for which the catalogue has a text of its own. */
function saidByCatalogue(context: RefactorContext, { group, item }: ItemPlace): ReadonlySet<string> {
  const { name: _, description: __, levelDescription: ___, ...bare } = item;
  const role = { ...context.role, skills: [{ ...group, items: [bare] }] };
  const resolved: ResolvedSkill | undefined = resolveProfile(role, context.frameworks).groups[0]?.skills[0];
  const said = new Set<string>();
  if (resolved?.name) said.add('name');
  if (resolved?.description) said.add('description');
  if (resolved && resolved.levelTexts.length + resolved.indicators.length > 0) said.add('levelDescription');
  return said;
}
