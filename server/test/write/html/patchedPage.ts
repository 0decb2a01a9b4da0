/*
 * What a client does with a page of which parts are left out, at the level of its text.
 */

const placeholder =
  /<(\w+) id="([^"]*)" data-kept=""(?: data-lines="(-?\d+)")?(?: data-from="([^"]*)" data-to="([^"]*)")?><\/\1>/g;

/** The whole page: what is left out of it is taken from the page before. Throws where that page has no such part. */
export function patchedPage(before: string, changes: string): string {
  return changes.replaceAll(placeholder, (_, tag: string, id: string, lines = '0', from = '', to = '') =>
    moved(partIn(before, tag, id), Number(lines), from, to),
  );
}

function partIn(page: string, tag: string, id: string): string {
  const start = new RegExp(
    `<${tag}(?: [^>]*)? id="${id.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}"|<${tag} id="${id}"`,
  ).exec(page);
  if (!start) throw new Error(`The page has no <${tag}> with the id ${id}.`);
  const tags = new RegExp(`<(/?)${tag}(?=[\\s>])`, 'g');
  tags.lastIndex = start.index;
  let depth = 0;
  for (let found = tags.exec(page); found; found = tags.exec(page)) {
    depth += found[1] === '' ? 1 : -1;
    if (depth === 0) return page.slice(start.index, page.indexOf('>', found.index) + 1);
  }
  throw new Error(`The <${tag}> with the id ${id} does not end.`);
}

function moved(part: string, by: number, from: string, to: string): string {
  const atLines = part.replaceAll(/( data-uri="[^"]*")? data-line="(\d+)"/g, (all, uri: string | undefined, line) =>
    uri === undefined ? ` data-line="${Number(line) + by}"` : all,
  );
  return atLines.replaceAll(/ (data-(?:path|edit-path|list|add))="([^"]*)"/g, (all, name: string, path: string) =>
    path === from || path.startsWith(`${from}/`) ? ` ${name}="${to}${path.slice(from.length)}"` : all,
  );
}
