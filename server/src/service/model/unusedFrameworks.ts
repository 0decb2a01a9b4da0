import type { FrameworkUse, RoleProfile, Text } from '../document/profile/profile.ts';
import type { Frameworks } from './frameworks.ts';
import { splitReference } from './reference.ts';

/** Those of the frameworks that nothing in a role refers to. */
export function unusedAmong(uses: readonly FrameworkUse[], role: RoleProfile, frameworks: Frameworks): FrameworkUse[] {
  const named = namedIn(role);
  return uses.filter(({ alias: { value } }) => {
    const framework = frameworks.get(value)?.framework;
    if (!framework || named.aliases.has(value)) return false;
    // A grade may come from any framework that has grades; another rule reports a wrong one.
    return (
      !(role.grade && framework.grades.length > 0) && !framework.categories.some(({ id }) => named.categories.has(id))
    );
  });
}

/** The aliases that a role writes, and the categories of groups that name no framework. */
export function namedIn({ skills }: RoleProfile) {
  const aliases = new Set<string>();
  const categories = new Set<string>();
  const addPrefix = (text: Text | undefined) => {
    const parts = text && splitReference(text.value);
    if (parts) aliases.add(parts.alias);
  };
  for (const { framework, scale, category, items } of skills) {
    if (framework) aliases.add(framework.value);
    else for (const { value } of category) categories.add(value);
    addPrefix(scale);
    for (const item of items) {
      addPrefix(item.ref);
      addPrefix(item.scale);
    }
  }
  return { aliases, categories };
}
