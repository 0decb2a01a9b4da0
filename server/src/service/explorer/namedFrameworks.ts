import type { Framework, RoleProfile } from '../document/profile/profile.ts';
import { relativePath } from '../document/relativePath.ts';
import { pathBelow } from '../document/syntax/pointer.ts';
import type { Operation } from '../editing/operations.ts';
import { type Frameworks, type NamedFramework, usualAlias } from '../model/frameworks.ts';
import { numberedIfTaken } from '../text/slug.ts';

/** By which aliases a role names frameworks. */
export class NamedFrameworks {
  readonly #role: RoleProfile;
  readonly #named: Map<string, NamedFramework>;

  constructor(role: RoleProfile, frameworks: Frameworks) {
    this.#role = role;
    this.#named = new Map(frameworks);
  }

  /** A framework as the role names it, and the operation by which it does so where it did not; `undefined` where no path leads there. */
  of(framework: Framework): { readonly named: NamedFramework; readonly operations: readonly Operation[] } | undefined {
    const { uri } = framework;
    const known = [...this.#named.values()].find((one) => one.uri === uri);
    if (known) return { named: known, operations: [] };
    const path = relativePath(this.#role.uri, uri);
    if (path === undefined) return undefined;
    const alias = numberedIfTaken(usualAlias(framework), (name) => this.#named.has(name));
    const place = { uri: this.#role.uri, range: this.#role.range, path: '' };
    const use = { alias: { ...place, value: alias }, path: { ...place, value: path } };
    const named = { use, uri, framework };
    this.#named.set(alias, named);
    return { named, operations: [{ op: 'set', path: pathBelow('/frameworks', alias), value: path }] };
  }
}
