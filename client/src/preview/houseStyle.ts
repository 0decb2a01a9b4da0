/** Values of our own custom properties, by their names. */
export type Properties = Readonly<Record<string, string>>;

/** What is left of a style sheet of the workspace: colours and fonts for all themes, and for light or dark ones alone. */
export interface HouseStyle {
  readonly all: Properties;
  readonly light: Properties;
  readonly dark: Properties;
  /** The address of a logo as the style sheet gives it, relative to the style sheet. */
  readonly logo: string | undefined;
}

export const noHouseStyle: HouseStyle = { all: {}, light: {}, dark: {}, logo: undefined };

type Theme = 'all' | 'light' | 'dark';

const colours: ReadonlySet<string> = new Set(
  [
    ...['background', 'text', 'text-muted', 'accent', 'accent-text', 'step-below', 'step-empty'],
    ...['hairline', 'surface', 'link', 'danger', 'warning'],
  ].map((name) => `--rp-${name}`),
);

/** Plain properties of the whole page that mean one of ours. */
const plainNames: ReadonlyMap<string, string> = new Map([
  ['color', '--rp-text'],
  ['background-color', '--rp-background'],
  ['background', '--rp-background'],
  ['font-family', '--rp-font'],
]);

// A map, here and above, since a plain object knows "constructor" too, which a style sheet may well name.
const selectors: ReadonlyMap<string, Theme> = new Map([
  [':root', 'all'],
  ['html', 'all'],
  ['body', 'all'],
  ['.rp-page', 'all'],
  ['.vscode-light', 'light'],
  ['body.vscode-light', 'light'],
  ['.vscode-dark', 'dark'],
  ['body.vscode-dark', 'dark'],
]);

const media: ReadonlyMap<string, Theme> = new Map([
  ['@media (prefers-color-scheme: light)', 'light'],
  ['@media (prefers-color-scheme: dark)', 'dark'],
]);

/** Functions that make a colour of others and load nothing. */
const functions: ReadonlySet<string> = new Set([
  ...[
    'rgb',
    'rgba',
    'hsl',
    'hsla',
    'hwb',
    'lab',
    'lch',
    'oklab',
    'oklch',
    'color',
    'color-mix',
    'light-dark',
    'var',
    'calc',
  ],
]);

const longestValue = 300;

/**
 * Reads a style sheet of the workspace. Kept are the colours and fonts of the whole page and the logo, whose values are ones that this
 * function understands; anything else, and so everything that could load, cover or move something, is left out.
 */
export function readHouseStyle(css: string): HouseStyle {
  const found: Record<Theme, Record<string, string>> = { all: {}, light: {}, dark: {} };
  let logo: string | undefined;
  const readRules = (text: string, theme: Theme | undefined) => {
    for (const { prelude, body } of rulesOf(text)) {
      const inner = media.get(prelude.toLowerCase().replaceAll(/\s+/g, ' '));
      if (inner !== undefined && theme === undefined) {
        readRules(body, inner);
        continue;
      }
      const themes = themesOf(prelude, theme);
      if (themes.length === 0) continue;
      for (const [name, value] of declarationsOf(body)) {
        if (name === '--rp-logo') logo = urlOf(value) ?? logo;
        const ours = plainNames.get(name) ?? name;
        if (isAllowed(ours, value)) for (const one of themes) found[one][ours] = value;
      }
    }
  };
  readRules(withoutComments(css), undefined);
  return { ...found, logo };
}

/** Both styles, where the later one wins. */
export function joinHouseStyles(first: HouseStyle, second: HouseStyle): HouseStyle {
  return {
    all: { ...first.all, ...second.all },
    light: { ...first.light, ...second.light },
    dark: { ...first.dark, ...second.dark },
    logo: second.logo ?? first.logo,
  };
}

/**
 * The rules that set a house style. In high contrast the theme's own colours stay, since they are what the reader needs to be able to read.
 * Every value is judged again, since this is where a text becomes a style.
 */
export function styleSheetOf({ all, light, dark }: HouseStyle): string {
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
  if (value.length > longestValue) return false;
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

/** The address in `url(…)`; whether it may be read is for the reader of files to judge. */
function urlOf(value: string): string | undefined {
  const [, , address] = /^url\(\s*(["']?)([^"'()\\]+)\1\s*\)$/i.exec(value) ?? [];
  return address?.trim();
}

function themesOf(prelude: string, theme: Theme | undefined): Theme[] {
  const named = prelude.split(',').map((selector) => selectors.get(selector.trim().toLowerCase()));
  return named.flatMap((one) => {
    if (one === undefined) return [];
    return theme === undefined || one === theme ? [one] : one === 'all' ? [theme] : [];
  });
}

function withoutComments(css: string): string {
  return css.replaceAll(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ');
}

/** What stands before each outermost pair of braces, and in it. */
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

/** The characters that mean something to the grammar. */
function* outsideStrings(text: string): Generator<{ readonly index: number; readonly character: string }> {
  let quote: string | undefined;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === '\\') index++;
    else if (quote !== undefined) {
      // A line's end ends a string that nobody has closed.
      if (character === quote || character === '\n') quote = undefined;
    } else if (character === '"' || character === "'") quote = character;
    else yield { index, character };
  }
}
