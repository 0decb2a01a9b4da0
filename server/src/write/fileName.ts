/** Names that Windows keeps for devices, whatever their suffix. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$|clock\$)(?:\.|$)/;

/** Long enough for people, and short enough for every file system, which counts bytes. */
const longest = 60;

/**
 * A text as the name of a file without its suffix, fit for every system: small letters, since some know no others; letters and digits
 * of any script; no name that is kept for devices. `fallback` stands for a text that has nothing of this.
 */
export function safeFileName(text: string, fallback: string): string {
  const name = Array.from(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\p{M}._-]+/gu, '-')
      .replaceAll(/-{2,}/g, '-')
      .replaceAll(/\.{2,}/g, '.'),
  )
    .slice(0, longest)
    .join('')
    .replaceAll(/^[^\p{L}\p{N}]+|[-._]+$/gu, '');
  if (name === '') return fallback;
  return reserved.test(name) ? `${fallback}-${name}` : name;
}

/** Gives each text a name that no other has, also where files are told apart without regard to case. */
export function createFileNames(): (text: string, fallback: string) => string {
  const taken = new Set<string>();
  // Where to go on counting: ten thousand roles may have one title.
  const counts = new Map<string, number>();
  return (text, fallback) => {
    const wanted = safeFileName(text, fallback);
    let name = wanted;
    let count = counts.get(wanted) ?? 2;
    while (taken.has(folded(name))) name = `${wanted}-${count++}`;
    counts.set(wanted, count);
    taken.add(folded(name));
    return name;
  };
}

function folded(name: string): string {
  return name.toUpperCase().toLowerCase().normalize('NFKD');
}
