import sax from 'sax';
import { type Message, say } from '../../service/message.ts';
import type { Segment, Shape, ShapeLogo, Stroke } from './logo.ts';
import { type Outline, outline, scaleOf } from './outlines.ts';
import { PictureRefused } from './refusal.ts';
import { colourOf, type Look, lookOf, numberOf, rulesOf, type StyleRules, usualLook } from './svgLook.ts';

/** Elements that are looked into. */
const containers: ReadonlySet<string> = new Set(['svg', 'g', 'a', 'switch']);

/** Elements that are drawn. */
const drawn: ReadonlySet<string> = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon']);

/** Elements of which nothing is seen by itself, with all that is in them. */
const unseen: ReadonlySet<string> = new Set(['title', 'desc', 'metadata', 'defs', 'script', 'style', 'clipPath']);

/** More of them are no logo; transformations in characters, since each shape below them reads them. */
const most = { shapes: 2000, segments: 50_000, depth: 50, transform: 2000 } as const;

/** An element that is open. */
interface Open {
  readonly name: string;
  readonly look: Look;
  /** All transformations down to it, as SVG writes them. */
  readonly transform: string;
  readonly isSeen: boolean;
  /** The id of the clipping path that it is, or is in. */
  readonly clip?: string | undefined;
}

/** Where the picture lies in the units of its file. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The shapes of an SVG file. What else would be seen (texts, pictures, gradients, filters) cannot be drawn in every format, so that a file with
 * any of it is refused with a `PictureRefused` rather than drawn otherwise than it looks. Nothing that it refers to is asked for.
 */
export function svgLogo(text: string): ShapeLogo {
  try {
    const reading = new Reading(rulesOf(sheetsOf(text)));
    const parser = parserOf();
    parser.onopentag = ({ name, attributes }) => reading.open(name, attributes);
    parser.onclosetag = () => reading.close();
    parser.write(text).close();
    return reading.result();
  } catch (error) {
    throw error instanceof PictureRefused
      ? error
      : new PictureRefused(say`the file is no SVG that can be read: save it as PNG`);
  }
}

function parserOf() {
  const parser = sax.parser(true, {});
  // The library would go on as well as it can.
  parser.onerror = (error) => {
    throw error;
  };
  return parser;
}

/** What stands in all style sheets, which may stand behind what they are for. */
function sheetsOf(text: string): string {
  const sheets: string[] = [];
  let isInside = false;
  const parser = parserOf();
  parser.onopentag = ({ name }) => {
    isInside = name === 'style' || name === 'svg:style';
    if (isInside) sheets.push('\n');
  };
  parser.onclosetag = () => {
    isInside = false;
  };
  const take = (piece: string) => {
    if (isInside) sheets.push(piece);
  };
  parser.ontext = take;
  parser.oncdata = take;
  parser.write(text).close();
  return sheets.join('');
}

class Reading {
  readonly #rules: StyleRules;
  readonly #open: Open[] = [];
  readonly #shapes: Shape[] = [];
  /** The boxes of clipping paths that are one rectangle, by their ids; `undefined` for all others. */
  readonly #clips = new Map<string, Box | undefined>();
  readonly #clipped = new Set<string>();
  #segments = 0;
  #box: Box | undefined;
  /** How far the units of the file are apart, in those of the result. */
  #scale = 1;

  constructor(rules: StyleRules) {
    this.#rules = rules;
  }

