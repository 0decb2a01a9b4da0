import type { DocxContext } from './docxContext.ts';
import { type Style, styles } from './styleList.ts';
import { colours, fonts } from './theme.ts';
import { element, file, value, type Xml } from './xml.ts';

/** The looks of everything in the document, so that a template of the reader's own can change them in one place. */
export function stylesFile(context: DocxContext): Xml {
  const { lang } = context;
  const isEastAsian = /^(?:zh|ja|ko)\b/i.test(lang);
  const language = element('w:lang', {
    'w:val': isEastAsian || context.rightToLeft ? 'en-GB' : lang,
    'w:eastAsia': isEastAsian ? lang : 'ja-JP',
    'w:bidi': context.rightToLeft ? lang : 'ar-SA',
  });
  const defaults = element(
    'w:docDefaults',
    {},
    `${element('w:rPrDefault', {}, element('w:rPr', {}, language))}<w:pPrDefault/>`,
  );
  return file(
    element(
      'w:styles',
      { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' },
      defaults +
        normal +
        styles.map((style) => paragraphStyle(context, style)).join('') +
        characterStyles +
        tableStyles,
    ),
  );
}

/** Not the document's defaults, which LibreOffice takes in tables for more than what the styles of characters say. */
const normal = element(
  'w:style',
  { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' },
  `${value('name', 'Normal')}<w:qFormat/>${element(
    'w:pPr',
    {},
    element('w:spacing', { 'w:before': 0, 'w:after': 100, 'w:line': 269, 'w:lineRule': 'auto' }),
  )}${element(
    'w:rPr',
    {},
    element('w:rFonts', { 'w:ascii': fonts.text, 'w:hAnsi': fonts.text, 'w:cs': fonts.text }) +
      value('color', colours.text) +
      sized(22),
  )}`,
);

function sized(size: number): Xml {
  return value('sz', size) + value('szCs', size);
}

function paragraphStyle({ rightToLeft }: DocxContext, style: Style): Xml {
  const { id, name, basedOn = 'Normal', next, hidden, before, after, line } = style;
  const spacing =
    before === undefined && after === undefined && line === undefined
      ? ''
      : element('w:spacing', { 'w:before': before, 'w:after': after, 'w:line': line, 'w:lineRule': line && 'auto' });
  const paragraphs = (style.early ?? '') + (rightToLeft ? '' : (style.side ?? '')) + spacing + (style.late ?? '');
  const letters =
    (style.fonts ?? '') +
    (style.bold ? '<w:b/><w:bCs/>' : '') +
    (style.italic ? '<w:i/><w:iCs/>' : '') +
    (style.colour === undefined ? '' : value('color', style.colour)) +
    (style.size === undefined ? '' : sized(style.size));
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:styleId': id, 'w:customStyle': builtIn.test(name) ? undefined : 1 },
    value('name', name) +
      value('basedOn', basedOn) +
      (next === undefined ? '' : value('next', next)) +
      (hidden ? '<w:uiPriority w:val="39"/><w:unhideWhenUsed/>' : '<w:qFormat/>') +
      (paragraphs === '' ? '' : element('w:pPr', {}, paragraphs)) +
      (letters === '' ? '' : element('w:rPr', {}, letters)),
  );
}

const builtIn = /^(?:Body Text|Title|heading \d|List Paragraph|Quote|TOC Heading|toc \d|header|footer)$/;

const characterStyles = [
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
  characterStyle('Hyperlink', value('color', colours.accent) + value('u', 'single')),
  characterStyle('Muted', value('color', colours.muted)),
  characterStyle(
    'CodeCharacters',
    element('w:rFonts', { 'w:ascii': fonts.code, 'w:hAnsi': fonts.code, 'w:cs': fonts.code }) +
      '<w:noProof/>' +
      element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': colours.surface }),
    'Code characters',
  ),
].join('');

function characterStyle(id: string, letters: Xml, name = id): Xml {
  return element(
    'w:style',
    { 'w:type': 'character', 'w:styleId': id, 'w:customStyle': id === 'Hyperlink' ? undefined : 1 },
    `${value('name', name) + value('basedOn', 'DefaultParagraphFont')}<w:qFormat/>${element('w:rPr', {}, letters)}`,
  );
}

const tableStyles = [
  tableStyle('TableNormal', 'Normal Table', undefined, 108),
  tableStyle('PlainTable', 'Plain table', 'TableNormal', 0),
].join('');

function tableStyle(id: string, name: string, basedOn: string | undefined, side: number): Xml {
  const margin = (edge: string, width: number) => element(`w:${edge}`, { 'w:w': width, 'w:type': 'dxa' });
  const margins =
    margin('top', 0) + margin('left', side) + margin('bottom', 0) + margin('right', side === 0 ? 200 : side);
  return element(
    'w:style',
    {
      'w:type': 'table',
      'w:default': basedOn ? undefined : 1,
      'w:styleId': id,
      'w:customStyle': basedOn ? 1 : undefined,
    },
    value('name', name) +
      (basedOn === undefined ? '' : value('basedOn', basedOn)) +
      (basedOn === undefined ? '<w:uiPriority w:val="99"/><w:semiHidden/>' : '') +
      element('w:tblPr', {}, element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }) + element('w:tblCellMar', {}, margins)),
  );
}
