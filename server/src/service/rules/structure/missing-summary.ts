import { firstLine } from '../../document/syntax/spans.ts';
import { findPair } from '../../document/syntax/tree.ts';
import { say } from '../../message.ts';
import type { DocumentRule } from '../rule.ts';
import { textPlace } from '../support/itemPlaces.ts';

/** A role that does not say what it is for. Most published collections have no such texts, so that it is off. */
export const missingSummary: DocumentRule = {
  code: 'structure/missing-summary',
  severity: 'off',
  reach: 'file',
  documentation: () => ({
    text: 'The role has no `summary`. It opens the profile and is often all that people read: what the role is for, whom it serves, how far its responsibility reaches. A role that extends another one has its summary from there.',
    bad: `id: service-desk-analyst
title: Service desk analyst`,
    good: `id: service-desk-analyst
title: Service desk analyst
summary: You are the first person whom colleagues ask when a device or an account lets them down.`,
    source:
      'Published profiles open with a paragraph on the purpose of the role, and lists of roles show nothing else.',
    certainty:
      'It is true of each role that it reports, but of little use: 53 of 108 role files of 20 public sources have no summary, as most collections have none. So it is off.',
  }),
  *check({ document, profile }) {
    const { root } = document;
    if (profile.kind !== 'role' || profile.extends || root?.kind !== 'mapping') return;
    // Another rule reports a summary that is empty or not a text.
    if (root.pairs.length === 0 || findPair(root, 'summary')) return;
    const named = profile.title ?? profile.id;
    yield {
      at: named ? textPlace(document, named) : firstLine(document.text, root),
      message: say`This role has no "summary": say in two to four sentences what it is for.`,
    };
  },
};
