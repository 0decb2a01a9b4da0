import { colours, fonts, indent, room } from './theme.ts';
import type { Writing } from './writing.ts';
import { element, file, value, type Xml } from './xml.ts';

/** A style of paragraphs. Spaces are in twentieths of a point, sizes in half points. */
interface Style {
  readonly id: string;
  /** As Word knows it; names of its own get its own treatment. */
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  /** Not in the gallery of styles. */
  readonly hidden?: boolean;
  readonly before?: number;
  readonly after?: number;
  readonly line?: number;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly colour?: string;
  /** Elements between `w:pStyle` and `w:spacing`, in the schema's order. */
  readonly early?: Xml;
  /** Elements after `w:spacing`. */
  readonly late?: Xml;
  readonly fonts?: Xml;
}

const keepLines = '<w:keepNext/><w:keepLines/>';
const outline = (level: number) => value('outlineLvl', level);
const hairline = (side: 'bottom' | 'left', space: number, size = 4, color: string = colours.hairline) =>
  element('w:pBdr', {}, element(`w:${side}`, { 'w:val': 'single', 'w:sz': size, 'w:space': space, 'w:color': color }));
const contentsTab = element('w:tabs', {}, element('w:tab', { 'w:val': 'right', 'w:leader': 'dot', 'w:pos': room }));
const measure = element('w:ind', { 'w:right': 900 });

const styles: readonly Style[] = [
  { id: 'BodyText', name: 'Body Text', late: measure },
  { id: 'Lead', name: 'Lead', basedOn: 'BodyText', next: 'BodyText', before: 160, after: 120, line: 300, size: 25 },
  { id: 'Belongs', name: 'Belongs to', next: 'Title', after: 0, size: 20, colour: colours.muted },
  { id: 'Title', name: 'Title', next: 'BodyText', after: 80, line: 240, size: 52, bold: true, early: keepLines },
  { id: 'Facts', name: 'Facts', next: 'BodyText', after: 80, size: 20 },
  { id: 'Ladder', name: 'Ladder', next: 'BodyText', after: 80, size: 20 },
  {
    id: 'Heading1',
    name: 'heading 1',
    next: 'BodyText',
    before: 440,
    after: 140,
    size: 30,
    bold: true,
    early: keepLines + hairline('bottom', 3),
    late: outline(0),
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    next: 'BodyText',
    before: 300,
    after: 80,
    size: 25,
    bold: true,
    early: keepLines,
    late: outline(1),
  },
  {
    id: 'Heading3',
    name: 'heading 3',
    next: 'BodyText',
    before: 240,
    after: 40,
    size: 22,
    bold: true,
    early: keepLines,
    late: outline(2),
  },
  {
    id: 'Heading4',
    name: 'heading 4',
    next: 'BodyText',
    before: 160,
    after: 40,
    size: 21,
    bold: true,
    early: keepLines,
    late: outline(3),
  },
  {
    id: 'Heading5',
    name: 'heading 5',
    next: 'BodyText',
    before: 120,
    after: 40,
    size: 21,
    italic: true,
    early: keepLines,
    late: outline(4),
  },
  {
    id: 'Heading6',
    name: 'heading 6',
    next: 'BodyText',
    before: 120,
    after: 40,
    size: 21,
    colour: colours.muted,
    early: keepLines,
    late: outline(5),
  },
  { id: 'Level', name: 'Level', next: 'BodyText', after: 80, size: 20, early: keepLines },
  { id: 'SmallText', name: 'Small text', next: 'BodyText', before: 40, after: 40, size: 18, colour: colours.muted },
  { id: 'LevelHead', name: 'Level head', basedOn: 'SmallText', after: 0 },
  { id: 'LevelText', name: 'Level text', basedOn: 'BodyText', after: 0 },
  { id: 'ListParagraph', name: 'List Paragraph', basedOn: 'BodyText', after: 40 },
  { id: 'LevelList', name: 'Level list', basedOn: 'ListParagraph', after: 0 },
  {
    id: 'Quote',
    name: 'Quote',
    basedOn: 'BodyText',
    early: hairline('left', 10, 12, colours.hairline),
    colour: colours.muted,
    late: element('w:ind', { 'w:left': indent, 'w:right': 900 }),
  },
  {
    id: 'Code',
    name: 'Code',
    size: 18,
    line: 240,
    early: `<w:keepLines/>${element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': colours.surface })}`,
    fonts: element('w:rFonts', { 'w:ascii': fonts.code, 'w:hAnsi': fonts.code, 'w:cs': fonts.code }),
  },
  { id: 'Rule', name: 'Rule', next: 'BodyText', after: 120, line: 120, size: 8, early: hairline('bottom', 1) },
  { id: 'TableText', name: 'Table text', before: 50, after: 50, line: 259, size: 21 },
  { id: 'TableName', name: 'Table name', basedOn: 'TableText', bold: true },
  {
    id: 'TableHead',
    name: 'Table head',
    basedOn: 'TableText',
    size: 18,
    bold: true,
    colour: colours.muted,
    early: '<w:keepNext/>',
  },
  { id: 'TableList', name: 'Table list', basedOn: 'TableText', before: 0, after: 30 },
  {
    id: 'GlanceGroup',
    name: 'Glance group',
    next: 'GlanceText',
    before: 160,
    after: 40,
    size: 19,
    bold: true,
    colour: colours.muted,
    early: keepLines,
  },
  { id: 'GlanceText', name: 'Glance text', before: 20, after: 20, line: 240, size: 19 },
  {
    id: 'TOCHeading',
    name: 'TOC Heading',
    next: 'BodyText',
    before: 280,
    after: 80,
    size: 20,
    bold: true,
    colour: colours.muted,
    early: keepLines,
  },
  { id: 'TOC1', name: 'toc 1', hidden: true, after: 20, line: 252, size: 20, early: contentsTab },
  {
    id: 'TOC2',
    name: 'toc 2',
    hidden: true,
    after: 20,
    line: 252,
    size: 20,
    colour: colours.muted,
    early: contentsTab,
    late: element('w:ind', { 'w:left': indent }),
  },
  { id: 'Header', name: 'header', hidden: true, after: 0, size: 17, colour: colours.muted },
  { id: 'Footer', name: 'footer', hidden: true, after: 0, size: 17, colour: colours.muted, late: value('jc', 'right') },
];

