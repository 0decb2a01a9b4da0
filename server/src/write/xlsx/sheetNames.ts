/** What Excel allows: 31 letters. */
const longest = 31;

/** Gives sheets names that Excel allows and that no other sheet has, whatever their case. Those of the workbook's own sheets are taken; what has no name of letters is `untitled`. */
export function uniqueSheetNames(own: readonly string[], untitled: string): (title: string) => string {
  const taken = new Set([...own.map((name) => name.toLowerCase()), 'lists', 'role-profile state', 'history']);
  return (title) => {
    const wanted =
      title
        .replaceAll(/[\\/?*[\]:\p{Cc}]+/gu, ' ')
        .replaceAll(/\s+/g, ' ')
        .replaceAll(/^[\s']+|[\s']+$/g, '') || untitled;
    let name = cut(wanted, longest);
    for (let count = 2; taken.has(name.toLowerCase()); count++) {
      const behind = ` ${count}`;
      name = `${cut(wanted, longest - behind.length)}${behind}`;
    }
    taken.add(name.toLowerCase());
    return name;
  };
}

/** A text of at most so many UTF-16 units, without half letters. */
function cut(text: string, most: number): string {
  let shortened = '';
  for (const letter of text) {
    if (shortened.length + letter.length > most) break;
    shortened += letter;
  }
  return shortened.trimEnd();
}
