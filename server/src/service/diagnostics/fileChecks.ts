import type { Profile, Settings } from '../document/profile/profile.ts';
import { readProfile } from '../document/profile/readProfile.ts';
import type { SourceDocument } from '../document/sourceDocument.ts';
import type { CodedFinding } from '../rules/rule.ts';
import type { Speller } from '../text/spelling/speller.ts';
import type { Checks } from '../workspace/sync/fileReader.ts';
import { checkDocument } from './checkDocument.ts';
import { tell } from './finding.ts';
import { createPlans, type Plan } from './plan.ts';
import { TextMemory } from './textMemory.ts';

/** What files say of themselves, each version being judged once as long as nothing else is checked. */
export interface FileChecks extends Checks {
  /** The findings of a document with their fixes. */
  findings(document: SourceDocument): CodedFinding[];
  /** False until the word lists are there; what was judged without them is out of date from then on. */
  readonly knowsWords: boolean;
  useWords(speller: Speller): void;
}

interface Checked {
  /** The key of the plan. */
  readonly plan: string;
  readonly findings: CodedFinding[];
}

/** `settingsFor` gives the settings that count for a file now. */
export function createFileChecks(settingsFor: (uri: string) => Settings | undefined): FileChecks {
  const checked = new WeakMap<SourceDocument, Checked>();
  const profiles = new WeakMap<SourceDocument, Profile>();
  const memory = new TextMemory();
  const plans = createPlans();
  let speller: Speller | undefined;

  function planAt(uri: string): Plan {
    return plans(settingsFor(uri), speller);
  }

  function profileOf(document: SourceDocument): Profile {
    const profile = profiles.get(document) ?? readProfile(document);
    profiles.set(document, profile);
    return profile;
  }

  function findings(document: SourceDocument, stored = false): CodedFinding[] {
    const plan = planAt(document.uri);
    const known = checked.get(document);
    if (known?.plan === plan.key) return known.findings;
    const found = checkDocument(document, plan, stored ? undefined : memory, () => profileOf(document));
    checked.set(document, { plan: plan.key, findings: found });
    return found;
  }

  return {
    findings: (document) => findings(document),
    check: (document, stored) => ({
      findings: findings(document, stored).map((finding) => tell(document, finding)),
      profile: profileOf(document),
      plan: planAt(document.uri).key,
    }),
    planOf: (uri) => planAt(uri).key,
    get knowsWords() {
      return speller !== undefined;
    },
    useWords(words) {
      speller = words;
    },
  };
}
