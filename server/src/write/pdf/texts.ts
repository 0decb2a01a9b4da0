import type { RichBlock, RichText, Run } from '../../jobProfile/richText.ts';
import { shownText } from './characters.ts';
import type { FaceName, Faces } from './fonts.ts';
import { breakLines, type Line, type Span, widthOf } from './lines.ts';
import { type Tag, tag } from './pdfCanvas.ts';
import { barred, moved, type Strip, spaced } from './strips.ts';
import { colours, type Look, looks } from './theme.ts';

/** What texts are set with. */
export interface Setting {
  readonly faces: Faces;
  readonly rich: RichText;
}

/** Text of one look. */
export function span({ faces }: Setting, text: string, look: Look, name?: FaceName): Span {
  return {
    text: shownText(text),
    face: faces[name ?? (look.bold ? 'bold' : 'regular')],
    size: look.size,
    colour: look.colour,
  };
}

/** What is written as one line of Markdown. */
export function phrase(setting: Setting, markdown: string, look: Look): Span[] {
  return spansOf(setting, setting.rich.line(markdown), look);
}

/** Runs as they are seen. A link that is not its own address is followed by it, for those who have the paper alone. */
export function spansOf(setting: Setting, runs: readonly Run[], look: Look): Span[] {
  return runs.flatMap((run, i) => {
    const bold = look.bold || run.bold;
    const name = bold ? (run.italic ? 'boldItalic' : 'bold') : run.italic ? 'italic' : 'regular';
    const plain = span(setting, run.text, look, name);
    if (run.href === undefined) return [plain];
    const { href } = run;
    const spans = [{ ...plain, href, colour: colours.accent }];
    const whole = runs.filter((other) => other.href === href).map(({ text }) => text);
    if (runs[i + 1]?.href === href || sameAddress(whole.join(''), href)) return spans;
    return [...spans, { ...span(setting, ` (${written(href)})`, look), colour: colours.muted }];
  });
}

/** An address as people write it. */
export function written(href: string): string {
  const bare = href.replace(/^mailto:/i, '');
  try {
    return decodeURI(bare);
  } catch {
    return bare;
  }
}

function sameAddress(text: string, href: string): boolean {
  return text.trim() === href || text.trim() === written(href);
}

export interface ParagraphOptions {
  readonly width: number;
  readonly look: Look;
  readonly tag: Tag;
  readonly space?: number;
}

/** A text as lines; at a page's end at least two stay together. */
export function paragraph(spans: readonly Span[], { width, look, tag, space = 0 }: ParagraphOptions): Strip[] {
  const lines = breakLines(spans, width);
  return lines.map((line, i) =>
    lineStrip(line, look, tag, {
      space: i === 0 ? space : 0,
      keep: lines.length > 1 && (i === 0 || i === lines.length - 2) ? 2 : 0,
    }),
  );
}

export function lineStrip(line: Line, look: Look, tag: Tag, { space, keep }: Pick<Strip, 'space' | 'keep'>): Strip {
  return {
    space,
    keep,
    height: look.leading,
    draw: (paper, x, y) => paper.line(line, x, baselineOf(y, look), tag),
  };
}

/** Where a line that begins at `y` stands. */
export function baselineOf(y: number, { size, leading }: Look): number {
  return y + leading / 2 + size * 0.33;
}

/** Room between the paragraphs of a text. */
const between = 5;
/** What is nested goes no further in than leaves room for some words. */
const narrowest = 130;

/** A text of any length. */
export function text(setting: Setting, markdown: string, options: ParagraphOptions): Strip[] {
  return richBlocks(setting, setting.rich.blocks(markdown), options);
}

function richBlocks(setting: Setting, blocks: readonly RichBlock[], options: ParagraphOptions): Strip[] {
  return blocks.flatMap((block, i) => {
    const space = i === 0 ? (options.space ?? 0) : between;
    return richBlock(setting, block, { ...options, space });
  });
}

