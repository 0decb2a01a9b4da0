import { hasProperties, removePair, replaceScalar } from '../../document/edits/edits.ts';
import { pairAt, scalarAt } from '../../document/places.ts';
import type { Text } from '../../document/profile/profile.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import { say } from '../../message.ts';
import { aliasAmong } from '../../model/catalogue.ts';
import type { Fix } from '../../model/finding.ts';
import { quoted } from '../../schema/wording.ts';
import type { WorkspaceRule } from '../rule.ts';

/** A name that the catalogue knows as another name of the skill. */
export const renamed: WorkspaceRule = {
  code: 'catalogue/renamed',
  severity: 'info',
  reach: 'workspace',
  documentation: () => ({
    text: "The name written here is one of the skill's `aliases`, a name that it has had before or elsewhere. Two names for one skill look like two skills.",
    fix: "Quick fixes remove `name`, so that the catalogue's counts, or write that name.",
    bad: `# engineer.role.yaml
frameworks: { ddat: ./ddat.framework.yaml }
skills:
  - title: Skills
    items:
      - { ref: ddat/reporting, name: IT Ops – Reporting }
# ddat.framework.yaml
skills:
  - { id: reporting, name: Service reporting, aliases: [IT Ops – Reporting] }`,
    good: `# engineer.role.yaml
frameworks: { ddat: ./ddat.framework.yaml }
skills:
  - title: Skills
    items:
      - { ref: ddat/reporting }
# ddat.framework.yaml
skills:
  - { id: reporting, name: Service reporting, aliases: [IT Ops – Reporting] }`,
    source: 'Public frameworks rename skills every quarter, and real profiles keep the older names.',
    certainty: 'Nothing was told in 108 role files of 20 public sources; it follows from the aliases of the catalogue.',
  }),
  *checkRole(role, { skills }) {
    for (const { item, skill } of skills()) {
      const { name, ref } = item;
      if (!skill?.name || name?.uri !== role.uri || ref?.uri !== role.uri) continue;
      const alias = aliasAmong(skill, name.value);
      if (!alias) continue;
      const current = skill.name;
      yield {
        at: name.range,
        message: say`${quoted(name.value)} is called ${quoted(current.value)} in the catalogue now: use that name, or leave "name" out.`,
        related: [
          { uri: current.uri, range: current.range, message: say`The skill is called ${quoted(current.value)}.` },
          { uri: alias.uri, range: alias.range, message: say`${quoted(alias.value)} is another name for it.` },
        ],
        fixes: (document) => fixesFor(document, name, current.value),
      };
    }
  },
};

function fixesFor(document: SourceDocument, name: Text, current: string): Fix[] {
  const node = scalarAt(document, name.range);
  const found = pairAt(document, name.range);
  if (!node || !found || hasProperties(document, found.pair)) return [];
  const use: Fix = {
    kind: say`use the catalogue’s name`,
    title: say`Use "${current}"`,
    edits: [replaceScalar(document, node, current)],
    safe: false,
  };
  const edit = removePair(document, found.mapping, found.pair);
  const title = say`Remove "name", so that the catalogue’s counts`;
  return edit ? [{ kind: say`leave the name to the catalogue`, title, edits: [edit], safe: false }, use] : [use];
}
