import type { RoleProfile } from '../document/profile/profile.ts';
import { basesOf, type EffectiveRole, type ItemKeys, layered, mostOfCircle, overlay } from './applyExtends.ts';

/** Finds the role that an id means; the same one each time. */
type Find = (id: string) => RoleProfile | undefined;

/**
 * What roles are with all that they inherit, as far as they were requested. Each role is laid over its base once, however many roles extend it, so that a
 * chain costs as many overlays as it has roles. To be forgotten as soon as any role changes.
 */
export class Inheritance {
  /** How many times a role was laid over another one, for tests: what a workspace costs must not grow faster than it does. */
  overlays = 0;
  readonly #keys: ItemKeys = new WeakMap();
  #known = new WeakMap<RoleProfile, EffectiveRole>();

  /** To be called when any role has changed. */
  forget(): void {
    this.#known = new WeakMap();
  }

  /** A role with what it inherits; see `applyExtends`. */
  of(role: RoleProfile, find: Find): EffectiveRole {
    const known = this.#known.get(role);
    if (known) return known;
    const waiting = new Map<RoleProfile, number>();
    for (let layer: RoleProfile | undefined = role; layer && !this.#known.has(layer); ) {
      waiting.set(layer, waiting.size);
      const base: RoleProfile | undefined = layer.extends && find(layer.extends.value);
      const first: number | undefined = base && waiting.get(base);
      if (first !== undefined) this.#around([...waiting.keys()].slice(first));
      layer = first === undefined ? base : undefined;
    }
    for (const layer of [...waiting.keys()].reverse()) if (!this.#known.has(layer)) this.#over(layer, find);
    return this.#known.get(role) ?? { role, bases: [] };
  }

  #over(role: RoleProfile, find: Find): void {
    const base = role.extends && find(role.extends.value);
    const below = base && this.#known.get(base);
    if (!base || !below) {
      this.#known.set(role, { role, bases: [] });
      return;
    }
    // Another version of this role may be among what it extends.
    if (base.uri === role.uri || below.bases.some(({ uri }) => uri === role.uri)) {
      this.#layer(role, basesOf(role, find));
      return;
    }
    this.overlays++;
    this.#known.set(role, { role: overlay(below.role, role, this.#keys), bases: [base, ...below.bases] });
  }

  /** What goes round in a circle is another chain for each of its roles. */
  #around(circle: readonly RoleProfile[]): void {
    const length = Math.min(circle.length - 1, mostOfCircle);
    for (const [place, role] of circle.entries()) {
      const bases = [...circle.slice(place + 1, place + 1 + length), ...circle.slice(0, place)].slice(0, length);
      this.#layer(role, bases);
    }
  }

  #layer(role: RoleProfile, bases: readonly RoleProfile[]): void {
    this.overlays += bases.length;
    this.#known.set(role, { role: layered(role, bases, this.#keys), bases });
  }
}
