import { insertPair, replaceScalar } from '../../document/edits/edits.ts';
import { mappingAt, pairAt, scalarAt } from '../../document/places.ts';
import type { Place, Text } from '../../document/profile/profile.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import { keyName } from '../../document/syntax/tree.ts';
import { say } from '../../message.ts';
import type { Fix } from '../../model/finding.ts';
import { quoted } from '../../schema/wording.ts';
import { replacedSkills } from '../../workspace/replacedSkills.ts';
import type { WorkspaceRule } from '../rule.ts';

/** A skill or a role that names what takes its place, though it is not retired. */
export const replacedButCurrent: WorkspaceRule = {
  code: 'catalogue/replaced-but-current',
  severity: 'warning',
  reach: 'workspace',
  documentation: () => ({
    text: 'A skill or a role says by `replacedBy` what takes its place, but not by `status: retired` that it is out of use. It is still offered, and nobody who refers to it is told.',
    fix: '*Retire …* sets `status: retired`. If it is to stay in use, remove `replacedBy`.',
    bad: `# ddat.framework.yaml
skills:
  - { id: service-reporting, name: Service reporting }
  - { id: reporting, name: Reporting, replacedBy: service-reporting }`,
    good: `# ddat.framework.yaml
skills:
  - { id: service-reporting, name: Service reporting }
  - { id: reporting, name: Reporting, status: retired, replacedBy: service-reporting }`,
    source: 'The data model: `replacedBy` says what to use in the place of something that is retired.',
    certainty:
      'Nothing was told in 48 role files and 3 frameworks of other people; two keys of one thing contradict each other.',
  }),
  *checkRole(role) {
    const { id, title } = role;
    yield* check(role, (title ?? id)?.value ?? 'This role');
  },
  *checkFramework({ skills }, { workspace }) {
    for (const { id, status } of replacedSkills(skills, workspace)) {
      // What is retired is as it should be, and its place need not be known.
      const skill = status?.value === 'retired' ? undefined : skills.get(id.value);
      if (skill) yield* check(skill, (skill.name ?? skill.id).value);
    }
  },
};

interface Replaceable extends Place {
  readonly status?: Text;
  readonly replacedBy?: Text;
}

function* check(thing: Replaceable, name: string) {
  const { status, replacedBy } = thing;
  if (!replacedBy || status?.value === 'retired') return;
  yield {
    at: replacedBy.range,
    message: say`${quoted(name)} is replaced by ${quoted(replacedBy.value)} but is not retired: set "status: retired", or remove "replacedBy".`,
    fixes: (document: SourceDocument) => retirement(document, thing, replacedBy, name),
  };
}

function retirement(document: SourceDocument, { status, range }: Replaceable, replacedBy: Text, name: string): Fix[] {
  const fix = { kind: say`retire what is replaced`, title: say`Retire ${quoted(name)}`, safe: false };
  const written = status && scalarAt(document, status.range);
  if (written) return [{ ...fix, edits: [replaceScalar(document, written, 'retired')] }];
  const mapping = pairAt(document, replacedBy.range)?.mapping ?? mappingAt(document, range);
  const at = mapping?.pairs.findIndex((pair) => keyName(pair) === 'replacedBy') ?? -1;
  const line = 'status: retired';
  const edit =
    mapping && at >= 0
      ? insertPair(document, mapping, mapping.pairs[at - 1], { lines: [line], flow: line })
      : undefined;
  return edit ? [{ ...fix, edits: [edit] }] : [];
}
