import type { Profile } from '../document/profile/profile.ts';
import type { SourceDocument } from '../document/sourceDocument.ts';
import { type BlockTexts, blockTextsOf, type Gathered, type Gatherer } from '../document/texts/textBlocks.ts';
import { languageOf, textsOf } from '../document/texts/texts.ts';
import type { DocumentContext } from '../rules/rule.ts';
import { violationsOf } from '../schema/violations.ts';
import { lazy } from '../support/lazy.ts';
import { type EvaluateOnce, evaluatingAll, evaluatingOnce, type TextMemory } from './textMemory.ts';

/** What all rules of one evaluation share; each part is worked out when the first rule asks for it. */
export interface DocumentFacts {
  readonly document: SourceDocument;
  readonly violations: () => DocumentContext['violations'];
  readonly profile: () => DocumentContext['profile'];
  readonly texts: () => DocumentContext['texts'];
  readonly blocks: () => BlockTexts;
  /** Lets go of what is needed while rules run and no longer. */
  readonly release: () => void;
  readonly language: () => DocumentContext['language'];
  /** For work that is done with every text once. */
  readonly evaluateAll: () => EvaluateOnce;
  readonly factOf: DocumentContext['factOf'];
}

/** The facts of a document; with a memory, what is worked out of its texts is kept for later evaluations. */
export function documentFacts(
  document: SourceDocument,
  memory: TextMemory | undefined,
  profile: () => Profile,
): DocumentFacts {
  const language = () => document.derived(languageOf);
  let divided: BlockTexts | undefined;
  const blocks = () => {
    divided ??= blockTextsOf(document);
    return divided;
  };
  const roomy = lazy(() => {
    if (!document.parsed.composable) memory?.reserve(textsOf(document).length);
    return memory;
  });
  const evaluateOnce = lazy(() => evaluatingOnce(language(), roomy()));
  return {
    document,
    violations: lazy(() => violationsOf(document)),
    profile,
    texts: () => blocks().all(),
    blocks,
    release: () => divided?.release(),
    language,
    evaluateAll: () => evaluatingAll(language(), roomy()),
    factOf: (text, fact) => evaluateOnce()(text, fact, fact),
  };
}

/** The facts as one rule sees them, with the word lists and its options. A class, since each evaluation makes some dozens of them. */
export class RuleContext implements DocumentContext {
  readonly document: DocumentContext['document'];
  readonly factOf: DocumentContext['factOf'];
  readonly speller: DocumentContext['speller'];
  readonly options: DocumentContext['options'];
  readonly #facts: DocumentFacts;

  constructor(facts: DocumentFacts, speller: DocumentContext['speller'], options: DocumentContext['options']) {
    this.document = facts.document;
    this.factOf = facts.factOf;
    this.speller = speller;
    this.options = options;
    this.#facts = facts;
  }

  get violations(): DocumentContext['violations'] {
    return this.#facts.violations();
  }

  get profile(): DocumentContext['profile'] {
    return this.#facts.profile();
  }

  get texts(): DocumentContext['texts'] {
    return this.#facts.texts();
  }

  gather<T, About, Tools>(
    gatherer: Gatherer<T, About, Tools | undefined>,
    about: About,
    tools?: Tools,
  ): readonly Gathered<T>[] {
    return this.#facts.blocks().gather(gatherer, about, tools);
  }

  get language(): DocumentContext['language'] {
    return this.#facts.language();
  }
}
