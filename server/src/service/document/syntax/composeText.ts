import { Composer, type CST, type Document, isCollection, isPair, Parser } from 'yaml';
import type { SyntaxProblem } from './parsed.ts';

/** So many steps of indentation are read: the library goes back from all of them at once, and recurses for each. */
const mostSteps = 500;

/** So many collections within one another are composed at once, since the library recurses over them: how much of the stack is in use must not matter. */
const mostAtOnce = 100;

/**
 * So many are read in all. No file is nested as deep, but a slip in a list may put all of its items that follow within one another, which is put right
 * afterwards (see `recoverPairs`).
 */
const mostInAll = 5000;

const options = {
  prettyErrors: false,
  uniqueKeys: false,
  merge: false,
  resolveKnownTags: false,
  logLevel: 'silent',
  version: '1.2',
} as const;

/** What the library reads of a text. */
export interface ComposedText {
  readonly documents: readonly Document.Parsed[];
  /** What was left out, since it is nested too deep. */
  readonly tooDeep: readonly SyntaxProblem[];
}

/** Has the library read a text. What it finds depends on the text alone, however deep that is nested. */
export function composeText(text: string): ComposedText {
  const steps = tooManySteps(text);
  if (steps !== undefined) {
    const detail = `more than ${mostSteps} steps of indentation`;
    return { documents: [], tooDeep: [{ kind: 'TOO_DEEP', detail, start: steps, end: text.length }] };
  }
  const tokens = [...new Parser().parse(text)];
  const { cut, tooDeep } = cutDeep(tokens);
  const documents = compose(tokens, cut.size > 0);
  if (cut.size > 0) putBack(documents, cut);
  return { documents, tooDeep };
}

/** The start of the first line that is indented by too many steps; a dash is one, too. */
function tooManySteps(text: string): number | undefined {
  // A step is one character at least, so that nearly no text has such a line.
  if (!new RegExp(`^[ \\t?:-]{${mostSteps}}`, 'm').test(text)) return undefined;
  const steps: number[] = [];
  for (const { 0: lead, index } of text.matchAll(/^ *(?:[-?:][ \t]+)*(?=\S)/gm)) {
    const indentation = lead.search(/[^ ]|$/);
    while ((steps.at(-1) ?? -1) >= indentation) steps.pop();
    steps.push(indentation);
    for (const { index: dash } of lead.matchAll(/(?<=[-?:][ \t]+)(?:[-?:]|$)/g)) steps.push(dash);
    if (steps.length > mostSteps) return index;
  }
  return undefined;
}

type Collection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection;

/** What was taken out of the tokens, by what is left of it. */
type Cut = Map<unknown, Collection>;

/** Takes what is in collections at certain depths out of the tokens. */
function cutDeep(tokens: readonly CST.Token[]): { cut: Cut; tooDeep: readonly SyntaxProblem[] } {
  const cut: Cut = new Map();
  const tooDeep: SyntaxProblem[] = [];
  // A stack of its own, since the depth is what the text makes it.
  const waiting: { readonly collection: Collection; readonly depth: number }[] = [];
  const enter = <T extends CST.Token | null | undefined>(token: T, depth: number): T => {
    if (!token || !('items' in token)) return token;
    if (depth < mostInAll) waiting.push({ collection: token, depth });
    if (depth % mostAtOnce > 0) return token;
    const emptied = { ...token, items: [] };
    const start = token.offset;
    if (depth < mostInAll) cut.set(emptied, token);
    else
      tooDeep.push({ kind: 'RESOURCE_EXHAUSTION', detail: `deeper than ${mostInAll} levels`, start, end: start + 1 });
    return emptied;
  };
  for (const token of tokens)
    if (token.type === 'document' && token.value && 'items' in token.value)
      waiting.push({ collection: token.value, depth: 0 });
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const item of next.collection.items) {
      if (item.key) item.key = enter(item.key, next.depth + 1);
      if (item.value) item.value = enter(item.value, next.depth + 1);
    }
  }
  return { cut, tooDeep };
}

function compose(tokens: Iterable<CST.Token>, keepSourceTokens: boolean): Document.Parsed[] {
  return [...new Composer({ ...options, keepSourceTokens }).compose(tokens)];
}

/** Composes what was taken out, each by itself, and puts it back where it belongs. */
function putBack(documents: readonly Document.Parsed[], cut: Cut): void {
  const alone = [...cut.values()].map((value) => ({
    type: 'document' as const,
    offset: value.offset,
    start: [],
    value,
  }));
  const inner = compose(alone, true);
  const parts = new Map([...cut.keys()].map((emptied, index) => [emptied, inner[index]]));
  for (const document of documents) {
    const waiting: unknown[] = [document.contents];
    while (waiting.length > 0) {
      const node = waiting.pop();
      if (isPair(node)) waiting.push(node.key, node.value);
      if (!isCollection(node)) continue;
      const part = parts.get(node.srcToken);
      if (part && isCollection(part.contents)) {
        node.items = part.contents.items;
        node.range = part.contents.range;
        for (const error of part.errors) document.errors.push(error);
        for (const warning of part.warnings) document.warnings.push(warning);
      }
      for (const item of node.items) waiting.push(item);
    }
  }
}
