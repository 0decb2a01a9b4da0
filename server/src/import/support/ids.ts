import { slug } from '../../service/text/slug.ts';

/** Ids are cut at a word where they would be longer, in UTF-16 units. */
const longest = 60;

/** Gives each text an id that no other of the same kind has; `fallback` stands for a text without a letter or digit. */
export function createIds(): (text: string, fallback: string) => string {
  const taken = new Set<string>();
  // Where to go on counting: ten thousand texts may be the same.
  const counts = new Map<string, number>();
  return (text, fallback) => {
    const wanted = shortened(slug(text)) || fallback;
    let id = wanted;
    let count = counts.get(wanted) ?? 2;
    while (taken.has(id)) id = `${wanted}-${count++}`;
    counts.set(wanted, count);
    taken.add(id);
    return id;
  };
}

function shortened(id: string): string {
  if (id.length <= longest) return id;
  const cut = Array.from(id.slice(0, longest + 1))
    .slice(0, -1)
    .join('');
  const word = cut.replace(/-[^-]*$/, '');
  return (word.length > longest / 2 ? word : cut).replace(/[-._\p{M}]+$/u, '');
}
