import type { RoleProfile } from '../document/profile/profile.ts';
import { defined } from '../document/profile/reader.ts';
import type { Steps } from '../support/steps.ts';
import { effectiveRole } from './effectiveRole.ts';
import { frameworksFor } from './frameworks.ts';
import { gradeName } from './grades.ts';
import type { RoleDirectory } from './roleDirectory.ts';

/** A role as a list shows it, with what it inherits. */
export interface RoleSummary {
  readonly uri: string;
  readonly id?: string;
  /** One line of Markdown, as are the following. */
  readonly title?: string;
  readonly family?: string;
  /** The grade's name in its framework, else as written. */
  readonly grade?: string;
  readonly organisation?: string;
  /** The files of the roles that this one progresses to. */
  readonly progressesTo: readonly string[];
  /** Left out of a matrix unless it is asked for: retired, or excluded by the settings. */
  readonly isLeftOut: boolean;
}

/** All roles of a workspace, in the order of their URIs: one step for each. */
export function* roleSummaries(directory: RoleDirectory, isExcluded: (uri: string) => boolean): Steps<RoleSummary[]> {
  const summaries: RoleSummary[] = [];
  for (const role of directory.roles()) {
    summaries.push(summaryOf(role, directory, isExcluded));
    yield;
  }
  return summaries.sort((a, b) => (a.uri < b.uri ? -1 : 1));
}

function summaryOf(own: RoleProfile, directory: RoleDirectory, isExcluded: (uri: string) => boolean): RoleSummary {
  const { role } = effectiveRole(own, directory);
  const next = role.progressesTo.flatMap(({ value }) => directory.rolesWithId(value)).map(({ uri }) => uri);
  return {
    uri: own.uri,
    progressesTo: [...new Set(next)].filter((uri) => uri !== own.uri),
    isLeftOut: role.status?.value === 'retired' || isExcluded(own.uri),
    ...defined({
      id: own.id?.value,
      title: role.title?.value,
      family: role.family?.value,
      grade: gradeName(role, frameworksFor(role, directory)),
      organisation: role.organisation?.value,
    }),
  };
}
