import type { RoleProfile } from '../document/profile.ts';
import { relativePath } from '../workspace/relativePath.ts';
import { frameworksFor, type Workspace, wholeRole } from '../workspace/workspace.ts';
import { blocks, bold, code, markdown, plain } from './markdown.ts';

/** What another role is, for those who name it by its id. */
export interface RoleFacts {
  readonly title: string;
  /** The grade's name in its framework, else as it is written. */
  readonly grade: string | undefined;
  readonly family: string | undefined;
  /** The role with what it inherits. */
  readonly whole: RoleProfile;
}

export function factsOfRole(role: RoleProfile, workspace: Workspace): RoleFacts {
  const whole = wholeRole(role, workspace).role;
  return {
    title: titleOf(role),
    grade: whole.grade && (gradeName(whole, whole.grade.value, workspace) ?? whole.grade.value),
    family: whole.family?.value,
    whole,
  };
}

/** A role's title, else its id, else the name of its file. */
export function titleOf(role: RoleProfile): string {
  return role.title?.value ?? role.id?.value ?? role.uri.slice(role.uri.lastIndexOf('/') + 1);
}

/** In Markdown: the title, grade and family, the summary's first paragraph, and the file as seen from `fromUri`. */
export function describeRole(role: RoleProfile, workspace: Workspace, fromUri: string): string {
  const { title, grade, family, whole } = factsOfRole(role, workspace);
  const status = role.status?.value === 'retired' ? 'retired' : undefined;
  const facts = [grade, family, status].filter((fact) => fact !== undefined);
  const summary = whole.summary && markdown(whole.summary.value.trim().split(/\n[ \t]*\n/)[0] ?? '');
  return blocks(bold(title), facts.map(plain).join(' · '), summary, code(relativePath(fromUri, role.uri) ?? role.uri));
}

function gradeName(role: RoleProfile, id: string, workspace: Workspace): string | undefined {
  for (const { framework } of frameworksFor(role, workspace).values()) {
    const grade = framework?.grades.find((candidate) => candidate.id === id);
    if (grade) return grade.name;
  }
  return undefined;
}
