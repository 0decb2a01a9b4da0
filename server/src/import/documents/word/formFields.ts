/*
 * Lists to choose from of old forms say what was chosen by its number: the library does not read it, so that the words are put where the field ends.
 */

const list = /<w:ddList>([\s\S]{0,20000}?)<\/w:ddList>/g;

/** The text of a part with the chosen words of its lists. Linear; the text as it is where it has none. */
export function withChosenWords(xml: string): string {
  if (!xml.includes('<w:ddList>')) return xml;
  const parts: string[] = [];
  let at = 0;
  for (const found of xml.matchAll(list)) {
    const chosen = chosenOf(found[1] ?? '');
    const end = xml.indexOf('w:fldCharType="end"', found.index);
    const run = end < 0 ? -1 : Math.max(xml.lastIndexOf('<w:r>', end), xml.lastIndexOf('<w:r ', end));
    if (chosen === undefined || run < Math.max(at, found.index)) continue;
    parts.push(xml.slice(at, run), `<w:r><w:t xml:space="preserve">${chosen}</w:t></w:r>`);
    at = run;
  }
  return parts.join('') + xml.slice(at);
}

/** The words are escaped for XML already. */
function chosenOf(entries: string): string | undefined {
  const words = [...entries.matchAll(/<w:listEntry\s[^>]{0,50}?w:val="([^"<>]{0,500})"/g)].map(([, word = '']) => word);
  const number = /<w:(?:result|default)\s[^>]{0,50}?w:val="(\d{1,4})"/.exec(entries)?.[1] ?? '0';
  return words[Number(number)];
}
