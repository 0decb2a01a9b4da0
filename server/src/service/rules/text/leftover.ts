import { type Message, say } from '../../message.ts';
import type { Fix } from '../../model/finding.ts';
import { quoted } from '../../schema/wording.ts';
import { type Leftover, leftoverSign, leftoversIn } from '../../text/leftovers/leftovers.ts';
import type { Prose } from '../../text/prose/prose.ts';
import type { TextRule } from '../rule.ts';

/** What another program left in a text. */
export const leftover: TextRule = {
  code: 'text/leftover',
  severity: 'warning',
  reach: 'text',
  documentation: () => ({
    text: 'Something that another program left behind when the text was brought here: a tag or a character reference of HTML, a variable of a template such as `{team_name}` or `%s`, what a program writes where a name is missing (`[object Object]`), a line break as programs write it (`\\n`), a character whose encoding was mistaken (“â€™” for an apostrophe), a mark of Markdown that is opened and never closed, or that of a heading before an ordinary sentence. Readers see it as it stands. Between code marks it is left alone.',
    fix: 'Where only one character can be meant, a quick fix writes it, and “fix all” does so where it cannot be read in another way.',
    bad: 'summary: Designs the city&rsquo;s bridges.',
    good: 'summary: Designs the city’s bridges.',
    source: 'Seen in public collections of role profiles that were converted from web pages and templates.',
  }),
  kinds: ['name', 'prose', 'proper'],
  sign: leftoverSign,
  *check(prose: Prose) {
    for (const found of leftoversIn(prose)) {
      const { start, end } = found;
      yield {
        at: { start, end },
        message: messageFor(prose.text.slice(start, end), found),
        fixes: () => fixesFor(prose, found),
      };
    }
  },
};

function messageFor(words: string, { kind, meant }: Leftover): Message {
  switch (kind) {
    case 'tag':
      return say`${quoted(words)} is a tag of HTML, which readers see as it stands: remove it, or write the text in Markdown.`;
    case 'reference':
      return say`${quoted(words)} is a character reference of HTML: write ${character(meant ?? '')} itself.`;
    case 'variable':
      return say`${quoted(words)} is a variable of a template that was not filled in: write what it stands for.`;
    case 'value':
      return say`${quoted(words)} is what a program writes where it knows no name: write the one that is meant.`;
    case 'break':
      return say`${quoted(words)} is how a program writes a line break, and readers see it: break the line there, or remove it.`;
    case 'encoding':
      return meant === ''
        ? say`${quoted(words)} is the rest of a character whose encoding was mistaken: remove it.`
        : say`${quoted(words)} is a character whose encoding was mistaken: write ${character(meant ?? '')}.`;
    case 'remark':
      return say`${quoted(words)} is a remark of another program, or of who worked on the text, and not meant for its readers: remove it.`;
    case 'mark':
      return words === '`'
        ? say`This code mark has no partner, so that readers see it: close it, or remove it.`
        : words.startsWith('#')
          ? say`This mark of a heading stands before an ordinary text, so that it is shown as a heading or with the mark: remove it.`
          : say`These signs for bold words are never closed, so that readers see them: close them, or remove them.`;
  }
}

function character(meant: string): Message {
  if (meant === '') return say`nothing`;
  return /^\s+$/.test(meant) ? say`a blank` : meant.includes('"') ? say`'${meant}'` : say`"${meant}"`;
}

function fixesFor(prose: Prose, { kind, meant, start, end }: Leftover): Fix[] {
  const edits = [{ start, end, newText: meant ?? '' }];
  const words = quoted(prose.text.slice(start, end));
  if (kind === 'variable' || kind === 'value') return [];
  if (kind === 'tag' || kind === 'mark' || kind === 'break' || kind === 'remark') {
    return [{ kind: say`remove what is left over`, title: say`Remove ${words}`, edits, safe: false }];
  }
  // Together with what stands around them these may mean something else: a tag, or another reference.
  const safe = meant !== undefined && !/^[<>&]$/.test(meant) && meant.trim() !== '';
  const title = meant === '' ? say`Remove ${words}` : say`Write ${character(meant ?? '')}`;
  return [{ kind: say`write the character itself`, title, edits, safe }];
}
