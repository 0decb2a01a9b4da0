import type { RoleProfile } from '../document/profile/profile.ts';
import type { Operation } from '../editing/operations.ts';
import { type Refusal, say } from '../message.ts';
import { effectiveRole } from '../model/effectiveRole.ts';
import { onlyRoleWithId } from '../model/roleDirectory.ts';
import { fileLabel } from '../model/roleLabels.ts';
import { sameName } from '../text/names.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type ArrangementPlan, refusal } from './arrangement.ts';

/*
 * The order of a career ladder is what its roles progress to. A role that changes its place is taken out, so that those below it lead to those
 * above it, and put in elsewhere. Grades stay as they are: a grade is what the role is paid and known by, and a rule tells where both differ.
 */

/** A role and the one above or below it on their ladder change places. */
export function moveRole(uri: string, to: 'up' | 'down', workspace: Workspace): ArrangementPlan | Refusal {
  const role = workspace.role(uri);
  if (!role) return refusal(say`There is no role in this file any more.`);
  const ladder = new LadderEdit(workspace);
  const [neighbour, another] = to === 'up' ? ladder.above(role) : ladder.below(role);
  const label = fileLabel(role);
  if (!neighbour) {
    return refusal(
      to === 'up'
        ? say`No role of the ladder stands above ${label}.`
        : say`No role of the ladder stands below ${label}.`,
    );
  }
  if (another) {
    return refusal(
      to === 'up'
        ? say`The ladder branches above ${label}: put the role onto the one whose place it is to take.`
        : say`The ladder branches below ${label}: put the role onto the one whose place it is to take.`,
    );
  }
  return ladder.placed(role, neighbour, to === 'up' ? 'above' : 'below');
}

/**
 * A role takes the place of another one: above it when it came from below it on their ladder, or from elsewhere; below it when it came from above.
 * It belongs to the other one's family then.
 */
export function placeRole(uri: string, at: string, workspace: Workspace): ArrangementPlan | Refusal {
  const [role, target] = [workspace.role(uri), workspace.role(at)];
  if (!role || !target) return refusal(say`There is no role in this file any more.`);
  if (role.uri === target.uri) return refusal(say`${fileLabel(role)} stands there already.`);
  const ladder = new LadderEdit(workspace);
  return ladder.placed(role, target, ladder.isAbove(role, target) ? 'below' : 'above');
}

/** What roles progress to, by ids, as it is being changed. */
class LadderEdit {
  readonly #workspace: Workspace;
  /** What is written or inherited, by the roles' files, of the roles that were changed. */
  readonly #next = new Map<string, readonly string[]>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** The roles that a role leads to. */
  above(role: RoleProfile): RoleProfile[] {
    return this.#nextOf(role).flatMap((id) => {
      const next = onlyRoleWithId(id, this.#workspace);
      return next && next.uri !== role.uri ? next : [];
    });
  }

  /** The roles that lead to a role. */
  below(role: RoleProfile): RoleProfile[] {
    return [...this.#workspace.roles()].filter(
      (lower) => lower.uri !== role.uri && this.above(lower).some(({ uri }) => uri === role.uri),
    );
  }

  /** Whether one role is reached from another one, in however many steps. */
  isAbove(role: RoleProfile, lower: RoleProfile): boolean {
    const reached = new Set([lower]);
    // Also walked over what is added on the way, each role once.
    for (const one of reached) for (const next of this.above(one)) reached.add(next);
    return reached.has(role);
  }

  placed(role: RoleProfile, target: RoleProfile, where: 'above' | 'below'): ArrangementPlan | Refusal {
    const ids = [role, target].map(({ id }) => id?.value);
    const [id, targetId] = ids;
    if (id === undefined || targetId === undefined) return refusal(say`A role without an id has no place on a ladder.`);
    for (const one of [id, targetId]) {
      if (!onlyRoleWithId(one, this.#workspace)) {
        return refusal(say`Several roles have the id "${one}": give each an id of its own first.`);
      }
    }
    this.#takeOut(role, id);
    if (where === 'above') {
      this.#next.set(role.uri, this.#nextOf(target));
      this.#next.set(target.uri, [id]);
    } else {
      for (const lower of this.below(target)) this.#replace(lower, targetId, [id]);
      this.#next.set(role.uri, [targetId]);
    }
    const files = this.#operations();
    this.#addFamily(files, role, target);
    if (files.size === 0) return refusal(say`${fileLabel(role)} stands there already.`);
    const [own, other] = [fileLabel(role), fileLabel(target)];
    const message = where === 'above' ? say`${own} stands above ${other} now.` : say`${own} stands below ${other} now.`;
    return { files, message };
  }

  #takeOut(role: RoleProfile, id: string): void {
    const next = this.#nextOf(role);
    for (const lower of this.below(role)) this.#replace(lower, id, next);
    this.#next.set(role.uri, []);
  }

  /** What a role names in the place of one id, each once, and never itself. */
  #replace(role: RoleProfile, id: string, by: readonly string[]): void {
    const named = this.#nextOf(role).flatMap((one) => (one === id ? by : [one]));
    this.#next.set(
      role.uri,
      [...new Set(named)].filter((one) => one !== role.id?.value),
    );
  }

  #nextOf(role: RoleProfile): readonly string[] {
    return this.#next.get(role.uri) ?? written(effectiveRole(role, this.#workspace).role);
  }

  #operations(): Map<string, Operation[]> {
    const files = new Map<string, Operation[]>();
    for (const [uri, ids] of this.#next) {
      const role = this.#workspace.role(uri);
      if (!role || same(written(effectiveRole(role, this.#workspace).role), ids)) continue;
      const path = '/progressesTo';
      if (ids.length > 0) files.set(uri, [{ op: 'set', path, value: [...ids] }]);
      else if (role.progressesTo.length > 0) files.set(uri, [{ op: 'remove', path }]);
    }
    return files;
  }

  #addFamily(files: Map<string, Operation[]>, role: RoleProfile, target: RoleProfile): void {
    const [own, other] = [role, target].map((one) => effectiveRole(one, this.#workspace).role.family?.value);
    if (other === undefined || sameName(own, other)) return;
    files.set(role.uri, [...(files.get(role.uri) ?? []), { op: 'set', path: '/family', value: other }]);
  }
}

function written({ progressesTo }: RoleProfile): readonly string[] {
  return progressesTo.map(({ value }) => value);
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, place) => one === b[place]);
}
