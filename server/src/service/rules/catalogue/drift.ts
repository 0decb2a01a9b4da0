import { hasProperties, removePair } from '../../document/edits/edits.ts';
import { commentAbove, firstLineOf, pairAt } from '../../document/places.ts';
import type { Text } from '../../document/profile/profile.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import { type Message, say } from '../../message.ts';
import { aliasAmong, isCopy } from '../../model/catalogue.ts';
import type { Fix } from '../../model/finding.ts';
import type { Frameworks } from '../../model/frameworks.ts';
import { describedAt, stepsOf } from '../../model/levels.ts';
import { isOnCatalogueScale } from '../../model/scales.ts';
import type { PlacedSkill } from '../../model/skills.ts';
import { quoted } from '../../schema/wording.ts';
import type { WorkspaceRule } from '../rule.ts';

const code = 'catalogue/drift';

/** A text written in a role that differs from the one of the catalogue, which it takes the place of. */
export const drift: WorkspaceRule = {
  code,
  severity: 'info',
  reach: 'workspace',
  documentation: () => ({
    text: "A `name`, `description` or `levelDescription` that is written here differs from the catalogue's, which it takes the place of: a copy that has grown old, or a change on purpose. White space and the shape of quotation marks do not count.",
    fix: '*Use the catalogue’s text* removes the copy, and *Keep mine* writes a comment that says it is meant to differ.',
    bad: `# engineer.role.yaml
frameworks: { ddat: ./ddat.framework.yaml }
skills:
  - title: Skills
    items:
      - ref: ddat/testing
        description: You check that services
# ddat.framework.yaml
skills:
  - { id: testing, name: Testing, description: You check that services work. }`,
    good: `# engineer.role.yaml
frameworks: { ddat: ./ddat.framework.yaml }
skills:
  - title: Skills
    items:
      - ref: ddat/testing
# ddat.framework.yaml
skills:
  - { id: testing, name: Testing, description: You check that services work. }`,
    source:
      'Real profiles hold catalogue texts that were cut off when they were pasted, or copied from an earlier edition.',
    certainty:
      'Nothing was told in 108 role files of 20 public sources; few of them refer to a catalogue. It follows from two texts that differ.',
  }),
  *checkRole(role, { frameworks, skills }) {
    for (const placed of skills()) {
      // Without its own reference an item is known by its name, which then cannot be left out.
      const { item } = placed;
      if (item.ref?.uri !== role.uri || !(item.name ?? item.description ?? item.levelDescription)) continue;
      for (const { key, here, there } of texts(placed, frameworks)) {
        if (here?.uri !== role.uri || there.length === 0) continue;
        if (there.some(({ value }) => isCopy(value, here.value))) continue;
        if (key === 'name' && placed.skill && aliasAmong(placed.skill, here.value)) continue;
        yield {
          at: firstLineOf(here.range),
          message: messageFor(key, here, there, item.ref.value),
          related: there.map(({ uri, range }) => ({ uri, range, message: say`The catalogue says this.` })),
          fixes: (document) => fixesFor(document, here, key),
        };
      }
    }
  },
};

type Key = 'name' | 'description' | 'levelDescription';

interface Pairing {
  readonly key: Key;
  readonly here: Text | undefined;
  /** The catalogue's texts for it: one, or for a range of levels those of both ends. */
  readonly there: readonly Text[];
}

function texts(placed: PlacedSkill, frameworks: Frameworks): Pairing[] {
  const { item, skill } = placed;
  if (!skill) return [];
  return [
    { key: 'name', here: item.name, there: skill.name ? [skill.name] : [] },
    { key: 'description', here: item.description, there: skill.description ? [skill.description] : [] },
    { key: 'levelDescription', here: item.levelDescription, there: levelTexts(placed, frameworks) },
  ];
}

function levelTexts(placed: PlacedSkill, frameworks: Frameworks): Text[] {
  const { item, skill, scale } = placed;
  const level = item.levelDescription && placed.level;
  if (!skill || !scale || !level || !isOnCatalogueScale(placed, frameworks)) return [];
  return stepsOf(level).flatMap((step) => describedAt(skill, scale, scale.levels[step])?.description ?? []);
}

function messageFor(key: Key, here: Text, there: readonly Text[], ref: string): Message {
  const [only] = there;
  if (key === 'name' && only) {
    return say`The name ${quoted(here.value)} differs from the catalogue's ${quoted(only.value)}: remove it to use that one, or keep yours on purpose.`;
  }
  return say`The text of ${quoted(key)} differs from the catalogue's for ${quoted(ref)}: remove it to use that one, or keep yours on purpose.`;
}

function fixesFor(document: SourceDocument, { range }: Text, key: Key): Fix[] {
  const found = pairAt(document, range);
  const comment = commentAbove(document, range, `role-profile-disable-next-line ${code}`);
  const fixes: Fix[] = [];
  const edit = found && !hasProperties(document, found.pair) && removePair(document, found.mapping, found.pair);
  if (edit) {
    fixes.push({
      kind: say`use the catalogue’s text`,
      title: say`Use the catalogue’s text: remove "${key}"`,
      edits: [edit],
      safe: false,
      removes: true,
    });
  }
  if (comment)
    fixes.push({
      kind: say`keep the text`,
      title: say`Keep mine: no longer compare it`,
      edits: [comment],
      safe: false,
    });
  return fixes;
}
