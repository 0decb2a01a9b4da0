import { relativePath } from '../../document/relativePath.ts';
import { say } from '../../message.ts';
import { isExcluded } from '../../model/excluded.ts';
import { quoted } from '../../schema/wording.ts';
import type { WorkspaceRule } from '../rule.ts';
import { originalOf, ownIdFix } from '../support/ownId.ts';

/** How many of the other roles are shown; the message says how many there are. */
const mostPlaces = 10;

/** Two files whose roles have the same id, so that nobody can tell which one is meant. */
export const ambiguousRole: WorkspaceRule = {
  code: 'reference/ambiguous-role',
  severity: 'error',
  reach: 'workspace',
  documentation: () => ({
    text: 'Two files have the same role id, so that nobody can tell which of them a reference means. Each of the two points to the other. Files that the settings exclude do not count.',
    fix: '*Give this role an id of its own* makes one of the file’s name, at the copy where the names of the files tell which one that is. References stay with the other role; to have them follow, rename the id in the editor.',
    bad: `# platform/engineer.role.yaml
id: engineer
# data/engineer.role.yaml
id: engineer`,
    good: `# platform/engineer.role.yaml
id: platform-engineer
# data/engineer.role.yaml
id: data-engineer`,
    source: 'The data model: the id of a role is unique in its workspace.',
  }),
  *checkRole(role, { workspace }) {
    const { id } = role;
    // Without folders, files that were opened one by one need not belong together.
    if (!id || !workspace.hasFolders) return;
    // Files that the settings exclude, such as an archive, may hold the same role again.
    const roles = workspace.rememberedNow(`checked roles with the id ${id.value}`, () => {
      return workspace.rolesWithId(id.value).filter(({ uri }) => !isExcluded(uri, workspace.settingsFor(uri)));
    });
    const others = roles.slice(0, mostPlaces + 1).filter(({ uri }) => uri !== role.uri);
    const [first] = others;
    if (!first) return;
    const count = roles.length - (isExcluded(role.uri, workspace.settingsFor(role.uri)) ? 0 : 1);
    const path = relativePath(role.uri, first.uri) ?? first.uri;
    const more = count > 1 ? say` and of ${count - 1} more` : '';
    const original = workspace.rememberedNow(`original of ${id.value}`, () => originalOf(roles) ?? null);
    const isOriginal = original?.uri === role.uri;
    const whom = !original
      ? say`give each role`
      : !isOriginal
        ? say`give this copy`
        : count > 1
          ? say`give each copy`
          : say`give that copy`;
    yield {
      at: id.range,
      message: say`${quoted(id.value)} is also the id of the role in ${quoted(path)}${more}; ${whom} an id of its own.`,
      ...(isOriginal ? {} : { fixes: (document) => ownIdFix(document, role, workspace) }),
      related: others
        .slice(0, mostPlaces)
        .flatMap((other) =>
          other.id
            ? [{ uri: other.uri, range: other.id.range, message: say`The same id, ${quoted(id.value)}, is here.` }]
            : [],
        ),
    };
  },
};
