import { say } from '../../service/message.ts';
import { PictureRefused } from './refusal.ts';

/** How an element is drawn, and all in it that says nothing else. */
export interface Look {
  /** As it is written. */
  readonly fill: string;
  readonly fillOpacity: number;
  readonly rule: 'nonzero' | 'evenodd';
  readonly stroke: string;
  readonly strokeOpacity: number;
  /** In the units of the element. */
  readonly strokeWidth: number;
  readonly cap: 'butt' | 'round' | 'square';
  readonly join: 'miter' | 'round' | 'bevel';
  /** What `currentColor` means. */
  readonly colour: string;
  /** That of everything that it is in, and its own. */
  readonly opacity: number;
  readonly isShown: boolean;
  /** What its own shape is cut out by, as it is written. */
  readonly clip: string;
  /** The name of something of its own that changes how it looks, and that not every document can do. */
  readonly effect: string | undefined;
}

export const usualLook: Look = {
  fill: 'black',
  fillOpacity: 1,
  rule: 'nonzero',
  stroke: 'none',
  strokeOpacity: 1,
  strokeWidth: 1,
  cap: 'butt',
  join: 'miter',
  colour: 'black',
  opacity: 1,
  isShown: true,
  clip: 'none',
  effect: undefined,
};

/** What style sheets say, by the names of elements and, with a dot before them, of classes. */
export type StyleRules = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** What changes how something looks, with what says that it does not. */
const effects: Readonly<Record<string, RegExp>> = {
  mask: /^none$/,
  'mask-image': /^none$/,
  filter: /^none$/,
  'mix-blend-mode': /^normal$/,
  'stroke-dasharray': /^(?:none|0)$/,
  marker: /^none$/,
  'marker-start': /^none$/,
  'marker-mid': /^none$/,
  'marker-end': /^none$/,
};

/** What is asked of style sheets; `transform` stands in attributes, and means something else in a style sheet. */
const properties: ReadonlySet<string> = new Set([
  ...['fill', 'fill-opacity', 'fill-rule', 'stroke', 'stroke-opacity', 'stroke-width', 'stroke-linecap'],
  ...['stroke-linejoin', 'color', 'opacity', 'display', 'visibility', 'clip-path', 'transform'],
  ...Object.keys(effects),
]);

/** In characters: more is no style sheet of a logo. */
const longestSheet = 50_000;

/** The rules of a style sheet, which may be for elements and classes alone. */
export function rulesOf(sheet: string): StyleRules {
  const rules = new Map<string, Record<string, string>>();
  if (sheet.length > longestSheet) throw unfollowed();
  for (const block of withoutComments(sheet).split('}')) {
    const at = block.indexOf('{');
    if (at < 0) continue;
    const body = block.slice(at + 1);
    const selectors = block.slice(0, at).split(',');
    if (body.includes('{') || !selectors.every((one) => /^\.?[\w-]+$/.test(one.trim()))) throw unfollowed();
    const said = declarations(body);
    for (const selector of selectors.map((one) => one.trim()))
      rules.set(selector, Object.assign(rules.get(selector) ?? {}, said));
  }
  return rules;
}

function unfollowed(): PictureRefused {
  return new PictureRefused(say`it has a style sheet that not every document can follow: save it as PNG`);
}

function withoutComments(sheet: string): string {
  const [first = '', ...others] = sheet.split('/*');
  // What is not closed is a comment to the end.
  return first + others.map((one) => (one.includes('*/') ? one.slice(one.indexOf('*/') + 2) : '')).join('');
}

/** The properties that are known, by their names. */
function declarations(text: string): Readonly<Record<string, string>> {
  const said: Record<string, string> = {};
  for (const one of text.split(';')) {
    const at = one.indexOf(':');
    const name = one.slice(0, Math.max(0, at)).trim().toLowerCase();
    if (!properties.has(name)) continue;
    said[name] = one
      .slice(at + 1)
      .trim()
      .replace(/!important$/, '')
      .trim();
  }
  return said;
}

