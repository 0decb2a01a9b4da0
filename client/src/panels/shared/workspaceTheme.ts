/** Values of the custom properties of our style sheets, by the names of the properties. */
export type Properties = Readonly<Record<string, string>>;

/** The colours and fonts that a style sheet of the workspace sets, for all colour themes of VS Code and for light or dark ones alone. */
export interface WorkspaceTheme {
  readonly all: Properties;
  readonly light: Properties;
  readonly dark: Properties;
  /** The address of a logo as it is written in the style sheet, relative to the style sheet. */
  readonly logo: string | undefined;
}

export const noWorkspaceTheme: WorkspaceTheme = { all: {}, light: {}, dark: {}, logo: undefined };

type Scope = 'all' | 'light' | 'dark';

const colours: ReadonlySet<string> = new Set(
  [
    ...['background', 'text', 'text-muted', 'accent', 'accent-text', 'step-below', 'step-empty'],
    ...['hairline', 'surface', 'link', 'danger', 'warning'],
  ].map((name) => `--rp-${name}`),
);

/** Plain properties of the whole page that set one of our custom properties. */
const plainNames: ReadonlyMap<string, string> = new Map([
  ['color', '--rp-text'],
  ['background-color', '--rp-background'],
  ['background', '--rp-background'],
  ['font-family', '--rp-font'],
]);

// Maps, here and above, since a plain object also has "constructor", which a style sheet can name.
const selectors: ReadonlyMap<string, Scope> = new Map([
  [':root', 'all'],
  ['html', 'all'],
  ['body', 'all'],
  ['.rp-page', 'all'],
  ['.vscode-light', 'light'],
  ['body.vscode-light', 'light'],
  ['.vscode-dark', 'dark'],
  ['body.vscode-dark', 'dark'],
]);

const media: ReadonlyMap<string, Scope> = new Map([
  ['@media (prefers-color-scheme: light)', 'light'],
  ['@media (prefers-color-scheme: dark)', 'dark'],
]);

/** CSS functions that compute a colour and load nothing. */
const functions: ReadonlySet<string> = new Set(
  'rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark var calc'.split(' '),
);

/** The length of the longest value that is accepted, in UTF-16 units. */
const maximumLength = 300;

/**
 * Reads a style sheet of the workspace. It takes the colours and fonts of the whole page and the logo, as far as their values have a known
 * form, and leaves out everything else, since a rule could load a file, or hide or move a part of the page. Any text is accepted.
 */
export function parseWorkspaceTheme(css: string): WorkspaceTheme {
  const found: Record<Scope, Record<string, string>> = { all: {}, light: {}, dark: {} };
  let logo: string | undefined;
  const readRules = (text: string, scope: Scope | undefined) => {
    for (const { prelude, body } of rulesOf(text)) {
      const inner = media.get(prelude.toLowerCase().replaceAll(/\s+/g, ' '));
      if (inner !== undefined && scope === undefined) {
        readRules(body, inner);
        continue;
      }
      const scopes = scopesOf(prelude, scope);
      if (scopes.length === 0) continue;
      for (const [name, value] of declarationsOf(body)) {
        if (name === '--rp-logo') logo = urlOf(value) ?? logo;
        const property = plainNames.get(name) ?? name;
        if (isAllowed(property, value)) for (const one of scopes) found[one][property] = value;
      }
    }
  };
  readRules(withoutComments(css), undefined);
  return { ...found, logo };
}

/** Combines two themes. The second one has precedence. */
export function joinWorkspaceThemes(first: WorkspaceTheme, second: WorkspaceTheme): WorkspaceTheme {
  return {
    all: { ...first.all, ...second.all },
    light: { ...first.light, ...second.light },
    dark: { ...first.dark, ...second.dark },
    logo: second.logo ?? first.logo,
  };
}

/**
 * Makes the CSS rules that apply a theme. High contrast themes of VS Code keep their colours, since their users depend on them. Every value
 * is checked again, since this is where texts become CSS.
 */
