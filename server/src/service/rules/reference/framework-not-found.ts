import { plainOrQuoted } from '../../document/edits/edits.ts';
import { newFile } from '../../document/edits/fileChange.ts';
import { documentKind } from '../../document/kind.ts';
import type { FrameworkUse } from '../../document/profile/profile.ts';
import { relativePath } from '../../document/relativePath.ts';
import { type Message, say } from '../../message.ts';
import type { Fix } from '../../model/finding.ts';
import { isAbsolutePath, resolvePath } from '../../model/frameworks.ts';
import { quoted } from '../../schema/wording.ts';
import { capitalised } from '../../text/capitalised.ts';
import { fileNameOf } from '../../text/decoded.ts';
import { nearest } from '../../text/nearest.ts';
import { slug } from '../../text/slug.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { WorkspaceRule } from '../rule.ts';
import { replacements } from '../support/replacementFixes.ts';

/** A framework file that is not there or cannot be read. */
export const frameworkNotFound: WorkspaceRule = {
  code: 'reference/framework-not-found',
  severity: 'error',
  reach: 'workspace',
  documentation: () => ({
    text: 'The file that an alias under `frameworks` stands for does not exist or cannot be read. Only files whose names end in `.framework.yaml` or `.framework.yml` are read, since a role from somebody else may name any file. What depends on it is not checked until it is there, and its texts are missing from the profile.',
    fix: '*Use …* writes the path of the framework file that is called alike, and *Create the framework file* begins a new one.',
    bad: `# engineer.role.yaml
frameworks: { ddat: ./dat.framework.yaml }
# ddat.framework.yaml
name: Digital and data`,
    good: `# engineer.role.yaml
frameworks: { ddat: ./ddat.framework.yaml }
# ddat.framework.yaml
name: Digital and data`,
    source: "The data model: the values under `frameworks` are paths relative to the role's file.",
  }),
  *checkRole(role, { workspace }) {
    for (const use of role.frameworks) {
      const uri = resolvePath(role.uri, use.path.value);
      // An absolute path is reported by its form.
      if (uri === undefined || isAbsolutePath(use.path.value)) continue;
      if (documentKind(uri) === 'framework' && workspace.framework(uri)) continue;
      const near = nearestFiles(role.uri, uri, use, workspace);
      yield {
        at: use.path.range,
        message: say`${wrong(use, uri)}; ${near[0] === undefined ? remedy(uri) : say`did you mean ${quoted(near[0])}?`}`,
        fixes: (document) => [
          ...replacements(document, use.path, { ids: near, certain: false, byName: false }, say`framework file`),
          ...creation(use, uri),
        ],
      };
    }
  },
};

function wrong({ path }: FrameworkUse, uri: string): Message {
  const name = quoted(path.value);
  switch (documentKind(uri)) {
    case 'framework':
      return say`The framework file ${name} does not exist or cannot be read`;
    case 'role':
      return say`${name} is a role, not a framework`;
    default:
      return say`${name} is not read, since the name of a framework file ends in ".framework.yaml"`;
  }
}

function remedy(uri: string): Message {
  return documentKind(uri) ? say`create the file or correct the path.` : say`correct the path or rename the file.`;
}

/** The paths of the framework files that are called like this one, else of the one that calls itself by the alias. */
function nearestFiles(roleUri: string, uri: string, { alias }: FrameworkUse, workspace: Workspace): string[] {
  const byName = new Map<string, string[]>();
  const byId: string[] = [];
  for (const framework of workspace.frameworks()) {
    const path = relativePath(roleUri, framework.uri);
    if (path === undefined) continue;
    const name = baseName(framework.uri);
    byName.set(name, [...(byName.get(name) ?? []), path]);
    if (framework.id?.value === alias.value) byId.push(path);
  }
  const paths = nearest(baseName(uri), byName.keys()).flatMap((name) => (byName.get(name) ?? []).sort(byDistance));
  const all = [...byName.values()].flat();
  return [...new Set([...paths, ...byId.sort(byDistance), ...(all.length === 1 ? all : [])])].slice(0, 3);
}

/** Orders paths by how far away they lead: a file in the next folder is more likely to be meant than one further away. */
function byDistance(a: string, b: string): number {
  return a.split('/').length - b.split('/').length || (a < b ? -1 : 1);
}

function baseName(uri: string): string {
  return fileNameOf(uri).replace(/(\.framework)?\.ya?ml$/i, '');
}

/** An empty framework at the path; none where the file would not be read as one, or where it is there but cannot be read. */
function creation({ alias, path }: FrameworkUse, uri: string): Fix[] {
  if (documentKind(uri) !== 'framework') return [];
  const id = slug(baseName(uri)) || alias.value;
  const name = capitalised(id.replaceAll(/[-._]+/g, ' ').trim()) || alias.value;
  const text = `id: ${plainOrQuoted(id, false)}\nname: ${plainOrQuoted(name, false)}\n`;
  return [
    {
      kind: say`create the framework file`,
      title: say`Create the framework file ${quoted(path.value)}`,
      edits: [],
      elsewhere: [newFile(uri, text)],
      safe: false,
    },
  ];
}
