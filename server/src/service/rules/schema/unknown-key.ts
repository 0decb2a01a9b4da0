import { removePair, replaceScalar } from '../../document/edits/edits.ts';
import { meaningOf } from '../../document/longForm/convertMapping.ts';
import { contextAt } from '../../document/longForm/keyContext.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';
import { dereference, isAbsent, type ScalarNode } from '../../document/syntax/tree.ts';
import { type Message, say } from '../../message.ts';
import type { Fix } from '../../model/finding.ts';
import { propertySchema } from '../../schema/navigate.ts';
import type { UnknownKey } from '../../schema/violation.ts';
import { nameAt, quoted } from '../../schema/wording.ts';
import { sameName } from '../../text/names.ts';
import { nearest } from '../../text/nearest.ts';
import type { DocumentRule } from '../rule.ts';
import { acceptsNode } from '../support/acceptsNode.ts';
import { instead } from '../support/meantFile.ts';
import { formAsSections, formAt, formOfKey, formWithDetails, usualForm } from '../support/meantForm.ts';
import { through } from '../support/throughAlias.ts';
import { joinWithTextAbove } from '../support/wrappedText.ts';

/** A key that the format does not know here, often misspelt. */
export const unknownKey: DocumentRule = {
  code: 'schema/unknown-key',
  severity: 'error',
  reach: 'item',
  documentation: () => ({
    text: 'A key that the format does not have: another word for one that it has, such as `responsibilities` for `workActivities`, a slip of the pen, or something that has no key. Other words are read as what they mean, the rest appears nowhere. Keys of your own begin with `x-` and are never judged.',
    fix: 'Quick fixes write the key that is meant, with its value in the form that belongs there, or keep what is written under `details`, as a section, or as your own with `x-`. Removing it is the last of them.',
    bad: 'tilte: Lead engineer',
    good: 'title: Lead engineer',
    source: '`schemas/role.schema.json` and its neighbours, in JSON Schema 2020-12: `additionalProperties`.',
  }),
  *check({ document, violations }) {
    for (const violation of violations) {
      if (violation.kind !== 'unknown-key') continue;
      const context = violation.schema.propertyNames?.enum ? undefined : contextAt(document, violation.path);
      const meant = context && meaningOf(violation.offender, context);
      const near = nearest(violation.key, violation.allowed);
      yield {
        at: violation.span,
        message: through(violation, messageOf(document, violation, meant, near)),
        fixes: () => fixesFor(document, violation, meant, near),
      };
    }
  },
};

function messageOf(
  document: SourceDocument,
  violation: UnknownKey,
  meant: string | undefined,
  near: readonly string[],
): Message {
  const { key } = violation;
  if (meant === 'details')
    return say`${quoted(key)} has no key of its own here: it is a fact, which stands under "details".`;
  if (meant === 'sections') return say`${quoted(key)} has no key of its own here: it is a section.`;
  const value = dereference(violation.offender.value)?.kind;
  if (meant === 'title' && value === 'sequence')
    return say`${quoted(key)} lists several roles: keep each of them in a file of its own.`;
  if (meant === 'title' && value === 'mapping')
    return say`The keys below ${quoted(key)} belong to the file itself: write them without it, at the beginning of their lines.`;
  if (holdsItems(violation, meant))
    return say`${quoted(key)} is not needed here: each of its entries is an item of its own.`;
  if (meant !== undefined && violation.allowed.includes(meant))
    return say`${quoted(key)} is called ${quoted(meant)} here.`;
  if (meant !== undefined)
    return say`${quoted(key)} is called ${quoted(meant)} here, which there is already: make one of them.`;
  return say`${wrong(document, violation)}; ${advice(violation, near)}`;
}

/** Whether the entries of a list below a key are the items, one by one, of a list that has no groups. */
function holdsItems({ offender }: UnknownKey, meant: string | undefined): boolean {
  return meant === 'name' && dereference(offender.value)?.kind === 'sequence';
}

const asItems = { kind: say`write as items`, title: say`Write its entries as items of their own` };

function wrong(document: SourceDocument, { key, schema, path }: UnknownKey): Message {
  // Only names of rules are limited to a list.
  if (schema.propertyNames?.enum) return say`${quoted(key)} is not the code of a rule`;
  return say`${quoted(key)} is not a key of ${nameAt(document.kind, path)}`;
}

function advice(violation: UnknownKey, near: readonly string[]): Message {
  if (hidesColon(violation)) return say`put a space after the colon.`;
  if (near[0] !== undefined) return say`did you mean ${quoted(near[0])}?`;
  const own = say`call it ${quoted(`x-${violation.key}`)} to keep it as your own`;
  // Sections are the last resort of a role, facts that of its items.
  if (violation.allowed.includes('sections')) return say`keep it under "details" or as a section, or ${own}.`;
  return violation.allowed.includes('details') ? say`keep it under "details", or ${own}.` : say`remove it, or ${own}.`;
}

/** Whether a key with its value is written without a space behind the colon: inside braces YAML reads `{name:x}` as one word. */
function hidesColon({ key, allowed, offender }: UnknownKey): boolean {
  if (!isAbsent(offender.value)) return false;
  const name = /^([^:\s]+):(?=\S)/.exec(key)?.[1];
  return name !== undefined && allowed.includes(name);
}

