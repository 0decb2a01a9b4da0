import type { RoleProfile, Text } from '../document/profile/profile.ts';
import { relativePath } from '../document/relativePath.ts';
import { layersOf } from '../model/inherited.ts';
import { frameworksFor, type Workspace } from '../workspace/workspace.ts';
import { blocks, bold, code, markdown, plain } from './markdown.ts';

/** A role in short, with what it inherits, for descriptions of its id in other files. */
export interface RoleFacts {
  readonly title: string;
  /** The grade as it is written, usually its id. */
  readonly grade: Text | undefined;
  /** The grade's name in its framework, else as it is written. */
  readonly gradeName: string | undefined;
  readonly family: string | undefined;
  readonly summary: Text | undefined;
}

/** The facts of a role; each value that the role does not have itself is that of the nearest role that it extends. */
export function factsOfRole(role: RoleProfile, workspace: Workspace): RoleFacts {
  const layers = layersOf(role, workspace);
  const grade = layers.find((layer) => layer.grade)?.grade;
  return {
    title: titleOf(role),
    grade,
    gradeName: grade && (nameOfGrade(layers, grade.value, workspace) ?? grade.value),
    family: layers.find((layer) => layer.family)?.family?.value,
    summary: layers.find((layer) => layer.summary)?.summary,
  };
}

/** A role's title, else its id, else the name of its file. */
export function titleOf(role: RoleProfile): string {
  return role.title?.value ?? role.id?.value ?? role.uri.slice(role.uri.lastIndexOf('/') + 1);
}

/** A role in Markdown: title, grade, family, the first paragraph of its summary, and its path relative to the file at `fromUri`. */
export function describeRole(role: RoleProfile, workspace: Workspace, fromUri: string): string {
  const { title, gradeName, family, summary } = factsOfRole(role, workspace);
  const status = role.status?.value === 'retired' ? 'retired' : undefined;
  const facts = [gradeName, family, status].filter((fact) => fact !== undefined);
  const paragraph = summary?.value.trim().split(/\n[ \t]*\n/)[0];
  return blocks(
    bold(title),
    facts.map(plain).join(' · '),
    paragraph && markdown(paragraph),
    code(relativePath(fromUri, role.uri) ?? role.uri),
  );
}

function nameOfGrade(layers: readonly RoleProfile[], id: string, workspace: Workspace): string | undefined {
  for (const layer of layers) {
    for (const { framework } of frameworksFor(layer, workspace).values()) {
      const grade = framework?.grades.find((candidate) => candidate.id === id);
      if (grade) return grade.name;
    }
  }
  return undefined;
}