/** The looks of everything in the document, so that a template of the reader's own can change them in one place. */
export function stylesFile(writing: Writing): Xml {
  const { lang } = writing;
  const isEastAsian = /^(?:zh|ja|ko)\b/i.test(lang);
  const language = element('w:lang', {
    'w:val': isEastAsian || writing.rightToLeft ? 'en-GB' : lang,
    'w:eastAsia': isEastAsian ? lang : 'ja-JP',
    'w:bidi': writing.rightToLeft ? lang : 'ar-SA',
  });
  const letters =
    element('w:rFonts', { 'w:ascii': fonts.text, 'w:hAnsi': fonts.text, 'w:cs': fonts.text }) +
    value('color', colours.text) +
    sized(22) +
    language;
  const spacing = element('w:spacing', { 'w:after': 100, 'w:line': 269, 'w:lineRule': 'auto' });
  const defaults = element(
    'w:docDefaults',
    {},
    element('w:rPrDefault', {}, element('w:rPr', {}, letters)) +
      element('w:pPrDefault', {}, element('w:pPr', {}, spacing)),
  );
  return file(
    element(
      'w:styles',
      { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' },
      defaults + normal + styles.map(paragraphStyle).join('') + characterStyles + tableStyles,
    ),
  );
}

const normal =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>';

function sized(size: number): Xml {
  return value('sz', size) + value('szCs', size);
}

function paragraphStyle(style: Style): Xml {
  const { id, name, basedOn = 'Normal', next, hidden, before, after, line } = style;
  const spacing =
    before === undefined && after === undefined && line === undefined
      ? ''
      : element('w:spacing', { 'w:before': before, 'w:after': after, 'w:line': line, 'w:lineRule': line && 'auto' });
  const paragraphs = (style.early ?? '') + spacing + (style.late ?? '');
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
