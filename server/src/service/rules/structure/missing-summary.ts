import { insertPair } from '../../document/edits/edits.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import { firstLine } from '../../document/syntax/spans.ts';
import { findPair, keyName } from '../../document/syntax/tree.ts';
import type { Fix } from '../../model/finding.ts';
import type { DocumentRule } from '../rule.ts';
import { textPlace } from '../support/itemPlaces.ts';

/** The keys that a summary follows. */
const before: ReadonlySet<string> = new Set([
  'id',
  'title',
  'family',
  'organisation',
  'grade',
  'status',
  'lang',
  'source',
  'frameworks',
  'extends',
  'progressesTo',
]);

/** A role that does not say what it is for. */
export const missingSummary: DocumentRule = {
  code: 'structure/missing-summary',
  severity: 'warning',
  reach: 'file',
  documentation: () => ({
    text: 'The role has no `summary`. It opens the profile and is often all that people read: what the role is for, whom it serves, how far its responsibility reaches. A role that extends another one has its summary from there.',
    fix: '*Insert …* writes a line to fill in.',
    bad: `id: service-desk-analyst
title: Service desk analyst`,
    good: `id: service-desk-analyst
title: Service desk analyst
summary: You are the first person whom colleagues ask when a device or an account lets them down.`,
    source:
      'Published profiles open with a paragraph on the purpose of the role, and lists of roles show nothing else.',
  }),
  *check({ document, profile }) {
    const { root } = document;
    if (profile.kind !== 'role' || profile.extends || root?.kind !== 'mapping') return;
    // Another rule reports a summary that is empty or not a text.
    if (root.pairs.length === 0 || findPair(root, 'summary')) return;
    const named = profile.title ?? profile.id;
    yield {
      at: named ? textPlace(document, named) : firstLine(document.text, root),
      message: 'This role has no "summary": say in two to four sentences what it is for.',
      fixes: () => fixesFor(document),
    };
  },
};

function fixesFor(document: SourceDocument): Fix[] {
  const { root } = document;
  if (root?.kind !== 'mapping') return [];
  const { pairs } = root;
  // The first other key counts: a grade at the end of the file must not draw the summary there.
  const next = pairs.findIndex((pair) => !before.has(keyName(pair) ?? ''));
  const line = 'summary: TODO say what the role is for';
  const after = next < 0 ? pairs.at(-1) : pairs[next - 1];
  const edit = insertPair(document, root, after, { lines: [line], flow: line });
  return edit ? [{ kind: 'insert "summary"', title: 'Insert "summary"', edits: [edit], safe: false }] : [];
}
