import { type Token, Tokenizer, TokenizerMode } from 'parse5';

/** An element of HTML as far as the clipboard is read: no namespaces, and names in small letters. */
export interface HtmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (HtmlElement | string)[];
  /** The 0-based line on which its start tag ends, where lines were asked for. */
  readonly line?: number;
}

/** Elements within each other; what is deeper stands in the deepest one, so that whoever walks through them may recur. */
const deepest = 200;

const empty = new Set(
  'area base br col embed frame hr img input link meta param source track wbr basefont bgsound keygen'.split(' '),
);

/** What is in these elements is no HTML. */
const rawText = new Set(['style', 'script', 'xmp', 'iframe', 'noembed', 'noframes', 'noscript']);
const replaceableText = new Set(['title', 'textarea']);

/** Elements before which an open element of these names ends, up to the container named last. */
const ends: ReadonlyMap<string, { readonly names: ReadonlySet<string>; readonly within: ReadonlySet<string> }> =
  new Map(
    (
      [
        ['li', 'li', 'ul ol menu table'],
        ['dt dd', 'dt dd', 'dl table'],
        ['tr', 'tr td th', 'table'],
        ['td th', 'td th', 'tr table'],
        ['thead tbody tfoot', 'thead tbody tfoot tr td th caption colgroup', 'table'],
        ['option', 'option', 'select'],
        [
          'p div ul ol dl table h1 h2 h3 h4 h5 h6 blockquote pre section article header footer hr',
          'p',
          'td th li div table blockquote section article',
        ],
      ] as const
    ).flatMap(([before, names, within]) =>
      before
        .split(' ')
        .map((name) => [name, { names: new Set(names.split(' ')), within: new Set(within.split(' ')) }] as const),
    ),
  );

/**
 * The elements of a piece of HTML. It is split as browsers split it, and put together more simply: elements end where they say so, or where
 * their kind has to. Thus no input takes more than linear time and memory, which the recovery of browsers does not promise. Never throws.
 * With `withLines` elements know their lines, which importers show.
 */
export function htmlTree(html: string, withLines = false): HtmlElement {
  const root: HtmlElement = { name: '', attributes: new Map(), children: [] };
  const stack: HtmlElement[] = [root];
  const top = () => stack.at(-1) ?? root;
  const addText = ({ chars }: Token.CharacterToken) => {
    top().children.push(chars);
  };
  // How many elements of a name are open, so that nothing is looked for in vain.
  const open = new Map<string, number>();
  const cut = (length: number) => {
    for (const { name } of stack.splice(length)) open.set(name, (open.get(name) ?? 1) - 1);
  };
  const closeTo = (names: ReadonlySet<string>, within: ReadonlySet<string>) => {
    if (![...names].some((name) => open.get(name))) return;
    let found: number | undefined;
    for (let at = stack.length - 1; at > 0; at--) {
      const name = stack[at]?.name ?? '';
      if (names.has(name)) found = at;
      else if (within.has(name)) break;
    }
    if (found !== undefined) cut(found);
  };
  const tokenizer: Tokenizer = new Tokenizer(withLines ? { sourceCodeLocationInfo: true } : {}, {
    onStartTag({ tagName: name, attrs, selfClosing, location }) {
      if (rawText.has(name)) tokenizer.state = TokenizerMode.RAWTEXT;
      if (replaceableText.has(name)) tokenizer.state = TokenizerMode.RCDATA;
      const rule = ends.get(name);
      if (rule) closeTo(rule.names, rule.within);
      const element = {
        name,
        attributes: new Map(attrs.map(({ name: key, value }) => [key, value])),
        children: [],
        ...(location ? { line: location.endLine - 1 } : {}),
      };
      top().children.push(element);
      if (empty.has(name) || (selfClosing && name.includes(':')) || stack.length >= deepest) return;
      stack.push(element);
      open.set(name, (open.get(name) ?? 0) + 1);
    },
    onEndTag({ tagName: name }) {
      if (open.get(name)) cut(stack.findLastIndex((element) => element.name === name));
      else if (name === 'p' || name === 'br') top().children.push({ name: 'br', attributes: new Map(), children: [] });
    },
    onCharacter: addText,
    onWhitespaceCharacter: addText,
    onNullCharacter() {},
    onComment() {},
    onDoctype() {},
    onEof() {},
  });
  tokenizer.write(html, true);
  return root;
}
