import { slug } from '../../service/text/slug.ts';

/** Gives names ids that no other has, without regard to case. The same names in the same order get the same ids. */
export function createIds(): (name: string, fallback: string) => string {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return (name, fallback) => {
    const wanted =
      slug(name)
        .slice(0, 80)
        .replace(/[-._]+$/, '') || fallback;
    let id = wanted;
    let count = counts.get(wanted) ?? 2;
    while (taken.has(id.toUpperCase())) id = `${wanted}-${count++}`;
    counts.set(wanted, count);
    taken.add(id.toUpperCase());
    return id;
  };
}
