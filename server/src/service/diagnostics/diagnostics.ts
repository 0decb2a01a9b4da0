import type { Reading } from '../document/profile/littleReading.ts';
import type { Profile } from '../document/profile/profile.ts';
import { readFrameworkWhenAsked } from '../document/profile/readFramework.ts';
import { readProfile } from '../document/profile/readProfile.ts';
import type { SourceDocument } from '../document/sourceDocument.ts';
import { readSuppressions } from '../document/suppressions.ts';
import { TextVersion } from '../document/textVersion.ts';
import { isExcluded } from '../model/excluded.ts';
import type { Finding } from '../model/finding.ts';
import { basicRules } from '../rules/index.ts';
import { spelling } from '../rules/text/spelling.ts';
import { mergeConflict } from '../rules/yaml/merge-conflict.ts';
import { syntax } from '../rules/yaml/syntax.ts';
import { whenAsked } from '../support/lazy.ts';
import { type Steps, withoutPauses } from '../support/steps.ts';
import type { Orthography } from '../text/orthography/orthography.ts';
import { isEnglish } from '../text/prose/prose.ts';
import type { Speller } from '../text/spelling/speller.ts';
import type { FileEntry, FileEvaluation, FileEvaluator } from '../workspace/index/fileEntry.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { applySettings } from './applySettings.ts';
import { evaluateDocument, evaluatingDocument } from './evaluateDocument.ts';
import { firstInOrder } from './order.ts';
import { createPlans, type Plan, planOf } from './plan.ts';
import { report } from './report.ts';
import { NameMemory, TextMemory } from './textMemory.ts';
import { withoutFixes } from './toFinding.ts';
import { type Told, toldAfter, toldOf, type UnreadVersion } from './toldMeanwhile.ts';
import { LoadedWords, noWords } from './words.ts';

/**
 * Findings of files. A plan says which rules run; the rules of the file are evaluated and what they find is kept (`evaluateDocument`); when
 * somebody asks, the workspace rules are evaluated (`evaluateWorkspaceRules`) and the settings applied (`report`); an editor gets the result
 * in the protocol's form (`toDiagnostic`).
 */
export interface Diagnostics extends FileEvaluator {
  /** What is reported of a file that need not be open, from what the index keeps of it. */
  findingsOfFile(entry: FileEntry): Finding[];
  /**
   * What the basic rules find in a document, in steps, as it is reported: all that is quickly found in a long file. What it lacks comes with
   * `findingsOfDocument`, and nothing of it goes then.
   */
  findingFirst(document: SourceDocument): Steps<Finding[]>;
  /** What is told of a document before it has been read, where the stored file holds just this text and has been judged. */
  toldOfStored(uri: string, text: string): Told | undefined;
  /** What is told of a later version before that has been read. */
  toldAfter(before: Told, version: UnreadVersion): Told;
  /** What is reported of an open document, with the fixes. */
  findingsOfDocument(document: SourceDocument): Finding[];
  /** What a document holds, which costs much less than checking it. */
  profileOf(document: SourceDocument): Profile;
  /** False until the word lists are there; what was evaluated without them is out of date from then on. */
  readonly knowsWords: boolean;
  useWords(speller: Speller): void;
  /** The spelling of files in a language other than English, by its tag as they write it; what was evaluated without it is out of date from then on. */
  useOrthography(language: string, orthography: Orthography): void;
}

interface Evaluated {
  /** The key of the plan. */
  readonly plan: string;
  readonly findings: Finding[];
}

/** The rules that say whether a file can be read at all. */
const readingRules = [syntax, mergeConflict];

const readingPlan = planOf(readingRules, undefined, undefined);

/** When stored files are judged: as they are read, when all of them have been read, or not at all. */
export type Judging = 'atOnce' | 'afterReading' | 'never';

/**
 * Each version of a file is evaluated once as long as its plan stays the same. The settings that count are those of the index. For those who do not
 * want files judged, only what cannot be read is found. `onLanguage` is called with the language of each file in another language than English whose
 * spelling is checked, whether it is known or not.  They may have a `reading` of their own.
 */
