import { removePair, replaceScalar } from '../../document/edits/edits.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import { isAbsent } from '../../document/syntax/tree.ts';
import type { Fix } from '../../model/finding.ts';
import type { UnknownKey } from '../../schema/violation.ts';
import { nameAt, quoted } from '../../schema/wording.ts';
import { sameName } from '../../text/names.ts';
import { nearest } from '../../text/nearest.ts';
import type { DocumentRule } from '../rule.ts';
import { through } from '../support/throughAlias.ts';

/** A key that the format does not know here, often misspelt. */
export const unknownKey: DocumentRule = {
  code: 'schema/unknown-key',
  severity: 'error',
  reach: 'item',
  documentation: () => ({
    text: 'A key that the format does not have, often a slip of the pen. Nothing reads its value, so that what is written there appears nowhere. Keys of your own begin with `x-` and are never judged.',
    fix: 'Quick fixes rename it to the nearest key, remove it, or keep it as your own with `x-`.',
    bad: 'titel: Lead engineer',
    good: 'title: Lead engineer',
    source: '`schemas/role.schema.json` and its neighbours, in JSON Schema 2020-12: `additionalProperties`.',
  }),
  *check({ document, violations }) {
    for (const violation of violations) {
      if (violation.kind !== 'unknown-key') continue;
      const near = nearest(violation.key, violation.allowed);
      yield {
        at: violation.span,
        message: `${through(violation)}${wrong(document, violation)}; ${advice(violation, near)}`,
        fixes: () => fixesFor(document, violation, near),
      };
    }
  },
};

function wrong(document: SourceDocument, { key, schema, path }: UnknownKey): string {
  // Only names of rules are limited to a list.
  if (schema.propertyNames?.enum) return `${quoted(key)} is not the code of a rule`;
  return `${quoted(key)} is not a key of ${nameAt(document.kind, path)}`;
}

function advice(violation: UnknownKey, near: readonly string[]): string {
  if (hidesColon(violation)) return 'put a space after the colon.';
  if (near[0] !== undefined) return `did you mean ${quoted(near[0])}?`;
  return `remove it, or call it ${quoted(`x-${violation.key}`)} to keep it as your own.`;
}

/** Whether a key with its value is written without a space behind the colon: inside braces YAML reads `{name:x}` as one word. */
function hidesColon({ key, allowed, offender }: UnknownKey): boolean {
  if (!isAbsent(offender.value)) return false;
  const name = /^([^:\s]+):(?=\S)/.exec(key)?.[1];
  return name !== undefined && allowed.includes(name);
}

function fixesFor(document: SourceDocument, violation: UnknownKey, near: readonly string[]): Fix[] {
  const { key, mapping, offender, via } = violation;
  const node = offender.key;
  if (via || node.kind !== 'scalar') return [];
  if (hidesColon(violation) && node.style === 'plain') {
    const colon = document.text.indexOf(':', node.start) + 1;
    const edits = [{ start: colon, end: colon, newText: ' ' }];
    return [
      {
        kind: 'put a space after the colon',
        title: 'Put a space after the colon',
        edits,
        safe: /[\p{L}\p{N}]/u.test(document.text.charAt(colon)),
      },
    ];
  }
  const rename = (to: string) => [replaceScalar(document, node, to)];
  const fixes = near.map(
    (candidate, index): Fix => ({
      kind: index === 0 ? 'rename to the nearest key' : 'rename to another key',
      title: `Rename to "${candidate}"`,
      edits: rename(candidate),
      safe: index === 0 && sameName(key, candidate),
    }),
  );
  const removal = removePair(document, mapping, offender);
  if (removal) {
    fixes.push({
      kind: 'remove the key',
      title: `Remove ${quoted(key)} and its value`,
      edits: [removal],
      safe: false,
    });
  }
  if (/^[\w.-]+$/.test(key)) {
    const own = `x-${key}`;
    fixes.push({ kind: 'keep as your own', title: `Rename to "${own}" to keep it`, edits: rename(own), safe: false });
  }
  return fixes;
}
