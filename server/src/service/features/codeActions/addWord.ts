import type { CodeAction, CodeActionContext, Range } from 'vscode-languageserver-types';
import { type FileChange, newFile } from '../../document/edits/fileChange.ts';
import { addWord, type SettingsFile, settingsWithWord } from '../../document/profile/settingsEdits.ts';
import { say } from '../../message.ts';
import type { Finding } from '../../model/finding.ts';
import { wants } from '../support/codeActionKinds.ts';
import type { FileContext } from '../support/fileContext.ts';
import { changeOf, workspaceEdit } from '../support/workspaceEdit.ts';
import { diagnosticFor, quickFixKind, touches } from './actionContext.ts';

/** The most words that are offered; a selection may hold a whole file. */
const maxWords = 20;

/**
 * For each word that a finding which touches the range is about: the settings accept it from now on. None when there is no place for
 * settings.
 */
export async function addWordActions(
  { document, findings, settingsFile, translate }: FileContext,
  range: Range,
  asked: CodeActionContext,
): Promise<CodeAction[]> {
  if (!wants(asked, quickFixKind)) return [];
  const words = new Map<string, Finding[]>();
  for (const finding of findings.filter(touches(document, range))) {
    if (!finding.word) continue;
    const same = words.get(finding.word.text);
    if (same) same.push(finding);
    else if (words.size < maxWords) words.set(finding.word.text, [finding]);
  }
  const file = words.size === 0 ? undefined : await settingsFile();
  if (!file) return [];
  return [...words].flatMap(([word, same]) => {
    const change = changeFor(file, word);
    if (!change) return [];
    return {
      title: translate(say`Add "${word}" to the accepted words`),
      kind: quickFixKind,
      diagnostics: same.map((finding) => diagnosticFor(finding, asked, translate)),
      edit: workspaceEdit(document, [], [change]),
    };
  });
}

function changeFor({ uri, document }: SettingsFile, word: string): FileChange | undefined {
  if (!document) return newFile(uri, settingsWithWord(word));
  const edits = addWord(document, word);
  return edits && changeOf(document, edits);
}