export function createDiagnostics(
  workspace: Workspace,
  judging: Judging = 'atOnce',
  onLanguage: (language: string) => void = () => {},
  reading?: Reading,
): Diagnostics {
  const judges = judging !== 'never';
  const evaluated = new WeakMap<SourceDocument, Evaluated>();
  const profiles = new WeakMap<SourceDocument, Profile>();
  const memory = new TextMemory();
  const names = new NameMemory();
  const plans = createPlans(judges ? undefined : readingRules);
  const words = new LoadedWords();

  function planFor(uri: string, profile: Profile | undefined): Plan {
    return plans(workspace.settingsFor(uri), words.of(languageIn(profile)));
  }

  const read = reading?.profile ?? readProfile;

  function profileOf(document: SourceDocument): Profile {
    const profile = profiles.get(document) ?? read(document);
    profiles.set(document, profile);
    return profile;
  }

  function* evaluating(document: SourceDocument, plan: Plan, isStored: boolean): Steps<Finding[]> {
    const language = languageIn(profileOf(document));
    if (!isEnglish({ language }) && plan.textRules.includes(spelling)) onLanguage(language);
    const known = evaluated.get(document);
    if (known?.plan === plan.key) return known.findings;
    const findings = yield* evaluatingDocument(document, plan, isStored ? names : memory, () => profileOf(document));
    evaluated.set(document, { plan: plan.key, findings });
    return findings;
  }

  function* evaluatingFile(document: SourceDocument, isStored: boolean): Steps<FileEvaluation> {
    const profile = profileOf(document);
    yield;
    const plan = planFor(document.uri, profile);
    const known = {
      profile,
      plan: plan.key,
      findsIds: judges && (isStored || 'whenAsked'),
    } as const;
    const { leftOut } = document;
    if (leftOut) {
      return withFindings(() => withoutPauses(evaluating(leftOut.whole(), plan, isStored)).map(withoutFixes), {
        ...known,
        findsIds: 'whenAsked',
      });
    }
    // Of a stored file the document is let go of.
    if (isStored) return { ...known, findings: (yield* evaluating(document, plan, isStored)).map(withoutFixes) };
    return withFindings(() => withoutPauses(evaluating(document, plan, isStored)).map(withoutFixes), known);
  }

  return {
    isForReading: !judges,
    ...(reading ? { readLittle: reading.document } : {}),
    evaluate: (document, isStored) => withoutPauses(evaluatingFile(document, isStored)),
    ...(judging === 'afterReading'
      ? {
          read(document, isKept) {
            const profile =
              isKept && document.kind === 'framework' ? readFrameworkWhenAsked(document) : profileOf(document);
            const findings = evaluateDocument(document, readingPlan, names, () => profile).map(withoutFixes);
            return { profile, findings, plan: undefined, findsIds: isKept ? 'whenAsked' : true };
          },
        }
      : {}),
    ...(judges ? { evaluating: (document) => evaluatingFile(document, true) } : {}),
    profileOf,
    planKey: (uri) => planFor(uri, workspace.entry(uri)?.profile).key,
    findingsOfFile: (entry) => report(entry, entry.local, planFor(entry.uri, entry.profile), workspace),
    *findingFirst(document) {
      const settings = workspace.settingsFor(document.uri);
      if (isExcluded(document.uri, settings)) return [];
      const plan = planOf(basicRules, settings, noWords);
      const profile = profileOf(document);
      const local = yield* evaluatingDocument(document, plan, memory, () => profile);
      return firstInOrder(applySettings(local, { profile, suppressions: readSuppressions(document) }, plan, workspace));
    },
    toldOfStored(uri, given) {
      const entry = workspace.entry(uri);
      if (entry?.text === undefined) return undefined;
      const plan = planFor(uri, entry.profile);
      if (entry.plan !== plan.key) return undefined;
      return entry.text === TextVersion.of(given).text
        ? toldOf(given, report(entry, entry.local, plan, workspace))
        : undefined;
    },
    toldAfter(before, version) {
      const entry = workspace.entry(version.uri);
      const plan = planFor(version.uri, entry?.profile);
      return isExcluded(version.uri, plan.settings)
        ? toldOf(version.text, [])
        : toldAfter(before, version, { entry, plan, workspace });
    },
    findingsOfDocument(document) {
      const plan = planFor(document.uri, profileOf(document));
      const local = withoutPauses(evaluating(document, plan, false));
      const entry = workspace.entry(document.uri);
      return entry ? report(entry, local, plan, workspace) : local;
    },
    get knowsWords() {
      return words.knowsEnglish;
    },
    useWords: (speller) => words.useEnglish(speller),
    useOrthography: (language, orthography) => words.use(language, orthography),
  };
}

const withFindings = whenAsked('findings');

/** The language tag of a file, as it is written. */
function languageIn(profile: Profile | undefined): string {
  return (profile && profile.kind !== 'config' && profile.lang?.value) || 'en';
}
