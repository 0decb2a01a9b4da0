import type { Framework, Profile, RoleProfile, Settings } from '../document/profile/profile.ts';
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
    if (as === 'word' && profile.kind !== 'config' && ownNames(profile, workspace).has(text.toLowerCase())) return true;
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
    for (const { key, value } of stringsIn(source, '')) {
      for (const one of acronymsDefinedIn(value)) acronym.add(one);
      if (nameKeys.has(key)) for (const { text } of wordsOf(value)) word.add(text.toLowerCase());
    }
    return { word, acronym };
  });
}

/** The words with capitals of a file's own names, in lower case: a name may be misspelt, but hardly with a capital in it. */
function ownNames(profile: Framework | RoleProfile, workspace: Workspace): ReadonlySet<string> {
  return workspace.remembered(profile, 'own names', () => {
    const names = new Set<string>();
    for (const { key, value } of stringsIn(profile, '')) {
      if (!nameKeys.has(key)) continue;
      for (const { text } of wordsOf(value)) if (hasCapital(text)) names.add(text.toLowerCase());
    }
    return names;
  });
}

const nameKeys: ReadonlySet<string> = new Set(['name', 'title', 'family', 'organisation', 'aliases', 'awardingBody']);

/** Keys that hold no words. */
const wordless: ReadonlySet<string> = new Set(['uri', 'range', 'url', 'id', 'ref', 'path', 'lead', 'kind']);

/** All strings in plain data, each with the key that it stands under. */
function* stringsIn(data: unknown, key: string): Generator<{ readonly key: string; readonly value: string }> {
  if (typeof data === 'string') yield { key, value: data };
  else if (Array.isArray(data)) for (const one of data) yield* stringsIn(one, key);
  else if (data instanceof Map) for (const one of data.values()) yield* stringsIn(one, key);
  else if (typeof data === 'object' && data !== null) {
    for (const [name, one] of Object.entries(data)) {
      if (!wordless.has(name)) yield* stringsIn(one, name === 'value' ? key : name);
    }
  }
}
