/**
 * Small pieces of Markdown for what editors show. Texts of role and framework files are Markdown themselves and are not trusted: they keep
 * their formatting, but bring in neither HTML nor pictures, nor links other than to web pages and mailboxes.
 */

/** Paragraphs, lists and blocks one below the other; empty ones are left out. */
export function blocks(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

/** Plain text on one line, such as a name, escaped so that it is shown as it is written. */
export function plain(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>~|]|&(?=#?\w+;)/g, '\\$&');
}

/** Plain text on one line in bold. */
export function bold(text: string): string {
  return `**${plain(text)}**`;
}

/** A word as code, between more backticks than any run of them within it. */
export function code(text: string): string {
  const fence = '`'.repeat(longestRun(text) + 1);
  const padding = text.startsWith('`') || text.endsWith('`') || text === '' ? ' ' : '';
  return `${fence}${padding}${text.replace(/\s+/g, ' ')}${padding}${fence}`;
}

/** Lines as a fenced block of code. */
export function codeBlock(text: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text}\n${fence}`;
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
}

/** A list item with everything that belongs to it, further blocks included. */
export function listItem(text: string): string {
  return `- ${text.replace(/\n(?=[^\n])/g, '\n  ')}`;
}

/**
 * A text of a file, made harmless: HTML is shown as it is written, pictures become links, and links to anything other than web
 * pages and mailboxes are shown as text. A code block that the author left open is closed, so that it does not take in what follows.
 */
export function markdown(text: string): string {
  const lines: string[] = [];
  let paragraph: string[] = [];
  let fence: string | undefined;
  const flush = (): void => {
    if (paragraph.length > 0) lines.push(harmless(paragraph.join('\n')));
    paragraph = [];
  };
  for (const line of text.trim().split(/\r?\n/)) {
    const marker = /^[ \t]*(`{3,}|~{3,})(.*)$/.exec(line);
    if (fence !== undefined) {
      lines.push(line);
      if (marker?.[1]?.startsWith(fence) && marker[2]?.trim() === '') fence = undefined;
    } else if (marker && !(marker[1]?.startsWith('`') && marker[2]?.includes('`'))) {
      flush();
      lines.push(line);
      fence = marker[1];
    } else if (line.trim() === '') {
      flush();
      lines.push('');
    } else paragraph.push(line);
  }
  flush();
  if (fence !== undefined) lines.push(fence);
  return lines.join('\n');
}

/** The addresses that an editor may open on a click. */
const safeTarget = /^(https?:\/\/|mailto:)/i;

/**
 * Escaped characters, code spans and backticks without a partner are skipped first, so that nothing in them is taken for a link and no
 * backslash is added where it would be visible.
 */
function harmless(paragraph: string): string {
  const isSafe = safeTargets(paragraph);
  const closing = placesOf(paragraph, />/g);
  return paragraph
    .replace(
      /\\[\s\S]|(`+)(?!`)[\s\S]*?[^`]\1(?!`)|`+|!(?=\[)|<|\](?=\()/g,
      (found, _, offset: number, whole: string) => {
        if (/^[\\`]/.test(found)) return found;
        if (found === '!') return '';
        if (found === '<') return isAutolink(whole, offset, closing(offset)) ? found : '\\<';
        return isSafe(offset + ']('.length) ? found : '\\]';
      },
    )
    .replace(/^( {0,3})\[(?=[^\]\n]+\]:\s*(\S*))/gm, (found, space: string, target: string) =>
      isSafeTarget(target) ? found : `${space}\\[`,
    );
}

/** A target without a scheme cannot run anything; entities and escapes might hide one. */
function isSafeTarget(target: string): boolean {
  const bare = target.replace(/^</, '');
  return safeTarget.test(bare) || !/[:&\\]/.test(bare);
}

/**
 * Asked in the order of the text for places behind `](`, it says whether the targets there are safe, in angle brackets or without. What could
 * end or endanger a target is looked for once, however many targets stand before it.
 */
function safeTargets(text: string): (start: number) => boolean {
  const danger = placesOf(text, /[:&\\]/g);
  const [endInside, end] = [placesOf(text, /[>\n]/g), placesOf(text, /[\s)]/g)];
  return (start) => {
    const blanks = /\s*/y;
    blanks.lastIndex = start;
    const from = start + (blanks.exec(text)?.[0].length ?? 0);
    const bare = text[from] === '<' ? from + 1 : from;
    const stop = bare > from ? endInside(bare) : end(bare);
    return danger(bare) >= stop || safeTarget.test(text.slice(bare, Math.min(stop, bare + longestScheme)));
  };
}

/** As long as what `safeTarget` looks at. */
const longestScheme = 'https://'.length;

/** Where a pattern is next found; asked for places one behind the other, it goes through the text once. */
function placesOf(text: string, pattern: RegExp): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      pattern.lastIndex = from;
      found = pattern.exec(text)?.index ?? text.length;
    }
    return found;
  };
}

/** `end` is where the next closing angle bracket stands; the end of the text where there is none. */
function isAutolink(text: string, offset: number, end: number): boolean {
  const inside = end === text.length ? '' : text.slice(offset + 1, end);
  // After `](` this is a target in angle brackets, which was checked with its link.
  return (
    (safeTarget.test(inside) && !/[\s<]/.test(inside)) || /\]\(\s*$/.test(text.slice(Math.max(0, offset - 20), offset))
  );
}
