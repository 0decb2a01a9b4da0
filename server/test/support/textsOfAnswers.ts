/** Values of the protocol that are no words for people. */
const technical: ReadonlySet<string> = new Set([
  ...['newText', 'uri', 'targetUri', 'filterText', 'sortText', 'insertText', 'kind', 'code', 'command', 'arguments'],
  ...['data', 'source', 'key', 'path', 'id', 'mapping', 'files', 'manifest', 'pieces', 'text', 'before', 'place'],
]);

/**
 * The lines of answers that are the same in two languages, each after what was asked: words in a row that are neither the author's own nor code.
 *
 * @param own What the author has written.
 * @param same What is the same on purpose.
 */
export function englishLeft(
  english: ReadonlyMap<string, unknown>,
  translated: ReadonlyMap<string, unknown>,
  own: string,
  same: readonly RegExp[],
): string[] {
  const left = new Map<string, string>();
  for (const [asked, answer] of english) {
    const others = new Set(linesIn(translated.get(asked)));
    for (const line of linesIn(answer)) {
      if (!others.has(line) || !hasWords(line) || own.includes(line) || same.some((one) => one.test(line))) continue;
      if (!left.has(line)) left.set(line, `${asked}: ${line}`);
    }
  }
  return [...left.values()];
}

function linesIn(answer: unknown): string[] {
  if (typeof answer === 'string') return linesOf(answer);
  if (typeof answer !== 'object' || answer === null) return [];
  if (Array.isArray(answer)) return answer.flatMap(linesIn);
  return Object.entries(answer).flatMap(([key, value]) => (technical.has(key) ? [] : linesIn(value)));
}

/** The lines of Markdown or of a page, without blocks of code and tags. */
function linesOf(text: string): string[] {
  return text
    .replace(/```[\s\S]*?(?:```|$)/g, '')
    .replace(/<(?:code|pre)\b[\s\S]*?<\/(?:code|pre)>/g, '')
    .split(/\n|<[^>]*>/)
    .map((line) => line.trim());
}

/** Two words in a row outside of quotes and code. */
function hasWords(line: string): boolean {
  return /\p{L}{2,} \p{L}{2,}/u.test(line.replace(/`[^`]*`|"[^"]*"|“[^”]*”|\S*[/.]\S*/g, ''));
}
