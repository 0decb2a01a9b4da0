interface Affix {
  readonly strip: string;
  readonly add: string;
  readonly condition: RegExp;
}

interface AffixClass {
  readonly prefix: boolean;
  /** Whether its prefixes combine with suffixes, or its suffixes with prefixes. */
  readonly crosses: boolean;
  readonly affixes: Affix[];
}

/**
 * All words of a Hunspell dictionary, given by the texts of its `.aff` and `.dic` files. Only the part of the format that English dictionaries
 * use is read: prefixes and suffixes with a flag of one letter. Compound rules, which form ordinal numbers, are left out.
 */
export function expand(aff: string, dic: string): string[] {
  const classes = readClasses(aff);
  const words = new Set<string>();
  for (const line of dic.split('\n').slice(1)) {
    const [word = '', flags = ''] = line.trim().split('/');
    if (word === '') continue;
    const used = [...flags].flatMap((flag) => classes.get(flag) ?? []);
    const suffixes = used.filter(({ prefix }) => !prefix);
    words.add(word);
    for (const suffix of suffixes) for (const form of formsOf(word, suffix)) words.add(form);
    for (const prefix of used.filter((one) => one.prefix)) {
      const crossing = prefix.crosses ? suffixes.filter(({ crosses }) => crosses) : [];
      for (const form of [word, ...crossing.flatMap((suffix) => formsOf(word, suffix))]) {
        for (const prefixed of formsOf(form, prefix)) words.add(prefixed);
      }
    }
  }
  return [...words];
}

function formsOf(word: string, { prefix, affixes }: AffixClass): string[] {
  return affixes
    .filter(({ condition }) => condition.test(word))
    .map(({ strip, add }) =>
      prefix ? add + word.slice(strip.length) : word.slice(0, word.length - strip.length) + add,
    );
}

function readClasses(aff: string): Map<string, AffixClass> {
  const classes = new Map<string, AffixClass>();
  for (const line of aff.split('\n')) {
    const [type = '', flag = '', strip = '', add = '', condition] = line.trim().split(/\s+/);
    if (type !== 'SFX' && type !== 'PFX') continue;
    const prefix = type === 'PFX';
    // The first line of a class has three values, each of its affixes four.
    if (condition === undefined) classes.set(flag, { prefix, crosses: strip === 'Y', affixes: [] });
    else {
      classes.get(flag)?.affixes.push({
        strip: strip === '0' ? '' : strip,
        add: (add === '0' ? '' : add).split('/')[0] ?? '',
        condition: new RegExp(prefix ? `^${condition}` : `${condition}$`),
      });
    }
  }
  return classes;
}
