/**
 * What would close the quote and the brackets that a line leaves open, as `"]}`; empty when there is nothing to close. A quote
 * counts where a value may begin, so that the apostrophe of a word is none.
 */
export function closersOf(line: string): string {
  const open: string[] = [];
  let quote = '';
  for (let i = 0; i < line.length; i++) {
    const character = line.charAt(i);
    const previous = i === 0 ? ' ' : line.charAt(i - 1);
    if (quote !== '') {
      if (character === '\\' && quote === '"') i++;
      else if (character === quote) quote = '';
    } else if ((character === '"' || character === "'") && /[\s,[{]/.test(previous)) quote = character;
    else if (character === '#' && /\s/.test(previous)) break;
    else if (character === '[' && (open.length > 0 || /\s/.test(previous))) open.push(']');
    else if (character === '{' && (open.length > 0 || /\s/.test(previous))) open.push('}');
    else if (character === open.at(-1)) open.pop();
  }
  return quote + open.reverse().join('');
}
