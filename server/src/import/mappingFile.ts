import { plainOrQuoted } from '../service/document/edits/edits.ts';
import { readDocument } from '../service/document/sourceDocument.ts';
import { dereference, keyName } from '../service/document/syntax/tree.ts';
import { type Message, say } from '../service/message.ts';
import { type Decided, type Decision, isMeaning, type Meaning, meanings } from './decisions.ts';

/*
 * The mapping file keeps what a person decided about sources of a kind, for the next import and for the command line: a YAML mapping of what
 * is decided to what it means, `heading: Responsibilities` → `workActivities`.
 */

/** What a mapping file says, or what is wrong with it: a sentence for each fault. */
export type MappingFile = { readonly decided: Decided } | { readonly faults: readonly Message[] };

/** Reads a mapping file. Nothing of a file with a fault is used, since an import by half of the decisions helps nobody. */
export function readMapping(text: string): MappingFile {
  const document = readDocument('import:/mapping.yaml', 'config', 0, text.replace(/^\ufeff/, ''));
  const lineOf = (offset: number) => say`line ${String(document.positionAt(offset).line + 1)}`;
  const [problem] = document.problems;
  if (problem) return { faults: [say`${lineOf(problem.start)} cannot be read as YAML`] };
  const root = dereference(document.root);
  const decided = new Map<string, Meaning>();
  if (root === undefined) return { decided };
  if (root.kind !== 'mapping') {
    return { faults: [say`it has no lines such as "heading: Responsibilities": workActivities`] };
  }
  const faults: Message[] = [];
  for (const pair of root.pairs) {
    const line = lineOf(pair.start);
    const key = keyName(pair);
    const value = dereference(pair.value);
    const word = value?.kind === 'scalar' ? value.value : undefined;
    if (key === undefined)
      faults.push(say`${line}: a list or a mapping stands where the words belong that are decided on`);
    else if (decided.has(key)) faults.push(say`${line}: "${key}" is decided twice`);
    else if (isMeaning(word)) decided.set(key, word);
    else faults.push(say`${line}: "${shown(word)}" is not one of ${meanings.join(', ')}`);
  }
  return faults.length > 0 ? { faults } : { decided };
}

function shown(word: unknown): string {
  return word === undefined || word === null ? '' : String(word);
}

/** A mapping file of what an import took things for, each once, with what else they may be; to be corrected by a person. */
export function writeMapping(decisions: readonly Decision[]): string {
  const byKey = new Map(decisions.map((decision) => [decision.key, decision]));
  const lines = [...byKey.values()].map(({ key, meaning, choices, sure }) => {
    const others = choices.filter((choice) => choice !== meaning);
    const notes = [...(sure ? [] : ['guessed']), ...(others.length > 0 ? [`or ${others.join(', ')}`] : [])];
    return `${plainOrQuoted(key, false)}: ${meaning}${notes.length > 0 ? ` # ${notes.join(', ')}` : ''}`;
  });
  return `${['# What the parts of the sources mean, for "role-profile import --map".', ...lines].join('\n')}\n`;
}
