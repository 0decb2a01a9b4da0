import type { MarkdownIt as Parser, StateCore, Token } from 'markdown-it';

/*
 * Bounds for what would take the Markdown library far more time or room than a text is long.
 */

/**
 * More brackets within each other than any text of a person has. For each open bracket the library looks through all that are open behind it
 * up to this depth; brackets that nest even deeper are text.
 */
const deepestBrackets = 40;

/**
 * Bounds brackets within each other, and images within images: the library reads the description of an image again as a text of its own, and
 * so the innermost one as often as there are images around it. Nobody needs its tokens, since an image is shown as its description as it is
 * written.
 */
export function boundInline(parser: Parser): void {
  const { inline, options } = parser;
  const parse = inline.parse.bind(inline);
  let isInside = false;
  inline.parse = (...text) => {
    if (isInside) return;
    const { maxNesting } = options;
    isInside = true;
    options.maxNesting = deepestBrackets;
    try {
      parse(...text);
    } finally {
      isInside = false;
      options.maxNesting = maxNesting;
    }
  };
}

/** So many characters references may stand for in a text of any length, as in other parsers of CommonMark. */
const leastExpansion = 100_000;

/**
 * Bounds what references to links stand for: a long address that is defined once and referred to often would be written each time. From
 * where they stand for more than the text is long, references are text, as they are without a definition.
 */
export function boundReferences(parser: Parser): void {
  parser.core.ruler.after('inline', 'references', (state: StateCore) => {
    let left = Math.max(leastExpansion, state.src.length);
    const text = (content: string): Token => {
      const token = new state.Token('text', '', 0);
      token.content = content;
      return token;
    };
    for (const block of state.tokens) {
      if (!block.children?.some(isReference)) continue;
      // Links do not stand within links, so that the next end of one belongs to the last beginning.
      let isText = false;
      block.children = block.children.map((token) => {
        if (isReference(token)) {
          left -= expansionOf(token);
          if (left >= 0) return token;
          if (token.type === 'image') return text(`![${token.content}]`);
          isText = true;
          return text('[');
        }
        if (!isText || token.type !== 'link_close') return token;
        isText = false;
        return text(']');
      });
    }
  });
}

/** Whether a link or an image has its address from elsewhere in the text. */
function isReference({ type, meta }: Token): boolean {
  return (type === 'link_open' || type === 'image') && meta?.label !== undefined;
}

/** How many characters a reference brings with it: its address and its title. */
function expansionOf(token: Token): number {
  return (token.attrs ?? []).reduce((sum, [, value]) => sum + String(value).length, 0);
}