  open(qualified: string, attributes: Readonly<Record<string, string>>): void {
    const name = qualified.replace(/^svg:/, '');
    const parent = this.#open.at(-1);
    if (this.#open.length >= most.depth) throw refused(say`too deeply nested parts`);
    if (!parent) {
      if (name !== 'svg') throw new PictureRefused(say`the file is no SVG: save it again as SVG or PNG`);
      this.#begin(attributes);
    }
    const look = lookOf(name, attributes, this.#rules, parent?.look ?? usualLook);
    const own = parent ? (attributes.transform ?? '') : `scale(${this.#scale}) translate(${-this.#x} ${-this.#y})`;
    const transform = `${parent?.transform ?? ''} ${own}`.trim();
    if (transform.length > most.transform) throw refused(say`too many parts`);
    const isSeen = (parent?.isSeen ?? true) && !unseen.has(name) && !name.includes(':') && look.isShown;
    const clip = name === 'clipPath' ? (attributes.id ?? '') : parent?.clip;
    this.#open.push({ name, look, transform, isSeen, clip });
    if (clip !== undefined && name !== 'clipPath') this.#clip(clip, name, attributes);
    if (!isSeen) return;
    this.#refuseWhatIsNotDrawn(name, look, parent);
    if (drawn.has(name)) this.#draw(name, attributes, look, transform);
  }

  close(): void {
    this.#open.pop();
  }

  result(): ShapeLogo {
    const box = this.#box;
    if (!box || this.#shapes.length === 0) throw new PictureRefused(say`there is nothing to be seen in it`);
    for (const id of this.#clipped) {
      const clip = this.#clips.get(id);
      const isWhole =
        clip &&
        clip.x <= box.x &&
        clip.y <= box.y &&
        clip.x + clip.width >= box.x + box.width &&
        clip.y + clip.height >= box.y + box.height;
      if (!isWhole) throw refused(say`parts that are cut out`);
    }
    const [width, height] = [box.width * this.#scale, box.height * this.#scale].map(rounded);
    return { kind: 'shapes', width: width ?? 1, height: height ?? 1, shapes: this.#shapes };
  }

  get #x(): number {
    return this.#box?.x ?? 0;
  }

  get #y(): number {
    return this.#box?.y ?? 0;
  }

  #begin({ viewBox, width, height }: Readonly<Record<string, string>>): void {
    const [x = 0, y = 0, wide, high] =
      viewBox
        ?.trim()
        .split(/[\s,]+/)
        .map(Number) ?? [];
    const box = { x, y, width: wide ?? numberOf(width), height: high ?? numberOf(height) };
    const isUsable = Object.values(box).every(Number.isFinite) && box.width > 0 && box.height > 0;
    const ratio = box.width / box.height;
    if (!isUsable || ratio > 50 || ratio < 0.02) {
      throw new PictureRefused(say`it does not say how wide and how high it is: give it a viewBox`);
    }
    this.#box = box;
    this.#scale = 1000 / Math.max(box.width, box.height);
  }

  /** A clipping path is harmless where it is one rectangle that holds the whole picture, as programs for drawing write it. */
  #clip(id: string, name: string, attributes: Readonly<Record<string, string>>): void {
    const isFirst = !this.#clips.has(id);
    const { x, y, width, height, transform } = attributes;
    const isBox = isFirst && name === 'rect' && (transform ?? '').trim() === '';
    this.#clips.set(
      id,
      isBox ? { x: numberOf(x, 0), y: numberOf(y, 0), width: numberOf(width), height: numberOf(height) } : undefined,
    );
  }

  #refuseWhatIsNotDrawn(name: string, { clip, effect }: Look, parent: Open | undefined): void {
    const isKnown = containers.has(name) || drawn.has(name);
    if (!isKnown || (name === 'svg' && parent)) throw refused(say`"${name}"`);
    const id = /^url\(\s*["']?#([^"')]+)["']?\s*\)$/.exec(clip)?.[1];
    if (id !== undefined) this.#clipped.add(id);
    else if (clip !== 'none') throw refused(say`parts that are cut out`);
    if (effect !== undefined) throw refused(say`a "${effect}"`);
  }

  #draw(name: string, attributes: Readonly<Record<string, string>>, look: Look, transform: string): void {
    const segments = outline(name as Outline, attributes, transform);
    if (segments.length < 2) return;
    this.#segments += segments.length;
    if (this.#shapes.length >= most.shapes || this.#segments > most.segments) throw refused(say`too many parts`);
    const fill = paintOf(look.fill, look.fillOpacity);
    const stroke = strokeOf(look, transform);
    if (!segments.every(isDrawable) || !isNumber(stroke?.width ?? 0)) throw refused(say`numbers that are none`);
    if (!fill && !stroke) return;
    this.#shapes.push({ segments, rule: look.rule, ...(fill ? { fill } : {}), ...(stroke ? { stroke } : {}) });
  }
}

function isDrawable([, ...numbers]: Segment): boolean {
  return numbers.every(isNumber);
}

function isNumber(number: number): boolean {
  return Number.isFinite(number) && Math.abs(number) < 1e6;
}

function paintOf(written: string, opacity: number): Shape['fill'] {
  const colour = colourOf(written);
  return colour === undefined || opacity <= 0 ? undefined : { colour, opacity: rounded(Math.min(1, opacity)) };
}

function strokeOf(look: Look, transform: string): Stroke | undefined {
  const paint = paintOf(look.stroke, look.strokeOpacity);
  const width = rounded(look.strokeWidth * scaleOf(transform));
  return paint && width > 0 ? { ...paint, width, cap: look.cap, join: look.join } : undefined;
}

function rounded(number: number): number {
  return Math.round(number * 100) / 100;
}

function refused(what: Message): PictureRefused {
  return new PictureRefused(say`it has ${what}, which not every document can show: save it as PNG, or as plain shapes`);
}
