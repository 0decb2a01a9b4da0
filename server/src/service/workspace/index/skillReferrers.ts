import type { RoleProfile } from '../../document/profile/profile.ts';
import { resolvePath } from '../../model/frameworks.ts';
import { splitReference } from '../../model/reference.ts';
import { ReverseIndex } from './reverseIndex.ts';

/** The URIs of the frameworks that a role names, by their aliases. */
export function frameworksOf(role: RoleProfile): ReadonlyMap<string, string> {
  return new Map(
    role.frameworks.map(({ alias, path }) => [alias.value, resolvePath(role.uri, path.value) ?? path.value]),
  );
}

/** Which roles refer to which skills of each framework. */
export class SkillReferrers {
  readonly #byFramework = new Map<string, ReverseIndex>();
  /** The frameworks whose skills a role was found to refer to. */
  readonly #found = new Map<string, readonly string[]>();
  /** What has been put without being looked into. */
  readonly #waiting = new Map<string, RoleProfile | undefined>();

  /** Replaces what the file of a role refers to; `undefined` forgets it. */
  put(uri: string, role: RoleProfile | undefined): void {
    this.#waiting.delete(uri);
    this.#relate(uri, role);
  }

  /** The same for who only reads roles: skills are looked into when somebody asks who refers to them, which nobody does then. */
  putUnread(uri: string, role: RoleProfile | undefined): void {
    this.#waiting.set(uri, role);
  }

  /** By the ids of its skills; `undefined` where nobody refers to any. */
  of(framework: string): ReverseIndex | undefined {
    for (const [uri, role] of this.#waiting) this.#relate(uri, role);
    this.#waiting.clear();
    return this.#byFramework.get(framework);
  }

  #relate(uri: string, role: RoleProfile | undefined): void {
    const frameworks = role ? frameworksOf(role) : new Map<string, string>();
    const skills = new Map<string, Set<string>>();
    for (const framework of this.#found.get(uri) ?? []) skills.set(framework, new Set());
    for (const framework of frameworks.values()) skills.set(framework, new Set());
    for (const { ref } of role?.skills.flatMap((group) => group.items) ?? []) {
      const parts = ref && splitReference(ref.value);
      const framework = parts && frameworks.get(parts.alias);
      if (framework !== undefined) skills.get(framework)?.add(parts?.id ?? '');
    }
    if (frameworks.size > 0) this.#found.set(uri, [...new Set(frameworks.values())]);
    else this.#found.delete(uri);
    for (const [framework, ids] of skills) {
      const referrers = this.#byFramework.get(framework) ?? new ReverseIndex();
      referrers.put(uri, [...ids]);
      if (referrers.isEmpty) this.#byFramework.delete(framework);
      else this.#byFramework.set(framework, referrers);
    }
  }
}
