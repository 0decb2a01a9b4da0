import { lineEnd } from '../../document/spans.ts';
import type { Finding, Rule } from '../rule.ts';

/** Git's conflict markers, left in the text. */
export const mergeConflict: Rule = {
  code: 'yaml/merge-conflict',
  severity: 'error',
  reach: 'file',
  *check({ document: { text } }): Iterable<Finding> {
    const first = /^(<{7}|\|{7}|={7}|>{7})(?=\s|$)/m.exec(text);
    if (!first) return;
    yield {
      start: first.index,
      end: lineEnd(text, first.index),
      message:
        'Git could not merge this file: keep one of the two versions between the markers, and remove the markers.',
    };
  },
};
