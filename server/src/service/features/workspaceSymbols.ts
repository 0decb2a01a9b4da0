import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import { catalogueSkillLabel, frameworkLabel } from '../model/catalogue.ts';
import { roleLabel } from '../model/roleLabels.ts';
import type { Steps } from '../support/steps.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The most symbols in one answer; an editor asks again, for fewer of them, as more is typed. */
const maxSymbols = 200;

/**
 * The roles by their titles and the skills by their names, or either by their ids, that contain the letters of the query in their order; the
 * best first. An empty query finds everything, the roles before the skills, so that the limit leaves out no role. One step for each role and
 * each skill.
 */
export function* workspaceSymbols(query: string, workspace: Workspace): Steps<WorkspaceSymbol[]> {
  const letters = query.toLowerCase().replaceAll(/\s+/g, '');
  const found: { rank: number; symbol: () => WorkspaceSymbol; name: string }[] = [];
  const offer = (name: string, id: string, symbol: () => WorkspaceSymbol, isSkill = false) => {
    const rank = letters === '' ? Number(isSkill) : Math.min(rankOf(letters, name), rankOf(letters, id) + 0.5);
    if (rank < Number.POSITIVE_INFINITY) found.push({ rank, symbol, name });
  };
  for (const role of workspace.roles()) {
    yield;
    const place = role.id ?? role.title;
    const name = roleLabel(role);
    if (!place || name === undefined) continue;
    const containerName = role.family?.value ?? role.organisation?.value;
    offer(name, role.id?.value ?? name, () => ({
      name,
      kind: SymbolKind.Class,
      location: { uri: role.uri, range: place.range },
      ...(containerName === undefined ? {} : { containerName }),
    }));
  }
  for (const framework of workspace.frameworks()) {
    const containerName = frameworkLabel(framework) ?? '';
    for (const skill of framework.skills.values()) {
      yield;
      const name = catalogueSkillLabel(skill);
      offer(
        name,
        skill.id.value,
        () => ({
          name,
          kind: SymbolKind.Object,
          location: { uri: framework.uri, range: skill.id.range },
          containerName,
        }),
        true,
      );
    }
  }
  found.sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return found.slice(0, maxSymbols).map(({ symbol }) => symbol());
}

/** 0 for the same, 1 at the start, 2 at the start of a word, 3 within, 4 scattered; infinity for what does not hold the letters. */
function rankOf(letters: string, name: string): number {
  const lower = name.toLowerCase();
  const together = lower.replaceAll(/\s+/g, '');
  if (together === letters) return 0;
  if (together.startsWith(letters)) return 1;
  if (lower.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(letters))) return 2;
  if (together.includes(letters)) return 3;
  let at = 0;
  for (const letter of letters) {
    at = lower.indexOf(letter, at) + 1;
    if (at === 0) return Number.POSITIVE_INFINITY;
  }
  return 4;
}
