import type { Framework, Profile, RoleProfile, Settings } from '../document/profile/profile.ts';
import { skillContents } from '../document/profile/skillsWhenAsked.ts';
import { effectiveRole } from '../model/effectiveRole.ts';
import type { UnknownWord } from '../model/finding.ts';
import { frameworksFor } from '../model/frameworks.ts';
import { acronymsDefinedIn } from '../text/acronyms/acronyms.ts';
import { hasCapital, wordsOf } from '../text/prose/words.ts';
import type { Workspace } from '../workspace/workspace.ts';

/**
 * Says of words whether they are known in a file: accepted by the settings, part of the file's own names, or known from the frameworks of a
 * role and the roles that it extends.
 */
export function knownWords(
  profile: Profile,
  settings: Settings | undefined,
  workspace: Workspace,
): (word: UnknownWord) => boolean {
  const accepted = new Set(settings?.words.map(({ value }) => value.toLowerCase()));
  const sources: (Framework | RoleProfile)[] = [];
  if (profile.kind === 'role') {
    const whole = effectiveRole(profile, workspace);
    for (const use of frameworksFor(whole.role, workspace).values()) if (use.framework) sources.push(use.framework);
    sources.push(...whole.bases);
  }
  return ({ text, as }) => {
    if (accepted.has(text.toLowerCase())) return true;
    if (as === 'word' && profile.kind !== 'config' && isOwnName(text, ownNames(profile, workspace))) return true;
    return sources.some((source) => known(source, workspace)[as].has(as === 'word' ? text.toLowerCase() : text));
  };
}

interface Known {
  /** In lower case. */
  readonly word: ReadonlySet<string>;
  readonly acronym: ReadonlySet<string>;
}

/** What a file makes known to those that name it: the words of its names, and the acronyms that its texts spell out. */
function known(source: Framework | RoleProfile, workspace: Workspace): Known {
  return workspace.remembered(source, 'vocabulary', () => {
    const word = new Set<string>();
    const acronym = new Set<string>();
    for (const part of factsOf(source, 'vocabulary', workspace, vocabularyOf)) {
      for (const one of part.words) word.add(one);
      for (const one of part.acronyms) acronym.add(one);
    }
    return { word, acronym };
  });
}

function vocabularyOf(strings: Iterable<NamedString>) {
  const words: string[] = [];
  const acronyms: string[] = [];
  for (const { key, value } of strings) {
    acronyms.push(...acronymsDefinedIn(value));
    if (nameKeys.has(key)) for (const { text } of wordsOf(value)) words.push(text.toLowerCase());
  }
  return { words, acronyms };
}

/** The words with capitals of a file, in lower case. */
interface OwnNames {
  /** Those of its names. */
  readonly named: ReadonlySet<string>;
  /** Those that stand with a capital inside a sentence, and in another text as well. */
  readonly usual: ReadonlySet<string>;
}

/**
 * Whether a word is one of a file's names. In lower case it is where a name has it with a capital. A word with a capital may be misspelt in a
 * name, too, so that it must stand so in a sentence and in one more place.
 */
function isOwnName(text: string, { named, usual }: OwnNames): boolean {
  return (hasCapital(text) ? usual : named).has(text.toLowerCase());
}

function ownNames(profile: Framework | RoleProfile, workspace: Workspace): OwnNames {
  return workspace.remembered(profile, 'own names', () => {
    const named = new Set<string>();
    const seen = new Set<string>();
    const twice = new Set<string>();
    const inside = new Set<string>();
    for (const part of factsOf(profile, 'own names', workspace, capitalsOf)) {
      for (const word of part.named) named.add(word);
      for (const word of part.inside) inside.add(word);
      for (const word of part.words) (seen.has(word) ? twice : seen).add(word);
    }
    return { named, usual: new Set([...twice].filter((word) => inside.has(word))) };
  });
}

/** The words with capitals of some texts: in names, inside sentences, and all of them, once for each text that has them. */
function capitalsOf(strings: Iterable<NamedString>) {
  const named: string[] = [];
  const inside: string[] = [];
  const words: string[] = [];
  for (const { key, value } of strings) {
    const own = new Set<string>();
    for (const { text, start } of wordsOf(value)) {
      if (!hasCapital(text)) continue;
      const word = text.toLowerCase();
      own.add(word);
      if (nameKeys.has(key)) named.push(word);
      if (/[a-z,] $/.test(value.slice(Math.max(0, start - 2), start))) inside.push(word);
    }
    words.push(...own);
  }
  return { named, inside, words };
}

/** What follows from the texts of a file, part by part: of the skills of a framework, of which an edit changes one, it is remembered with each. */
function* factsOf<T>(
  source: Framework | RoleProfile,
  about: string,
  workspace: Workspace,
  factOf: (strings: Iterable<NamedString>) => T,
): Iterable<T> {
  if (source.kind === 'role') {
    yield factOf(stringsIn(source, ''));
    return;
  }
  yield factOf(stringsIn({ ...source, skills: [] }, ''));
  for (const skill of skillContents(source.skills))
    yield workspace.remembered(skill, about, () => factOf(stringsIn(skill, 'skills')));
}

const nameKeys: ReadonlySet<string> = new Set(['name', 'title', 'family', 'organisation', 'aliases', 'awardingBody']);

/** Keys that hold no words. */
const wordless: ReadonlySet<string> = new Set(['uri', 'range', 'url', 'id', 'ref', 'path', 'lead', 'kind']);

/** A text, and the key that it stands under. */
interface NamedString {
  readonly key: string;
  readonly value: string;
}

/** All strings in plain data. */
function* stringsIn(data: unknown, key: string): Generator<NamedString> {
  if (typeof data === 'string') yield { key, value: data };
  else if (Array.isArray(data)) for (const one of data) yield* stringsIn(one, key);
  else if (data instanceof Map) for (const one of data.values()) yield* stringsIn(one, key);
  else if (typeof data === 'object' && data !== null) {
    for (const [name, one] of Object.entries(data)) {
      if (!wordless.has(name)) yield* stringsIn(one, name === 'value' ? key : name);
    }
  }
}
