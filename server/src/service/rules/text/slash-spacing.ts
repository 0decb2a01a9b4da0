import { applyEdits } from '../../document/edits/edits.ts';
import type { Span } from '../../document/sourceDocument.ts';
import { say } from '../../message.ts';
import { quoted } from '../../schema/wording.ts';
import { isEnglish } from '../../text/prose/prose.ts';
import type { TextRule } from '../rule.ts';

/** A slash with a blank on one side only. */
export const slashSpacing: TextRule = {
  code: 'text/slash-spacing',
  severity: 'warning',
  reach: 'text',
  documentation: () => ({
    text: 'A slash between two words with a blank on one side only. Blanks on both sides are a style of their own and left alone, and so are paths, addresses and dates.',
    fix: 'The blank is removed.',
    bad: 'summary: Resolves exceptions/ issues.',
    good: 'summary: Resolves exceptions/issues.',
    source: 'Seen in published role profiles.',
  }),
  kinds: ['name', 'prose'],
  sign: /\//,
  *check(prose) {
    const { plain } = prose;
    const english = isEnglish(prose);
    for (const { 0: chain, index: start } of plain.matchAll(chains)) {
      // "Reads /srv/data/ each night" has a path.
      if (!/\s/.test(chain) || /\s\/\p{L}+(?:\/\p{L}+)*\/\s/u.test(chain)) continue;
      const blanks = blanksIn(chain, english);
      const end = start + chain.length;
      if (blanks.length === 0 || /[\p{N}_./\\-][\p{L}\p{N}]|[/\\_]/u.test(plain.slice(end, end + 2))) continue;
      if (/[\p{N}_./\\~:-]/u.test(plain.charAt(start - 1))) continue;
      const closed = applyEdits(
        chain,
        blanks.map((span) => ({ ...span, newText: '' })),
      );
      yield {
        at: { start, end },
        message: say`${quoted(chain)} has a blank on one side of a slash: write ${quoted(closed)}.`,
        fixes: () => [
          {
            kind: say`close up the slash`,
            title: say`Write ${quoted(closed)}`,
            edits: blanks.map((span) => ({ start: start + span.start, end: start + span.end, newText: '' })),
            safe: true,
          },
        ],
      };
    }
  },
};

/** Words with slashes between them, each slash with no blank on one side at least. */
const chains = /(?<![\p{L}\p{N}])\p{L}+(?:(?:[ \t\n]{1,9}\/|\/[ \t\n]{0,9})\p{L}+)+/gu;

const joint = /(\p{L}+)(?:([ \t\n]+)\/|\/([ \t\n]+))(?=(\p{L}+))/gu;

function blanksIn(chain: string, english: boolean): Span[] {
  const blanks: Span[] = [];
  for (const { 1: left = '', 2: before, 3: behind, 4: right = '', index } of chain.matchAll(joint)) {
    // Left out are abbreviations such as "w/ customers", and a break between paragraphs.
    if (left.length < 2 || right.length < 2 || /\n\s*\n/.test(before ?? behind ?? '')) continue;
    const start = index + left.length + (before === undefined ? 1 : 0);
    const isMeant = before === undefined ? isNoFolder(left, right) : english && isNoPath(left, right);
    if (isMeant) blanks.push({ start, end: start + (before ?? behind ?? '').length });
  }
  return blanks;
}

function isAndOr(left: string, right: string): boolean {
  return /^and$/i.test(left) && /^or$/i.test(right);
}

/** What follows the name of a folder, which may end in a slash: "keeps docs/ and src/ in order". */
const behindFolders: ReadonlySet<string> = new Set(
  'and or for in to is are as of on with holds contains folder folders directory directories tree path'.split(' '),
);

function isNoFolder(left: string, right: string): boolean {
  return isAndOr(left, right) || !behindFolders.has(right);
}

/** What stands before a path or a command, which begin with a slash: "uses the /deploy command". */
const beforePaths: ReadonlySet<string> = new Set(
  'a an the in to from of via with under at on and or for by is are as into like use uses using run runs running type types call calls calling mount mounts'.split(
    ' ',
  ),
);

const paths: ReadonlySet<string> = new Set(
  'api bin boot data dev docs etc health home lib login media metrics mnt opt proc root run srv status sys tmp usr var'.split(
    ' ',
  ),
);

function isNoPath(left: string, right: string): boolean {
  return isAndOr(left, right) || !(beforePaths.has(left.toLowerCase()) || paths.has(right));
}
