import { relativePath } from '../../document/relativePath.ts';
import { say } from '../../message.ts';
import { isExcluded } from '../../model/excluded.ts';
import { quoted } from '../../schema/wording.ts';
import type { WorkspaceRule } from '../rule.ts';
import { originalOf, ownFrameworkIdFix } from '../support/ownId.ts';

/** Two files that say that they are the same framework in the same version. */
export const ambiguousFramework: WorkspaceRule = {
  code: 'reference/ambiguous-framework',
  severity: 'warning',
  reach: 'workspace',
  documentation: () => ({
    text: 'Two frameworks have the same id and the same version, or none, mostly since a file was copied. Roles name a framework by the path of its file, but what is exported and what other systems know of it goes by its id. It is told at the copy where the names of the files tell which one that is, else at the later name. Versions of one framework in files of their own are left alone, and so are files that the settings exclude.',
    fix: '*Give this framework an id of its own* makes one of the file’s name; a `version` that differs says that it is another version of the same.',
    bad: `# trust.framework.yaml
id: trust
# trust-copy.framework.yaml
id: trust`,
    good: `# trust.framework.yaml
id: trust
# wards.framework.yaml
id: wards`,
    source: 'The data model: the id of a framework is what other systems know it by.',
    certainty:
      'It follows from the ids and versions alone. Nothing is told in the 8 frameworks of the samples; no public collection at hand has frameworks with ids to count it on.',
  }),
  *checkFramework(framework, { workspace }) {
    const { id, version, uri } = framework;
    // Without folders, files that were opened one by one need not belong together.
    if (!id || !workspace.hasFolders) return;
    const same = workspace.rememberedNow(`frameworks with the id ${id.value} in version ${version?.value}`, () =>
      [...workspace.frameworks()].filter(
        (one) =>
          one.id?.value === id.value &&
          one.version?.value === version?.value &&
          !isExcluded(one.uri, workspace.settingsFor(one.uri)),
      ),
    );
    const original = originalOf(same) ?? same[0];
    if (!original?.id || original.uri === uri) return;
    yield {
      at: id.range,
      message: say`${quoted(id.value)} is also the id of the framework in ${quoted(relativePath(uri, original.uri) ?? original.uri)}: give this one an id or a version of its own.`,
      fixes: (document) => ownFrameworkIdFix(document, framework, workspace),
      related: [
        { uri: original.uri, range: original.id.range, message: say`The same id, ${quoted(id.value)}, is here.` },
      ],
    };
  },
};
