import { removePair } from '../../document/edits/edits.ts';
import type { Item, RoleProfile, Text } from '../../document/profile/profile.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import { findPair } from '../../document/syntax/tree.ts';
import { say } from '../../message.ts';
import { effectiveRole, isSettled } from '../../model/effectiveRole.ts';
import type { Fix } from '../../model/finding.ts';
import { aliasOf, type Frameworks } from '../../model/frameworks.ts';
import { heirsOf } from '../../model/heirs.ts';
import { splitReference } from '../../model/reference.ts';
import { findScale } from '../../model/scales.ts';
import { namedIn, unusedAmong } from '../../model/unusedFrameworks.ts';
import { quoted } from '../../schema/wording.ts';
import type { WorkspaceRule } from '../rule.ts';

/** An alias of a framework that nothing refers to. */
export const unusedFramework: WorkspaceRule = {
  code: 'structure/unused-framework',
  severity: 'warning',
  reach: 'workspace',
  documentation: () => ({
    text: 'The role names a framework and draws nothing from it: no skill, no scale, no category and no grade, and neither does a role that extends this one. Readers look for what is not there, and an edit of the framework is taken for a change of this role. A role that has no skills yet is left alone, and so is a framework that cannot be read.',
    fix: '*Remove …* takes the alias out.',
    bad: `# lead.role.yaml
frameworks:
  ddat: ./ddat.framework.yaml
  ops: ./ops.framework.yaml
skills:
  - title: Skills
    items:
      - ref: ddat/testing
# ddat.framework.yaml
skills:
  - { id: testing, name: Testing }
# ops.framework.yaml
skills:
  - { id: planning, name: Planning }`,
    good: `# lead.role.yaml
frameworks:
  ddat: ./ddat.framework.yaml
skills:
  - title: Skills
    items:
      - ref: ddat/testing
# ddat.framework.yaml
skills:
  - { id: testing, name: Testing }`,
    source: 'Aliases stay behind when the last skill of a framework goes, or come along with a copied role.',
    certainty:
      'Nothing was told in 108 role files of 20 public sources; it follows from the aliases that the role uses.',
  }),
  *checkRole(role, { workspace, frameworks }) {
    if (role.frameworks.length === 0) return;
    // A base that is not known may refer to the frameworks.
    if (!isSettled(role, workspace)) return;
    const { role: whole } = effectiveRole(role, workspace);
    if (!whole.skills.some(({ items }) => items.length > 0)) return;
    if (isUnclear(whole, frameworks)) return;
    const read = role.frameworks.filter(({ alias }) => frameworks.get(alias.value)?.framework);
    let unused = unusedAmong(read, whole, frameworks);
    // What heirs inherit from this role has been looked through already.
    for (const heir of unused.length > 0 ? heirsOf([role], workspace) : [])
      unused = unusedAmong(unused, heir, frameworks);
    const removesAll = unused.length === role.frameworks.length;
    for (const { alias } of unused) {
      yield {
        at: alias.range,
        message: say`Nothing in this role refers to the framework ${quoted(alias.value)}: use it, or remove it.`,
        fixes: (document) => fixesFor(document, alias, removesAll),
      };
    }
  },
};

/** Whether a reference is misspelt: it may be meant for any framework. Other rules report it, and its fix may use a framework again. */
function isUnclear(role: RoleProfile, frameworks: Frameworks): boolean {
  for (const alias of namedIn(role).aliases) if (!frameworks.has(alias)) return true;
  return role.skills.some((group) => {
    const isLost = (scale: Text | undefined, item: Pick<Item, 'ref'>) =>
      scale !== undefined && !findScale(frameworks, scale.value, aliasOf(item, group));
    return (
      (group.scale && group.items.every((item) => isLost(group.scale, item))) ||
      group.items.some((item) => isLost(item.scale, item) || (item.ref && !splitReference(item.ref.value)))
    );
  });
}

function fixesFor(document: SourceDocument, alias: Text, removesAll: boolean): Fix[] {
  const { root } = document;
  const frameworks = findPair(root, 'frameworks');
  if (root?.kind !== 'mapping' || !frameworks || !root.pairs.includes(frameworks)) return [];
  const { value } = frameworks;
  const start = document.offsetAt(alias.range.start);
  const pair = value.kind === 'mapping' ? value.pairs.find(({ key }) => key.start === start) : undefined;
  if (value.kind !== 'mapping' || !pair) return [];
  const edit = removesAll ? removePair(document, root, frameworks) : removePair(document, value, pair);
  if (!edit) return [];
  const title = say`Remove ${removesAll && value.pairs.length > 1 ? say`all frameworks` : quoted(alias.value)}`;
  // The framework is often written first, and its path must not be lost unseen when the file is saved.
  return [{ kind: say`remove the framework`, title, edits: [edit], safe: false, removes: true }];
}
