import { colours, fonts, indent, room } from './theme.ts';
import { element, value, type Xml } from './xml.ts';

/** A style of paragraphs. Spaces are in twentieths of a point, sizes in half points. */
export interface Style {
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
  /** A line at the left, which would be on the wrong side where lines begin at the right. */
  readonly side?: Xml;
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

/** All styles of paragraphs but the one that they come from. */
export const styles: readonly Style[] = [
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
  { id: 'TableSmall', name: 'Table small text', basedOn: 'SmallText', before: 75, after: 30 },
  { id: 'LevelHead', name: 'Level head', basedOn: 'SmallText', after: 0 },
  { id: 'LevelText', name: 'Level text', basedOn: 'BodyText', after: 0 },
  { id: 'ListParagraph', name: 'List Paragraph', basedOn: 'BodyText', after: 40 },
  { id: 'LevelList', name: 'Level list', basedOn: 'ListParagraph', after: 0 },
  {
    id: 'Quote',
    name: 'Quote',
    basedOn: 'BodyText',
    side: hairline('left', 10, 12),
    colour: colours.muted,
    late: element('w:ind', { 'w:left': indent, 'w:right': 900 }),
  },
  {
    id: 'Code',
    name: 'Code',
    before: 60,
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
