import {
  bulletList,
  bulletNumbering,
  type DocxContext,
  dashList,
  dashNumbering,
  orderedNumbering,
} from './docxContext.ts';
import { deepestList, indent } from './theme.ts';
import { element, file, value, type Xml } from './xml.ts';

const bullets = ['•', '–', '▪'];
const numbers = ['decimal', 'lowerLetter', 'lowerRoman'];

/** How points of lists are marked, at each depth, and the lists that begin to count anew. */
export function numberingFile(context: DocxContext): Xml {
  const bullet = definition(bulletNumbering, (depth) => ({
    format: 'bullet',
    text: bullets[depth % bullets.length] ?? '•',
  }));
  const ordered = definition(orderedNumbering, (depth) => ({
    format: numbers[depth % numbers.length] ?? 'decimal',
    text: `%${depth + 1}.`,
  }));
  const dash = definition(dashNumbering, () => ({ format: 'bullet', text: '–' }));
  const bulletNumber =
    element('w:num', { 'w:numId': bulletList }, value('abstractNumId', bulletNumbering)) +
    element('w:num', { 'w:numId': dashList }, value('abstractNumId', dashNumbering));
  return file(
    element(
      'w:numbering',
      { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' },
      bullet + ordered + dash + bulletNumber + context.numberings,
    ),
  );
}

function definition(id: number, mark: (depth: number) => { format: string; text: string }): Xml {
  let levels = '';
  for (let depth = 0; depth <= deepestList; depth++) {
    const { format, text } = mark(depth);
    const place = element('w:ind', { 'w:left': indent * (depth + 1), 'w:hanging': indent });
    levels += element(
      'w:lvl',
      { 'w:ilvl': depth },
      value('start', 1) +
        value('numFmt', format) +
        value('lvlText', text) +
        value('lvlJc', 'left') +
        element('w:pPr', {}, place) +
        element(
          'w:rPr',
          {},
          element('w:rFonts', { 'w:asciiTheme': 'minorHAnsi', 'w:hAnsiTheme': 'minorHAnsi', 'w:hint': 'default' }),
        ),
    );
  }
  return element('w:abstractNum', { 'w:abstractNumId': id }, value('multiLevelType', 'hybridMultilevel') + levels);
}
