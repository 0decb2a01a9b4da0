import type { CodeAction, CodeActionContext, Range } from 'vscode-languageserver-types';
import { applyEdits, insertion, lineBreakOf } from '../../document/edits/edits.ts';
import { type FileChange, newFile } from '../../document/edits/fileChange.ts';
import { trialsFor } from '../../document/edits/trials.ts';
import { type SettingsFile, settingsWithRuleOff, turnRuleOff } from '../../document/profile/settingsEdits.ts';
import { type OffsetEdit, readDocument, type SourceDocument } from '../../document/sourceDocument.ts';
import {
  disableComments,
  isSilenceable,
  isSuppressed,
  readSuppressions,
  scalarOver,
} from '../../document/suppressions.ts';
import { lineEnd, lineStart, skipBlanks } from '../../document/syntax/spans.ts';
import { type Message, say } from '../../message.ts';
import type { Finding } from '../../model/finding.ts';
import { wants } from '../support/codeActionKinds.ts';
import type { FileContext } from '../support/fileContext.ts';
import { changeOf, workspaceEdit } from '../support/workspaceEdit.ts';
import { diagnosticFor, quickFixKind, touches } from './actionContext.ts';

/** More lines than anybody suppresses findings for at once; a selection may hold a whole file. */
const maxLines = 20;

/** By which a client can tell these from what mends something. */
const suppressKind = `${quickFixKind}.suppress`;

/**
 * Ways to suppress the findings that touch a range: for their line, in the file, or for all files that the settings count for.
 * The last of these is left out when there is no place for settings.
 */
export async function suppressActions(
  { document, findings, settingsFile, translate }: FileContext,
  range: Range,
  asked: CodeActionContext,
): Promise<CodeAction[]> {
  if (!wants(asked, quickFixKind)) return [];
  const touched = findings.filter(touches(document, range)).filter(({ code }) => isSilenceable(code));
  if (touched.length === 0) return [];
  const file = await settingsFile();
  const grouping = grouped(touched, (finding) => `${finding.code} ${targetOf(document, finding)}`);
  const lines = [...grouping].slice(0, Math.min(maxLines, trialsFor(document)));
  const codes = [...grouped(touched, ({ code }) => code)];
  const action = (title: Message, same: readonly Finding[], edits: OffsetEdit[], elsewhere: FileChange[] = []) => ({
    title: translate(title),
    kind: suppressKind,
    diagnostics: same.map((finding) => diagnosticFor(finding, asked, translate)),
    edit: workspaceEdit(document, edits, elsewhere),
  });
  return [
    ...lines.flatMap(([, same]) => {
      const edit = disableLine(document, same);
      return edit ? action(say`Disable ${same[0].code} for this line`, same, [edit]) : [];
    }),
    ...codes.map(([code, same]) => action(say`Disable ${code} in this file`, same, [disableInFile(document, code)])),
    ...codes.flatMap(([code, same]) => {
      const change = file && turnOff(file, code);
      return change ? action(say`Turn ${code} off for the workspace`, same, [], [change]) : [];
    }),
  ];
}

type Group = readonly [Finding, ...Finding[]];

function grouped(findings: readonly Finding[], key: (finding: Finding) => string): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const finding of findings) {
    const before = groups.get(key(finding));
    groups.set(key(finding), before ? [...before, finding] : [finding]);
  }
  return groups;
}

/** Where the line begins above which a comment suppresses a finding: that of a text over several lines is its first. */
function targetOf(document: SourceDocument, finding: Finding): number {
  const start = document.offsetAt(finding.range.start);
  const over = scalarOver(document, start);
  let line = lineStart(document.text, over?.start ?? start);
  for (let above = scalarOver(document, line); above; above = scalarOver(document, line)) {
    line = lineStart(document.text, above.start);
  }
  return line;
}

/** The comment above the line, or one more code in the one that is there; `undefined` where no comment can stand. */
function disableLine(document: SourceDocument, findings: Group): OffsetEdit | undefined {
  const { text, root } = document;
  const [finding] = findings;
  // What is missing in an empty file is missing wherever the file begins.
  if (!root) return undefined;
  const target = targetOf(document, finding);
  const line = document.positionAt(target).line;
  const there = disableComments(document).findLast(({ lines }) => lines?.first === line);
  const indent = text.slice(target, skipBlanks(text, target));
  const edit = there
    ? addCode(there, finding.code)
    : insertion(target, `${indent}# role-profile-disable-next-line ${finding.code}${lineBreakOf(text)}`);
  const after = readDocument(document.uri, document.kind, document.version, applyEdits(text, [edit]), document);
  const suppressions = readSuppressions(after);
  const moved = finding.range.start.line + (there ? 0 : 1);
  const works = after.problems.length <= document.problems.length && isSuppressed(suppressions, finding.code, moved);
  return works ? edit : undefined;
}

function addCode({ end, codes }: { readonly end: number; readonly codes: readonly string[] }, code: string) {
  return insertion(end, codes.length > 0 ? `, ${code}` : ` ${code}`);
}

/** Comments for an editor, which have to come first. */
const modeline = /^#.*(yaml-language-server:|-\*-|\bvim?:|\bex:)/;

function disableInFile(document: SourceDocument, code: string): OffsetEdit {
  const { text } = document;
  const there = disableComments(document).findLast(({ reach }) => reach === 'file');
  if (there) return addCode(there, code);
  const lineBreak = lineBreakOf(text);
  const comment = `# role-profile-disable ${code}${lineBreak}`;
  const end = lineEnd(text, 0);
  if (!modeline.test(text.slice(0, end))) return insertion(0, comment);
  const next = text.indexOf('\n', end) + 1;
  return next > 0 ? insertion(next, comment) : insertion(text.length, lineBreak + comment);
}

function turnOff({ uri, document }: SettingsFile, code: string): FileChange | undefined {
  if (!document) return newFile(uri, settingsWithRuleOff(code));
  const edits = turnRuleOff(document, code);
  return edits && changeOf(document, edits);
}
