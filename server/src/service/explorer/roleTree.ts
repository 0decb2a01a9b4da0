import type { RoleProfile } from '../document/profile/profile.ts';
import { say, type Translate } from '../message.ts';
import { effectiveRole } from '../model/effectiveRole.ts';
import { type Frameworks, frameworksFor } from '../model/frameworks.ts';
import { gradeName } from '../model/grades.ts';
import { familyKey, inLadderOrder, laddersAmong } from '../model/ladders.ts';
import { fileLabel, isNameOfFile, placeOfRole, writtenId } from '../model/roleLabels.ts';
import { groupedBy } from '../support/groupedBy.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { ExplorerNode } from './node.ts';
import { type Branch, type Tree, treeOf } from './tree.ts';

/** A role with what it inherits. */
export interface RoleLeaf {
  readonly own: RoleProfile;
  readonly profile: { readonly role: RoleProfile; readonly frameworks: Frameworks };
}

/** All roles that the settings do not exclude, below their families and ladders. */
export function roleTree(
  workspace: Workspace,
  isExcluded: (uri: string) => boolean,
  translate: Translate,
): Tree<RoleLeaf> {
  const leaves = [...workspace.roles()].filter(({ uri }) => !isExcluded(uri)).map((own) => leafOf(own, workspace));
  const families = groupedBy(inLadderOrder(leaves), familyKey);
  // Roles without a family come last, as what is still to be sorted.
  const named = [...families].filter(([key]) => key !== '');
  const others = families.get('');
  const all = [...named, ...(others ? [['', others] as const] : [])];
  return treeOf(all.map(([key, roles]) => familyOf(key, roles, translate)));
}

function leafOf(own: RoleProfile, workspace: Workspace): RoleLeaf {
  const { role } = effectiveRole(own, workspace);
  return { own, profile: { role, frameworks: frameworksFor(role, workspace) } };
}

function familyOf(key: string, roles: readonly RoleLeaf[], translate: Translate): Branch<RoleLeaf> {
  const label = roles[0]?.profile.role.family?.value.trim() ?? translate(say`Without a family`);
  const node = { key: `family/${key}`, kind: 'family', label } as const;
  const { ladders } = laddersAmong(roles);
  const rungs = ladders.map((ladder) => ladder.flat());
  const climbing = new Set(rungs.flat());
  const alone = roles.filter((role) => !climbing.has(role)).sort((a, b) => Number(isRetired(a)) - Number(isRetired(b)));
  const [only, another] = rungs;
  // A family that is one ladder needs no line for it.
  if (only && !another && alone.length === 0) return { node, branches: [], leaves: only };
  return { node, branches: rungs.map((ladder) => ladderOf(ladder, translate)), leaves: alone };
}

function ladderOf(roles: readonly RoleLeaf[], translate: Translate): Branch<RoleLeaf> {
  const [lowest, highest] = [roles[0], roles.at(-1)].map((role) => (role ? labelOf(role) : ''));
  const key = `ladder/${[...roles].map(({ own }) => own.uri).sort()[0]}`;
  return {
    node: { key, kind: 'ladder', label: `${lowest} → ${highest}`, detail: translate(say`ladder`) },
    branches: [],
    leaves: roles,
  };
}

function labelOf({ own, profile }: RoleLeaf): string {
  return own.title?.value ?? writtenId(own)?.value ?? profile.role.title?.value ?? fileLabel(own);
}

function isRetired({ profile }: RoleLeaf): boolean {
  return profile.role.status?.value === 'retired';
}

/** What a role is searched for by, besides what it stands in. */
export function roleWords(leaf: RoleLeaf): string {
  const { role, frameworks } = leaf.profile;
  return [labelOf(leaf), leaf.own.id?.value, gradeName(role, frameworks)].join(' ');
}

/** A role as a line. */
export function roleNode(leaf: RoleLeaf): ExplorerNode {
  const { own, profile } = leaf;
  const grade = gradeName(profile.role, profile.frameworks);
  const { range } = placeOfRole(own);
  return {
    key: `role/${own.uri}`,
    kind: 'role',
    label: labelOf(leaf),
    children: 0,
    uri: own.uri,
    position: (writtenId(own)?.range ?? range).start,
    path: '',
    ...(grade === undefined ? {} : { detail: grade }),
    ...(own.id ? { id: own.id.value } : {}),
    ...(own.id && isNameOfFile(own.id) ? { isFileName: true } : {}),
    ...(profile.role.status ? { status: profile.role.status.value } : {}),
  };
}
