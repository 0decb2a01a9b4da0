import { type DetailsBlock, isBrief, type LabelledFact } from '../../jobProfile/blocks.ts';
import { type LayoutLine, spaced, withNext } from './layoutLines.ts';
import type { Span } from './lines.ts';
import { tag } from './pdfCanvas.ts';
import { text } from './richTexts.ts';
import { type ParagraphOptions, type PdfContext, paragraph, phrase, span } from './texts.ts';
import type { TextStyle } from './theme.ts';

/** Facts below an item: a line for each; what takes more than a line stands below its label. */
export function detailLines(context: PdfContext, { details }: DetailsBlock, options: ParagraphOptions): LayoutLine[] {
  return details.flatMap((detail) => {
    const label = [
      ...phrase(context, detail.label, options.style),
      span(context, `${context.phrases.say('labels.colon')} `, options.style),
    ];
    const set = { ...options, tag: tag('P', options.tag) };
    if (isBrief(detail)) return paragraph([...label, ...inLine(context, detail, options.style)], set);
    return [...withNext(paragraph(label, set)), ...longValues(context, detail, options)];
  });
}

/** The values of a fact in one line, with dots between them. */
export function inLine(context: PdfContext, { values }: LabelledFact, style: TextStyle): Span[] {
  return values.flatMap(({ text: markdown }, i) => [
    ...(i === 0 ? [] : [span(context, ' · ', style)]),
    ...phrase(context, markdown, style),
  ]);
}

/** Values of any length one below the other. */
export function longValues(context: PdfContext, { values }: LabelledFact, options: ParagraphOptions): LayoutLine[] {
  return values.flatMap(({ text: markdown }, i) => spaced(text(context, markdown, options), i === 0 ? 0 : 3));
}