function richBlock(setting: Setting, block: RichBlock, options: ParagraphOptions): Strip[] {
  const { width, look, tag: parent, space = 0 } = options;
  switch (block.kind) {
    case 'paragraph':
      return paragraph(spansOf(setting, block.runs, look), { ...options, tag: tag('P', parent) });
    case 'heading': {
      const strong = { ...look, bold: true };
      const strips = paragraph(spansOf(setting, block.runs, strong), {
        ...options,
        look: strong,
        tag: tag('P', parent),
      });
      return strips.map((strip) => ({ ...strip, keep: 2 }));
    }
    case 'list':
      return list(
        setting,
        block.items.map((item) => (inner) => richBlocks(setting, item, inner)),
        options,
        block.ordered ? block.start : undefined,
      );
    case 'quote': {
      const inset = insetOf(width, 12);
      const inner = { width: width - inset, look: { ...look, colour: colours.muted }, tag: tag('BlockQuote', parent) };
      return spaced(barred(moved(richBlocks(setting, block.blocks, inner), inset), colours.hairline, 1.5), space);
    }
    case 'code':
      return code(setting, block.text, options);
    case 'rule':
      return [{ space, keep: 0, height: 6, draw: (paper, x, y) => paper.bar(x, y + 3, width, 0.5, colours.hairline) }];
  }
}

function insetOf(width: number, wanted: number): number {
  return Math.max(0, Math.min(wanted, width - narrowest));
}

/** A list of anything, with points or numbers before it. */
export function list(
  setting: Setting,
  items: readonly ((options: ParagraphOptions) => Strip[])[],
  options: ParagraphOptions,
  start?: number,
): Strip[] {
  const { look, width, space = 0 } = options;
  const listTag = tag('L', options.tag);
  const last = (start ?? 0) + items.length - 1;
  const inset = insetOf(width, start === undefined ? 11 : 6 + widthOf(`${last}.`, setting.faces.regular, look.size));
  return items.flatMap((item, i) => {
    const itemTag = tag('LI', listTag);
    const label = tag('Lbl', itemTag);
    const mark = start === undefined ? '•' : `${start + i}.`;
    const drawnMark = span(setting, mark, { ...look, colour: colours.muted }, 'regular');
    const [line] = breakLines([drawnMark], Number.POSITIVE_INFINITY);
    const strips = item({ width: width - inset, look, tag: tag('LBody', itemTag) });
    const [first = emptyLine(look), ...rest] = moved(strips, inset);
    const marked: Strip = {
      ...first,
      space: i === 0 ? space : 2.5,
      draw: (paper, x, y, gap) => {
        if (line) paper.line(line, x, baselineOf(y, look), label);
        first.draw(paper, x, y, gap);
      },
    };
    return [marked, ...rest];
  });
}

function emptyLine({ leading }: Look): Strip {
  return { space: 0, keep: 0, height: leading, draw: () => {} };
}

/** Lines as they are, on a grey ground; blanks at their beginning are kept. */
function code(setting: Setting, written: string, { width, look, tag: parent, space = 0 }: ParagraphOptions): Strip[] {
  const inset = insetOf(width, 8);
  const small = { ...look, size: look.size * 0.95, leading: look.leading * 0.95 };
  const node = tag('Code', tag('P', parent));
  const lines = written.split('\n').flatMap((line) => {
    const indented = line.replace(/\t/g, '    ').replace(/^ +/, (blanks) => '\u00a0'.repeat(blanks.length));
    return paragraph([span(setting, indented, small)], { width: width - 2 * inset, look: small, tag: node });
  });
  return lines.map((strip, i) => {
    const above = i === 0 ? 4 : 0;
    const below = i === lines.length - 1 ? 4 : 0;
    return {
      space: i === 0 ? space : 0,
      keep: strip.keep,
      height: strip.height + above + below,
      draw: (paper, x, y, gap) => {
        paper.bar(x, y, width, strip.height + above + below, colours.surface);
        strip.draw(paper, x + inset, y + above, gap);
      },
    };
  });
}

/** Markdown of one line as a line that has no other words. */
export function smallLine(
  setting: Setting,
  markdown: readonly string[],
  options: ParagraphOptions,
  label?: string,
): Strip[] {
  const look = options.look ?? looks.small;
  const parts = markdown.flatMap((part, i) => [
    ...(i === 0 ? [] : [span(setting, ' · ', look)]),
    ...phrase(setting, part, look),
  ]);
  const head = label === undefined ? [] : [span(setting, `${label}: `, look)];
  return paragraph([...head, ...parts], { ...options, tag: tag('P', options.tag) });
}
