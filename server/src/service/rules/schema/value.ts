import { replaceScalar } from '../../document/edits/edits.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import { disableComments } from '../../document/suppressions.ts';
import { eitherOf, inEnglish, type Message, say } from '../../message.ts';
import type { Fix } from '../../model/finding.ts';
import { schemaAtPath } from '../../schema/navigate.ts';
import type { WrongValue } from '../../schema/violation.ts';
import { kindInWords, labelAt, quoted } from '../../schema/wording.ts';
import { sameName } from '../../text/names.ts';
import { nearest } from '../../text/nearest.ts';
import type { DocumentRule, RuleFinding } from '../rule.ts';
import { formAsFact, formWithDetails, keptAsFact } from '../support/meantForm.ts';
import { through } from '../support/throughAlias.ts';

/** A value that is not one of those allowed here. */
export const value: DocumentRule = {
  code: 'schema/value',
  severity: 'error',
  reach: 'item',
  documentation: () => ({
    text: 'A word that is not one of those which its key allows. What depends on it, such as leaving retired roles out, would not happen. So is the code of no rule in a comment that is meant to silence one, as a warning.',
    fix: 'Quick fixes offer the allowed words, the nearest first.',
    bad: 'status: final',
    good: 'status: published',
    source: '`schemas/role.schema.json` and its neighbours, in JSON Schema 2020-12: `enum`.',
  }),
  *check({ document, violations }) {
    for (const violation of violations) {
      if (violation.kind !== 'value') continue;
      const message = through(violation, messageOf(document, violation));
      yield { at: violation.span, message, fixes: () => fixesFor(document, violation) };
    }
    yield* unknownCodes(document);
  },
};

/** Codes of no rule in comments that are meant to silence one: the findings would still be reported. */
function* unknownCodes(document: SourceDocument): Generator<RuleFinding> {
  const comments = disableComments(document);
  if (comments.length === 0) return;
  const known = (schemaAtPath('config', ['rules'])?.propertyNames?.enum ?? []).map(String);
  for (const { codes, places } of comments) {
    for (const [index, code] of codes.entries()) {
      const at = places[index];
      if (!at || known.includes(code)) continue;
      const near = nearest(code, known, 1)[0];
      const advice = near === undefined ? say`see the list of rules` : say`did you mean ${quoted(near)}?`;
      yield {
        at,
        severity: 'warning',
        message: say`${quoted(code)} is not the code of a rule, so that this comment silences nothing; ${advice}${near === undefined ? '.' : ''}`,
        fixes: () =>
          near === undefined
            ? []
            : [
                {
                  kind: say`use the nearest code`,
                  title: say`Use "${near}"`,
                  edits: [{ ...at, newText: near }],
                  safe: false,
                },
              ],
      };
    }
  }
}

function messageOf(document: SourceDocument, { node, path, allowed, minimum, minItems }: WrongValue): Message {
  const label = labelAt(path);
  if (minimum !== undefined) {
    return say`${document.text.slice(node.start, node.end)} is too small: ${label} takes a whole number from ${minimum} upwards.`;
  }
  if (minItems !== undefined) {
    return say`${label} is empty: write at least ${minItems === 1 ? say`one item` : say`${minItems} items`}.`;
  }
  const values = (allowed ?? []).map(String);
  const word = wordOf(document, node);
  const near = nearest(word, values, 1)[0];
  if (near !== undefined) return say`${quoted(word)} is not allowed for ${label}; did you mean ${quoted(near)}?`;
  return say`${quoted(word)} is not allowed for ${label}; write ${eitherOf(values.map(quoted))}.`;
}

function wordOf(document: SourceDocument, node: WrongValue['node']): string {
  return node.kind === 'scalar' ? String(node.value) : inEnglish(kindInWords(document, node));
}

function fixesFor(document: SourceDocument, { node, allowed, via, path, pair }: WrongValue): Fix[] {
  if (via || node.kind !== 'scalar') return [];
  const word = wordOf(document, node);
  const values = (allowed ?? []).map(String);
  const near = nearest(word, values, 1)[0];
  const ordered = near === undefined ? values : [near, ...values.filter((one) => one !== near)];
  // Words that are near none of the allowed ones say something else, which must not be lost.
  const isOther = near === undefined && document.kind !== 'config' && /\p{L}/u.test(word);
  const form = !isOther
    ? undefined
    : path.length === 1
      ? formAsFact(document, path)
      : pair && formWithDetails(document, path.slice(0, -1), pair);
  const kept: Fix[] = form ? [{ ...keptAsFact, edits: form.edits }] : [];
  const changed = ordered.map(
    (one): Fix => ({
      kind: one === near ? say`use the nearest value` : say`use "${one}"`,
      title: say`Use "${one}"`,
      edits: [replaceScalar(document, node, one)],
      safe: one === near && sameName(word, one),
      ...(isOther ? { removes: true as const } : {}),
    }),
  );
  return [...kept, ...changed];
}
