import type { RoleProfile, Text } from '../document/profile/profile.ts';
import { relativePath } from '../document/relativePath.ts';
import { say, type Translate } from '../message.ts';
import { inheritedFrameworks, layersOf } from '../model/effectiveRole.ts';
import { gradeName } from '../model/grades.ts';
import { fileLabel } from '../model/roleLabels.ts';
import type { Workspace } from '../workspace/workspace.ts';
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
    title: fileLabel(role),
    grade,
    gradeName: grade && gradeName({ grade }, inheritedFrameworks(role, workspace)),
    family: layers.find((layer) => layer.family)?.family?.value,
    summary: layers.find((layer) => layer.summary)?.summary,
  };
}

/** A role in Markdown: title, grade, family, the first paragraph of its summary, and its path relative to the file at `fromUri`. */
export function describeRole(role: RoleProfile, workspace: Workspace, fromUri: string, translate: Translate): string {
  const { title, gradeName, family, summary } = factsOfRole(role, workspace);
  const status = role.status?.value === 'retired' ? translate(say`retired`) : undefined;
  const facts = [gradeName, family, status].filter((fact) => fact !== undefined);
  const paragraph = summary?.value.trim().split(/\n[ \t]*\n/)[0];
  return blocks(
    bold(title),
    facts.map(plain).join(' · '),
    paragraph && markdown(paragraph),
    code(relativePath(fromUri, role.uri) ?? role.uri),
  );
}
