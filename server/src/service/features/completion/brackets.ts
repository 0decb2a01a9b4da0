/**
 * The characters that close the quote and the brackets which one or several lines leave open, such as `"]}`; empty when there is nothing to
 * close. A quote counts only where a value may begin, so that an apostrophe in a word is not taken for one.
 */
export function closersOf(text: string): string {
  const open: string[] = [];
  let quote = '';
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    const previous = i === 0 ? ' ' : text.charAt(i - 1);
    if (quote !== '') {
      if (character === '\\' && quote === '"') i++;
      else if (character === quote) quote = '';
    } else if ((character === '"' || character === "'") && /[\s,[{]/.test(previous)) quote = character;
    else if (character === '#' && /\s/.test(previous)) {
      const end = text.indexOf('\n', i);
      if (end < 0) break;
      i = end;
    } else if (character === '[' && (open.length > 0 || /\s/.test(previous))) open.push(']');
    else if (character === '{' && (open.length > 0 || /\s/.test(previous))) open.push('}');
    else if (character === open.at(-1)) open.pop();
  }
  return quote + open.reverse().join('');
}
