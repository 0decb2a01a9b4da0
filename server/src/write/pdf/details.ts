import { type DetailsBlock, isBrief, type LabelledFact } from '../../jobProfile/blocks.ts';
import { heightOf, highestRow, type LayoutLine, row, spaced, withNext } from './layoutLines.ts';
import type { Span } from './lines.ts';
import { tag } from './pdfCanvas.ts';
import { text } from './richTexts.ts';
import { type ParagraphOptions, type PdfContext, paragraph, phrase, span } from './texts.ts';
import { colours, measure, type TextStyle } from './theme.ts';

/** Facts below an item: a line for each; what takes more than a line stands below its label. */
export function detailLines(context: PdfContext, { details }: DetailsBlock, options: ParagraphOptions): LayoutLine[] {
  return details.flatMap((detail) => {
    const label = [...phrase(context, detail.label, options.style), span(context, ': ', options.style)];
    const set = { ...options, tag: tag('P', options.tag) };
    if (isBrief(detail)) return paragraph([...label, ...inLine(context, detail, options.style)], set);
    return [...withNext(paragraph(label, set)), ...longValues(context, detail, options)];
  });
}

/** Facts with labels on the left and values on the right; a value that is too high for that stands below its label. */
export function detailRows(
  context: PdfContext,
  { details }: DetailsBlock,
  { width, style, tag: parent }: ParagraphOptions,
): LayoutLine[] {
  const labels = 118;
  const gap = 22;
  const muted = { ...style, colour: colours.muted };
  return details.flatMap((detail, i) => {
    const space = i === 0 ? 0 : 2;
    const sect = tag('Sect', parent);
    const label = paragraph(phrase(context, detail.label, muted), {
      width: labels,
      style: muted,
      tag: tag('P', sect),
    });
    const options = { width: Math.min(measure, width - labels - gap), style, tag: sect };
    const value = isBrief(detail)
      ? paragraph(inLine(context, detail, style), { ...options, tag: tag('P', sect) })
      : longValues(context, detail, options);
    if (Math.max(heightOf(label, false), heightOf(value, false)) > highestRow / 2) {
      return spaced([...withNext(label.slice(0, 2)), ...label.slice(2), ...value], space);
    }
    return [
      row(
        [
          { x: 0, lines: label },
          { x: labels + gap, lines: value },
        ],
        space,
      ),
    ];
  });
}

function inLine(context: PdfContext, { values }: LabelledFact, style: TextStyle): Span[] {
  return values.flatMap(({ text: markdown }, i) => [
    ...(i === 0 ? [] : [span(context, ' · ', style)]),
    ...phrase(context, markdown, style),
  ]);
}

function longValues(context: PdfContext, { values }: LabelledFact, options: ParagraphOptions): LayoutLine[] {
  return values.flatMap(({ text: markdown }, i) => spaced(text(context, markdown, options), i === 0 ? 0 : 3));
}