export function styleSheetOf({ all, light, dark }: WorkspaceTheme): string {
  const rule = (selector: string, properties: Properties) => {
    const allowed = Object.entries(properties).filter(([name, value]) => isAllowed(name, value));
    return allowed.length === 0 ? '' : `${selector} { ${allowed.map((pair) => pair.join(': ')).join('; ')} }\n`;
  };
  return (
    rule('body:not(.vscode-high-contrast)', all) +
    rule('body.vscode-light:not(.vscode-high-contrast)', light) +
    rule('body.vscode-dark:not(.vscode-high-contrast)', dark)
  );
}

function isAllowed(name: string, value: string): boolean {
  if (value.length > maximumLength) return false;
  if (name === '--rp-font') return isFont(value);
  return colours.has(name) && isColour(value);
}

function isColour(value: string): boolean {
  if (/^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.test(value) || /^[a-z]+$/i.test(value)) return true;
  if (!/^[a-z-]+\([\w\s.,%/#()+*-]*\)$/i.test(value) || !isBalanced(value)) return false;
  return [...value.matchAll(/([\w-]*)\(/g)].every(([, name = '']) => name === '' || functions.has(name.toLowerCase()));
}

function isFont(value: string): boolean {
  return value.split(',').every((family) => /^\s*(?:"[^"'\\<>{};]+"|'[^"'\\<>{};]+'|[\p{L}\w -]+)\s*$/u.test(family));
}

function isBalanced(value: string): boolean {
  let depth = 0;
  for (const character of value) {
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** The address in `url(…)`; `undefined` for another value. The address is not checked here but where the file is read. */
function urlOf(value: string): string | undefined {
  const [, , address] = /^url\(\s*(["']?)([^"'()\\]+)\1\s*\)$/i.exec(value) ?? [];
  return address?.trim();
}

/** The scopes that the selectors of a rule name, within the scope of the media query around it. */
function scopesOf(prelude: string, scope: Scope | undefined): Scope[] {
  const named = prelude.split(',').map((selector) => selectors.get(selector.trim().toLowerCase()));
  return named.flatMap((one) => {
    if (one === undefined) return [];
    return scope === undefined || one === scope ? [one] : one === 'all' ? [scope] : [];
  });
}

function withoutComments(css: string): string {
  return css.replaceAll(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ');
}

/** The text before each outermost pair of braces and the text inside it. */
function rulesOf(css: string): { readonly prelude: string; readonly body: string }[] {
  const rules: { prelude: string; body: string }[] = [];
  let start = 0;
  let open = 0;
  let depth = 0;
  for (const { index, character } of outsideStrings(css)) {
    if (character === '{' && depth++ === 0) open = index;
    else if (character === '}' && depth > 0 && --depth === 0) {
      rules.push({ prelude: css.slice(start, open).trim(), body: css.slice(open + 1, index) });
      start = index + 1;
    } else if (character === ';' && depth === 0) start = index + 1;
  }
  return rules;
}

function declarationsOf(body: string): [name: string, value: string][] {
  const pieces: string[] = [];
  let start = 0;
  let depth = 0;
  for (const { index, character } of outsideStrings(body)) {
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (character === ';' && depth <= 0) {
      pieces.push(body.slice(start, index));
      start = index + 1;
    }
  }
  pieces.push(body.slice(start));
  return pieces.flatMap((piece): [string, string][] => {
    const colon = piece.indexOf(':');
    if (colon < 0) return [];
    const value = piece.slice(colon + 1).replace(/!\s*important\s*$/i, '');
    return [[piece.slice(0, colon).trim().toLowerCase(), value.trim()]];
  });
}

/** The characters outside quoted strings, which are those that can be delimiters. Offsets are in UTF-16 units. */
function* outsideStrings(text: string): Generator<{ readonly index: number; readonly character: string }> {
  let quote: string | undefined;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === '\\') index++;
    else if (quote !== undefined) {
      // As in CSS, the end of the line ends a string without a closing quote.
      if (character === quote || character === '\n') quote = undefined;
    } else if (character === '"' || character === "'") quote = character;
    else yield { index, character };
  }
}
