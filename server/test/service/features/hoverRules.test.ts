import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MarkupContent } from 'vscode-languageserver-types';
import { hover } from '../../../src/service/features/hover/hover.ts';
import { contextOf } from '../../support/fileContext.ts';
import { openFixture } from '../../support/openFixture.ts';

/** Texts that the hover at `<|>` contains; its range is what `‹|…|>` marks. */
const cases: Record<string, readonly [marked: string, says: readonly string[] | undefined]> = {
  'the code of a rule in the settings': [
    '--- /.role-profiles.yaml\nrules:\n  ‹|schema/un<|>known-key|>: warning\n',
    [
      '**schema/unknown-key** · error\n\nA key that the format does not have',
      '**To mend it:** Quick fixes write the key that is meant',
      '**Reported:**\n\n```yaml\ntilte: Lead engineer\n```',
      '**Better:**\n\n```yaml\ntitle: Lead engineer\n```',
      '**Rests on:** `schemas/role.schema.json`',
      'server/RULES.md#schemaunknown-key)',
    ],
  ],
  'the code of a rule that is off': [
    '--- /.role-profiles.yaml\nrules: { ‹|catalogue/unused-skill<|>|>: info }\n',
    ['**catalogue/unused-skill** · off unless `rules` gives it a severity\n\n', '# ddat.framework.yaml\n'],
  ],
  'a code in quotes': ['--- /.role-profiles.yaml\nrules: { ‹|"yaml/syn<|>tax"|>: off }\n', ['**yaml/syntax** · error']],
  'a code that no rule has': ['--- /.role-profiles.yaml\nrules: { te<|>xt/splling: off }\n', undefined],
  'a key of one’s own beside the codes': [
    '--- /.role-profiles.yaml\nrules: { x-n<|>ote: off }\n',
    ['**Your own key**'],
  ],
  'an option of a rule': [
    '--- /.role-profiles.yaml\nrules:\n  style/long-sentence: { ‹|max<|>Words|>: 30 }\n',
    ['For `style/long-sentence`', 'Left out: `35`'],
  ],
  'the value of an option': [
    '--- /.role-profiles.yaml\nrules:\n  style/closing-stop: { style: ‹|ne<|>ver|> }\n',
    ['**never**\n\nNo text ends in a full stop.'],
  ],
  'a pack in the settings': [
    '--- /.role-profiles.yaml\npacks: [‹|lad<|>der|>]\n',
    [
      '**ladder**\n\nWhether the steps',
      '- `ladder/level-drops` (warning): A skill',
      '- `ladder/grade-order` (warning): ',
    ],
  ],
  'a pack on a line': ['--- /.role-profiles.yaml\npacks:\n  - ‹|<|>catalogue|>\n', ['(off unless `rules` gives it']],
  'a name that is no pack': ['--- /.role-profiles.yaml\npacks: [lad<|>ders]\n', undefined],
  'a code that a comment silences in the whole file': [
    '# role-profile-disable ‹|schema/<|>value|>\nid: a\n',
    ['**schema/value** · error'],
  ],
  'a code that a comment silences for the next line': [
    'id: a\n# role-profile-disable-next-line schema/value, ‹|catalogue/drift<|>|> -- on purpose\nstatus: final\n',
    ['**catalogue/drift** · info'],
  ],
  'the beginning of a silenced code': [
    '# role-profile-disable ‹|<|>schema/value|>,catalogue/drift\n',
    ['**schema/value** · error'],
  ],
  'a silenced code in a framework': [
    '--- /a.framework.yaml\nid: a\nskills:\n  # role-profile-disable-next-line ‹|schema/for<|>mat|>\n  - id: a b\n',
    ['**schema/format** · error'],
  ],
  'a silenced code in the settings': [
    '--- /.role-profiles.yaml\n# role-profile-disable ‹|schema/<|>value|>\npacks: [a]\n',
    ['**schema/value** · error'],
  ],
  'the words of the comment itself': ['# role-profile-dis<|>able schema/value\nid: a\n', undefined],
  'the space between two codes': ['# role-profile-disable schema/value, <|> catalogue/drift\nid: a\n', undefined],
  'a code in the reason of a comment': [
    '# role-profile-disable schema/value -- unlike schema/val<|>ue\nid: a\n',
    undefined,
  ],
  'a silenced code that no rule has': ['# role-profile-disable schema/v<|>alu\nid: a\n', undefined],
  'a code in a comment that silences nothing': ['id: a\n# see schema/v<|>alue\n', undefined],
  'a comment for the whole file that stands too low': ['id: a\n# role-profile-disable schema/v<|>alue\n', undefined],
  'what looks like such a comment in a text': [
    'summary: |\n  First.\n  # role-profile-disable-next-line schema/v<|>alue\n  Last.\n',
    undefined,
  ],
  'a key on the line below such a comment': [
    '# role-profile-disable schema/value\n‹|ti<|>tle|>: A\n',
    ['**Title** (required)'],
  ],
};

for (const [name, [marked, says]] of Object.entries(cases)) {
  for (const lineBreak of ['\n', '\r\n']) {
    test(`${name} (${lineBreak === '\n' ? 'LF' : 'CRLF'})`, async () => {
      const { file, document, frameworks } = await openFixture(
        marked.replaceAll('\n', lineBreak).replace(/^(--- .*)\r/, '$1'),
      );
      const found = hover(contextOf(document, { frameworks }), document.positionAt(file.cursor ?? 0));
      if (says === undefined) {
        assert.equal(found, undefined);
        return;
      }
      assert.ok(MarkupContent.is(found?.contents), name);
      for (const part of says) assert.ok(found.contents.value.includes(part), `${part}\nin\n${found.contents.value}`);
      const [range] = file.ranges;
      if (range) assert.deepEqual(found.range, document.rangeOf(range));
    });
  }
}
