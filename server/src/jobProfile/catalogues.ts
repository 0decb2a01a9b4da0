import type { Framework } from '../service/document/profile/profile.ts';
import { frameworkLabel } from '../service/model/catalogue.ts';
import type { Frameworks } from '../service/model/frameworks.ts';

/** The catalogues that skills come from, each as one line of Markdown: name and version, and what it is made from under which licence. */
export function catalogueLines(frameworks: Frameworks, used: ReadonlySet<string>): string[] {
  const lines = [...frameworks.values()].flatMap(({ framework }) => {
    const label = framework && frameworkLabel(framework);
    return framework && label !== undefined && used.has(label) ? [catalogueLine(framework, label)] : [];
  });
  return [...new Set(lines)];
}

function catalogueLine({ version, source }: Framework, label: string): string {
  const name = version ? `${label}, ${version.value}` : label;
  if (!source?.name) return name;
  return `${name} (${source.name.value}${source.licence ? `, ${source.licence.value}` : ''})`;
}
