import type { SourceDocument } from '../sourceDocument.ts';
import { lineEnd, lineStart } from '../syntax/spans.ts';
import { classifySyntaxError, nestedKeys } from './classifySyntaxError.ts';
import type { SyntaxDefect } from './syntaxDefect.ts';

/**
 * The defects of a document in source order, each once: the parser reports one slip several times, so that of each line only the first
 * defect is kept, and none after one that breaks the structure.
 */
export function syntaxDefects(document: SourceDocument): readonly SyntaxDefect[] {
  if (document.problems.length === 0) return [];
  const nested = nestedKeys(document.problems);
  const defects = document.problems
    .map((problem) => classifySyntaxError(document, problem, nested))
    .sort((a, b) => a.start - b.start);
  const kept: SyntaxDefect[] = [];
  let tabsUntil = -1;
  for (const defect of defects) {
    const last = kept.at(-1);
    if (last && (last.structural || defect.start <= lineEnd(document.text, last.start))) {
      // Lines indented by tabs next to each other are one slip; those further down are another.
      if (last.kind !== 'tab' || defect.kind !== 'tab') continue;
      if (defect.start <= tabsUntil) continue;
    }
    // A block that is indented too deep is reported at its first line.
    if (last?.kind === 'indentation' && defect.kind === 'indentation') {
      if (columnAt(document.text, last.start) === columnAt(document.text, defect.start)) continue;
    }
    if (defect.kind === 'tab') tabsUntil = endOfTabs(document.text, defect.start);
    kept.push(defect);
  }
  return kept;
}

function columnAt(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** The end of the lines from this one on that are indented by tabs. */
export function endOfTabs(text: string, start: number): number {
  let end = lineEnd(text, start);
  while (end < text.length) {
    const next = text.indexOf('\n', end) + 1;
    if (next === 0 || !/^ *\t/.test(text.slice(next, next + 100))) break;
    end = lineEnd(text, next);
  }
  return end;
}