function fixesFor(
  document: SourceDocument,
  violation: UnknownKey,
  meant: string | undefined,
  near: readonly string[],
): Fix[] {
  const { key, offender, via, path } = violation;
  const node = offender.key;
  if (via || node.kind !== 'scalar') return [];
  if (hidesColon(violation) && node.style === 'plain') {
    const colon = document.text.indexOf(':', node.start) + 1;
    const edits = [{ start: colon, end: colon, newText: ' ' }];
    return [
      {
        kind: say`put a space after the colon`,
        title: say`Put a space after the colon`,
        edits,
        safe: /[\p{L}\p{N}]/u.test(document.text.charAt(colon)),
      },
    ];
  }
  const renames = renamesTo(document, violation, node, meant, near);
  const [first] = renames;
  // A near key that could not hold the value is not the one that is meant, nor is one beside what the words mean.
  const isSlip = first?.safe || (meant === undefined && mayHold(document, violation, near[0]));
  const joined = meant === undefined && !isSlip ? joinWithTextAbove(document, violation.mapping, offender) : undefined;
  const fixes: Fix[] = isSlip ? [...renames] : joined ? [joined] : [];
  const meantFix = isSlip ? undefined : meaningFix(document, violation, meant);
  if (meant === undefined && path.length > 0 && !meantFix) {
    const form = formWithDetails(document, path, offender);
    if (form)
      fixes.push({
        kind: say`keep under "details"`,
        title: say`Keep it under "details"`,
        edits: form.edits,
        safe: false,
      });
  } else if (meantFix && !fixes.includes(meantFix)) fixes.push(meantFix);
  if (path.length === 0) {
    const form = formAsSections(document, [offender]);
    if (form)
      fixes.push({
        kind: say`keep ${quoted(key)} as a section`,
        title: say`Keep it as a section`,
        edits: form.edits,
        safe: false,
      });
  }
  if (!isSlip && fixes.length === 0) {
    const whole = instead(document);
    // What an unknown word means is a guess.
    if (whole) fixes.push({ ...whole, safe: meant !== undefined && path.length === 0 });
  }
  // A key that is only spelt alike is a guess that could take the value for something else.
  if (!isSlip) for (const rename of renames) fixes.push({ ...rename, isStopgap: true });
  if (/^[\w.-]+$/.test(key)) {
    const own = `x-${key}`;
    const edits = [replaceScalar(document, node, own)];
    fixes.push({
      kind: say`keep as your own`,
      title: say`Rename to "${own}" to keep it`,
      edits,
      safe: false,
      isStopgap: true,
    });
  }
  return [...fixes, ...removalOf(document, violation)];
}

/** Whether the schema allows the value of a violation below another key. */
function mayHold(document: SourceDocument, { schema, offender }: UnknownKey, key: string | undefined): boolean {
  const property = key === undefined ? undefined : propertySchema(document.kind, schema, key);
  if (property === undefined) return false;
  // What a syntax error hides may be anything.
  if (isAbsent(offender.value)) return document.problems.length === 0;
  return acceptsNode(document.kind, property, offender.value);
}

/** The fixes that write another key before the same value, the best first. */
function renamesTo(
  document: SourceDocument,
  { key, offender, allowed }: UnknownKey,
  node: ScalarNode,
  meant: string | undefined,
  near: readonly string[],
): Fix[] {
  const isSame = meant !== undefined && allowed.includes(meant) && sameName(key, meant);
  const candidates = isSame ? [meant, ...near.filter((one) => one !== meant)] : near;
  // A slip of the pen is a rename; another word for a key is written with its value, see `meaningFix`.
  return candidates.map((candidate, index): Fix => {
    const isFirst = index === 0;
    return {
      kind: isFirst ? say`rename to the nearest key` : say`rename to another key`,
      title: say`Rename to "${candidate}"`,
      edits: [replaceScalar(document, node, candidate)],
      safe: isFirst && sameName(key, candidate) && !isAbsent(offender.value),
    };
  });
}

/** What the key and its value mean, in the form of the format. */
function meaningFix(document: SourceDocument, violation: UnknownKey, meant: string | undefined): Fix | undefined {
  const { path, offender } = violation;
  const form = path.length === 0 ? formOfKey(document, offender) : formAt(document, path);
  if (!form) return undefined;
  const keys = path.length === 0 ? form.keys : meant === undefined ? [] : [meant];
  if (keys.length === 0) return { ...usualForm, edits: form.edits };
  if (holdsItems(violation, meant)) return { ...asItems, edits: form.edits, safe: true };
  const place = keys.map(quoted).join(' and ');
  return {
    kind: say`write it as ${place}`,
    title: say`Write it as ${place}`,
    edits: form.edits,
    // What an unknown word means is a guess.
    safe: meant !== undefined,
  };
}

function removalOf(document: SourceDocument, { mapping, offender, key }: UnknownKey): Fix[] {
  const edit = removePair(document, mapping, offender);
  const title = say`Remove ${quoted(key)} and its value`;
  return edit ? [{ kind: say`remove the key`, title, edits: [edit], safe: false, removes: true }] : [];
}
