import type { Part, PartCell } from '../../../service/compare/model.ts';
import { nestedPoints, unfolded } from '../../support/sideBySideWords.ts';
import { type LayoutLine, spaced, withNext } from '../layoutLines.ts';
import type { Span } from '../lines.ts';
import { type Tag, tag } from '../pdfCanvas.ts';
import { list, text } from '../richTexts.ts';
import { type ParagraphOptions, type PdfContext, paragraph, phrase, span } from '../texts.ts';
import { type TextStyle, textStyles } from '../theme.ts';
import { quiet } from './glance.ts';

/** One text of one role, or of all of them. */
export function partLines(
  context: PdfContext,
  part: Part,
  cell: PartCell | undefined,
  width: number,
  parent: Tag,
): LayoutLine[] {
  if (!cell) return [];
  const node = tag('Div', parent);
  const isQuiet = part.key === 'description' || part.key === 'examples';
  const style: TextStyle = isQuiet ? textStyles.quiet : textStyles.body;
  const hasLabel = part.label !== undefined && !['level', 'indicators', 'examples'].includes(part.key);
  const label = hasLabel
    ? withNext(paragraph([span(context, part.label ?? '', quiet)], { width, style: quiet, tag: tag('P', node) }))
    : [];
  const said =
    cell.isRepeated && !part.isSame
      ? paragraph([span(context, context.phrases.say('comparison.sameAsBefore'), quiet)], {
          width,
          style: quiet,
          tag: tag('P', node),
        })
      : textLines(context, part, cell, { width, style, tag: node });
  return [...spaced(label, 3.5), ...spaced(said, label.length > 0 ? 0 : 1.75)];
}

function textLines(
  context: PdfContext,
  { key, shape: form }: Part,
  cell: PartCell,
  options: ParagraphOptions,
): LayoutLine[] {
  const { texts, words } = cell;
  if (words) return markedLines(context, words, options);
  switch (form) {
    case 'line':
      return paragraph(
        texts.flatMap((one, i) => [
          ...(i === 0 ? [] : [span(context, ' · ', options.style)]),
          ...phrase(context, one, options.style),
        ]),
        { ...options, tag: tag('P', options.tag) },
      );
    case 'points':
      return pointLines(context, nestedPoints(cell), options, key === 'examples');
    case 'text':
      return texts.flatMap((one, i) => spaced(text(context, one, options), i === 0 ? 0 : 3.5));
  }
}

function pointLines(
  context: PdfContext,
  points: ReturnType<typeof nestedPoints>,
  options: ParagraphOptions,
  areExamples: boolean,
): LayoutLine[] {
  return list(
    context,
    points.map(({ text: one, inner }) => (area) => [
      ...text(context, one, area),
      ...(inner.length === 0
        ? []
        : pointLines(
            context,
            inner.map((example) => ({ text: example, inner: [] })),
            { ...area, style: textStyles.quiet },
            true,
          )),
    ]),
    options,
    undefined,
    areExamples ? '–' : '•',
  );
}

/** A text with its marks; what is written in lines stays in lines. */
function markedLines(
  context: PdfContext,
  words: NonNullable<PartCell['words']>,
  options: ParagraphOptions,
): LayoutLine[] {
  const lines: Span[][] = [[]];
  for (const { kind, text: stretch } of words) {
    const look = {
      ...options.style,
      ...(kind === 'same' ? {} : kind === 'inserted' ? { colour: 'accent', bold: true } : { colour: 'gone' }),
    } as TextStyle;
    for (const [i, piece] of unfolded(stretch).split('\n').entries()) {
      if (i > 0) lines.push([]);
      if (piece === '') continue;
      const made = span(context, piece, look);
      lines.at(-1)?.push(kind === 'same' ? made : { ...made, rule: kind === 'inserted' ? 'under' : 'through' });
    }
  }
  return lines.flatMap((spans) =>
    spans.length === 0 ? [] : paragraph(spans, { ...options, tag: tag('P', options.tag) }),
  );
}