/** The look of an element in another one: what its attributes say, style sheets above them, and its own `style` above these. */
export function lookOf(
  name: string,
  attributes: Readonly<Record<string, string>>,
  rules: StyleRules,
  parent: Look,
): Look {
  const classes = (attributes.class ?? '').split(/\s+/).filter((one) => one !== '');
  const styled: Readonly<Record<string, string>> = Object.assign(
    {},
    rules.get(name),
    ...classes.map((one) => rules.get(`.${one}`)),
    declarations(attributes.style ?? ''),
  );
  const said: Readonly<Record<string, string>> = { ...attributes, ...styled };
  const own = (key: string) => {
    const value = said[key]?.trim();
    return value === undefined || value === '' || value === 'inherit' ? undefined : value;
  };
  const colour = own('color') ?? parent.colour;
  const paint = (key: 'fill' | 'stroke') => {
    const written = own(key) ?? parent[key];
    return written.toLowerCase() === 'currentcolor' ? colour : written;
  };
  const opacity = parent.opacity * shareOf(own('opacity'), 1);
  const [fill, stroke] = [paint('fill'), paint('stroke')];
  const fillShare = shareOf(own('fill-opacity'), parent.fillOpacity / (parent.opacity || 1));
  const strokeShare = shareOf(own('stroke-opacity'), parent.strokeOpacity / (parent.opacity || 1));
  return {
    fill,
    fillOpacity: fillShare * opacity,
    rule: (own('fill-rule') ?? parent.rule) === 'evenodd' ? 'evenodd' : 'nonzero',
    stroke,
    strokeOpacity: strokeShare * opacity,
    strokeWidth: numberOf(own('stroke-width'), parent.strokeWidth),
    cap: oneOf(own('stroke-linecap'), ['butt', 'round', 'square']) ?? parent.cap,
    join: oneOf(own('stroke-linejoin'), ['miter', 'round', 'bevel']) ?? parent.join,
    colour,
    opacity,
    clip: own('clip-path') ?? 'none',
    effect: (styled.transform ?? 'none') === 'none' ? effectOf(own) : 'transform',
    isShown: parent.isShown && own('display') !== 'none' && own('visibility') !== 'hidden',
  };
}

function effectOf(own: (key: string) => string | undefined): string | undefined {
  return Object.keys(effects).find((name) => effects[name]?.test(own(name) ?? '') === false && own(name) !== undefined);
}

function oneOf<T extends string>(written: string | undefined, all: readonly T[]): T | undefined {
  return all.find((one) => one === written);
}

/** A share such as `0.5` or `50%`, from 0 to 1. */
function shareOf(written: string | undefined, otherwise: number): number {
  if (written === undefined) return otherwise;
  const number = Number.parseFloat(written) / (written.endsWith('%') ? 100 : 1);
  return Number.isFinite(number) ? Math.max(0, Math.min(1, number)) : otherwise;
}

/** A length without its unit; without a number `otherwise`. */
export function numberOf(written: string | undefined, otherwise: number = Number.NaN): number {
  const number = Number.parseFloat(written ?? '');
  return Number.isFinite(number) ? number : otherwise;
}

/** The colours that every version of CSS has by a name. */
const named: Readonly<Record<string, string>> = {
  black: '#000000',
  silver: '#c0c0c0',
  gray: '#808080',
  grey: '#808080',
  white: '#ffffff',
  maroon: '#800000',
  red: '#ff0000',
  purple: '#800080',
  fuchsia: '#ff00ff',
  green: '#008000',
  lime: '#00ff00',
  olive: '#808000',
  yellow: '#ffff00',
  navy: '#000080',
  blue: '#0000ff',
  teal: '#008080',
  aqua: '#00ffff',
  orange: '#ffa500',
};

/** A colour as `#rrggbb`; `undefined` for none. Throws a `PictureRefused` for a gradient or a pattern, and for colours that are not known. */
export function colourOf(written: string): string | undefined {
  const text = written.trim().toLowerCase();
  if (text === 'none' || text === 'transparent') return undefined;
  if (/^#[\da-f]{6}$/.test(text)) return text;
  if (/^#[\da-f]{3}$/.test(text)) return `#${[...text.slice(1)].map((digit) => digit + digit).join('')}`;
  const known = named[text];
  if (known !== undefined) return known;
  const parts = /^rgb\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)\s*\)$/.exec(text)?.slice(1).map(Number);
  if (parts) return `#${parts.map((part) => Math.min(255, part).toString(16).padStart(2, '0')).join('')}`;
  throw new PictureRefused(
    text.startsWith('url(')
      ? say`it has a gradient or a pattern, which not every document can show: save it as PNG, or in plain colours`
      : say`its colour "${written.slice(0, 40)}" is not known: write it as #rrggbb, or save the picture as PNG`,
  );
}
