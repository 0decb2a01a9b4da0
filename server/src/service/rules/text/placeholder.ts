import { type Message, say } from '../../message.ts';
import type { Fix } from '../../model/finding.ts';
import { quoted } from '../../schema/wording.ts';
import { withBlank } from '../../text/endings/endings.ts';
import { type Placeholder, placeholderSign, placeholdersIn } from '../../text/placeholders/placeholders.ts';
import { isEnglish, type Prose } from '../../text/prose/prose.ts';
import { noFindings, type RuleFinding, type TextRule } from '../rule.ts';

/** What was meant to be replaced or taken out before anybody reads the profile. */
export const placeholder: TextRule = {
  code: 'text/placeholder',
  severity: 'error',
  reach: 'text',
  documentation: () => ({
    text: 'A text that still waits to be written: `TODO`, `TBC`, “to be confirmed”, “insert … here”, `<team name>`, filler such as “lorem ipsum”, a name that only numbers its item, as “Skill 3” does, or a note in brackets in which the author speaks to themselves. Brackets that say something of the work are left alone; so is `TBC` where `words` in `.role-profiles.yaml` has it.',
    fix: 'The quick fix takes the note out, together with the blank before it.',
    bad: 'workActivities:\n  - name: Standing in for the lead (find a better name for this)\n    description: Leads the team in their absence.',
    good: 'workActivities:\n  - name: Standing in for the lead (during absence)\n    description: Leads the team in their absence.',
    source: 'A published role profile has a note to its own writer in the name of a duty.',
  }),
  kinds: ['name', 'prose', 'proper'],
  // The sign is one of English texts and of marks that all languages have; phrases of other languages are looked up.
  check: (prose) => (placeholderSign.test(prose.text) || !isEnglish(prose) ? findingsIn(prose) : noFindings),
};

function* findingsIn(prose: Prose): Iterable<RuleFinding> {
  for (const found of placeholdersIn(prose)) {
    const { start, end, acronym } = found;
    yield {
      at: { start, end },
      message: messageFor(prose.text.slice(start, end), found),
      ...(acronym ? { word: { text: acronym, as: 'word' as const } } : {}),
      fixes: () => fixesFor(prose, found),
    };
  }
}

function messageFor(words: string, { kind }: Placeholder): Message {
  switch (kind) {
    case 'note':
      return say`${quoted(words)} is a note to the writer, not to the reader: do what it says and remove it.`;
    case 'blank':
      return say`${quoted(words)} waits to be filled in: put the right words in its place.`;
    case 'marker':
      return say`${quoted(words)} says that something is still to be written: write it, or remove the mark.`;
  }
}

function fixesFor({ text }: Prose, { start, end, kind }: Placeholder): Fix[] {
  if (kind === 'blank' || text.slice(0, start).trim() + text.slice(end).trim() === '') return [];
  const words = quoted(text.slice(start, end));
  const colon = /^[ \t]*:/.exec(text.slice(end, end + 20))?.[0].length ?? 0;
  const edits = [{ ...withBlank(text, { start, end: end + (kind === 'marker' ? colon : 0) }), newText: '' }];
  return [{ kind: say`remove the note`, title: say`Remove ${words}`, edits, safe: false, removes: true }];
}
