import type { DocumentKind } from '../../document/kind.ts';
import { formatOf } from '../../schema/formats.ts';
import type { WrongFormat } from '../../schema/violations.ts';
import { capitalised, labelAt, quoted } from '../../schema/wording.ts';
import type { Finding, Rule } from '../rule.ts';
import { through } from '../through.ts';

/** An id, web address, language tag or text that is not well formed. */
export const format: Rule = {
  code: 'schema/format',
  severity: 'error',
  reach: 'item',
  *check({ document, violations }): Iterable<Finding> {
    for (const violation of violations) {
      if (violation.kind !== 'format') continue;
      yield { ...violation.span, message: through(violation) + messageOf(document.kind, violation) };
    }
  },
};

function messageOf(kind: DocumentKind, { node, path, pattern }: WrongFormat): string {
  const written = node.kind === 'scalar' ? String(node.value ?? '') : '';
  const word = quoted(written);
  if (written.trim() === '') return `${capitalised(labelAt(path))} is empty: write a text or remove it.`;
  switch (formatOf(kind, pattern)) {
    case 'id':
      return `${word} cannot be an id: use letters, digits, ".", "-" and "_" only, beginning with a letter or a digit.`;
    case 'url':
      return /\s/.test(written.trim())
        ? `${word} is not a web address: it must not hold spaces.`
        : `${word} is not a full web address: it must begin with "https://", "http://" or "mailto:".`;
    case 'languageTag':
      return `${word} is not a language tag: write one such as "en-GB", "en-US" or "cy".`;
    case 'skillReference':
      return `${word} does not name a skill of a framework: write the alias, a slash and the id, as in "ddat/testing".`;
    case 'scaleReference':
      return `${word} does not name a scale: write its id, such as "ddat", or an alias, a slash and the id, as in "rmp/depth".`;
    case 'path':
      return `${word} is not a path relative to this file: write one such as "./ddat.framework.yaml".`;
    case 'text':
      return `${word} is not well formed.`;
  }
}
