import { fonts, grid, indent, room, surface, type ThemeColour } from './theme.ts';
import { element, value, type Xml } from './xml.ts';

/** A style of paragraphs. Spaces and leadings are in twentieths of a point, sizes in half points. */
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
  /** From one line to the next. */
  readonly line?: number;
  /** Whether a line gets higher where something in it is. */
  readonly grows?: boolean;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly colour?: ThemeColour;
  /** Elements between `w:pStyle` and `w:spacing`, in the schema's order. */
  readonly early?: Xml;
  /** A line along one of its sides. */
  readonly rule?: Rule;
  /** How far from the edge it begins, in twentieths of a point. */
  readonly left?: number;
  /** Elements after `w:spacing`. */
  readonly late?: Xml;
  readonly fonts?: Xml;
}

/** A line: its width in eighths of a point, its distance from the text in points; a hairline carries no meaning and has no colour of the theme. */
export interface Rule {
  readonly side: 'top' | 'bottom' | 'left';
  readonly width: number;
  readonly space: number;
  readonly colour?: ThemeColour;
}

const keepLines = '<w:keepNext/><w:keepLines/>';
const outline = (level: number) => value('outlineLvl', level);
const contentsTab = element('w:tabs', {}, element('w:tab', { 'w:val': 'right', 'w:leader': 'dot', 'w:pos': room }));
const edgeTab = element('w:tabs', {}, element('w:tab', { 'w:val': 'right', 'w:pos': room }));

/** All styles of paragraphs but the one that they come from. */
export const styles: readonly Style[] = [
  { id: 'RoleText', name: 'Role text', after: 80, left: grid.label },
  { id: 'RoleSender', name: 'Role sender', next: 'Title', size: 24, line: 280, bold: true, early: keepLines, after: 0 },
  { id: 'RoleLogo', name: 'Role logo', next: 'RoleSender', line: 280, grows: true, early: keepLines, after: 80 },
  { id: 'RoleKind', name: 'Role kind', size: 18, line: 245, colour: 'muted', after: 0, late: value('jc', 'right') },
  {
    id: 'Title',
    name: 'Title',
    next: 'RoleLadder',
    before: 360,
    after: 120,
    line: 630,
    size: 56,
    bold: true,
    early: keepLines,
  },
  {
    id: 'RoleLongTitle',
    name: 'Role long title',
    basedOn: 'Title',
    next: 'RoleLadder',
    line: 490,
    size: 42,
    late: outline(9),
  },
  {
    id: 'RoleLadder',
    name: 'Role ladder',
    next: 'RoleLadderGrade',
    before: 40,
    after: 0,
    line: 230,
    size: 18,
    bold: true,
  },
  {
    id: 'RoleLadderOpen',
    name: 'Role ladder without profile',
    next: 'RoleLadderGrade',
    before: 40,
    after: 0,
    line: 230,
    size: 18,
    colour: 'muted',
  },
  {
    id: 'RoleLadderGrade',
    name: 'Role ladder grade',
    next: 'RoleLadder',
    after: 60,
    line: 230,
    size: 18,
    colour: 'muted',
  },
  { id: 'RoleLead', name: 'Role lead', next: 'Normal', after: 100, line: 350, size: 25 },
  {
    id: 'RoleLabel',
    name: 'Role label',
    next: 'RoleValue',
    after: 0,
    line: 235,
    size: 18,
    colour: 'muted',
  },
  { id: 'RoleValue', name: 'Role value', next: 'RoleLabel', after: 90, line: 240, size: 18, bold: true },
  {
    id: 'Heading1',
    name: 'heading 1',
    next: 'Normal',
    before: 360,
    after: 120,
    line: 350,
    size: 28,
    bold: true,
    early: keepLines,
    rule: { side: 'top', width: 10, space: 4, colour: 'ink' },
    late: outline(0),
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    next: 'Heading3',
    before: 240,
    after: 60,
    line: 280,
    size: 24,
    bold: true,
    colour: 'accent',
    early: keepLines,
    rule: { side: 'bottom', width: 6, space: 2, colour: 'ink' },
    late: outline(1),
  },
  {
    id: 'Heading3',
    name: 'heading 3',
    next: 'RoleSkillMeaning',
    after: 0,
    line: 280,
    size: 22,
    bold: true,
    early: keepLines,
    late: outline(2),
  },
  {
    id: 'Heading4',
    name: 'heading 4',
    next: 'Normal',
    before: 60,
    after: 20,
    line: 280,
    size: 20,
    bold: true,
    early: keepLines,
    late: outline(3),
  },
  {
    id: 'Heading5',
    name: 'heading 5',
    next: 'Normal',
    before: 60,
    after: 20,
    line: 280,
    size: 20,
    italic: true,
    early: keepLines,
    late: outline(4),
  },
  {
    id: 'Heading6',
    name: 'heading 6',
    next: 'Normal',
    before: 60,
    after: 20,
    line: 280,
    size: 20,
    colour: 'muted',
    early: keepLines,
    late: outline(5),
  },
  { id: 'RoleGuide', name: 'Role guide', after: 140, left: grid.label },
  { id: 'RoleScale', name: 'Role scale', after: 0, line: 245, size: 18, before: 30 },
  {
    id: 'RoleGlanceGroup',
    name: 'Role glance group',
    next: 'RoleGlance',
    before: 110,
    after: 0,
    line: 280,
    size: 19,
    bold: true,
    colour: 'accent',
  },
  { id: 'RoleGlance', name: 'Role glance', after: 0, line: 245, size: 19 },
  { id: 'RoleGlanceLevel', name: 'Role glance level', basedOn: 'RoleGlance', colour: 'muted' },
  {
    id: 'RoleGlanceNote',
    name: 'Role glance note',
    basedOn: 'RoleGlance',
    size: 18,
    colour: 'muted',
    after: 60,
    late: value('jc', 'right'),
  },
  { id: 'RoleLevel', name: 'Role level', next: 'RoleLevelName', after: 0, line: 280, size: 18 },
  { id: 'RoleLevelName', name: 'Role level name', next: 'Normal', after: 0, line: 245, size: 18, bold: true },
  { id: 'RoleMark', name: 'Role mark', after: 0, before: 30, line: 245, size: 18 },
  {
    id: 'RoleSkillMeaning',
    name: 'Role skill meaning',
    next: 'RoleSkillAsked',
    after: 60,
    line: 245,
    size: 19,
    colour: 'muted',
  },
  { id: 'RoleSkillAsked', name: 'Role skill asked', next: 'RoleExample', after: 20 },
  { id: 'RoleIndicator', name: 'Role indicator', basedOn: 'RoleSkillAsked', after: 0 },
  { id: 'RoleExample', name: 'Role example', after: 0, line: 245, size: 19, colour: 'muted' },
  { id: 'RoleSmall', name: 'Role small', after: 20, line: 245, size: 18, colour: 'muted' },
  { id: 'RoleAboutGroup', name: 'Role about group', basedOn: 'RoleSmall', left: grid.label },
  { id: 'ListParagraph', name: 'List Paragraph', after: 20 },
  {
    id: 'Quote',
    name: 'Quote',
    rule: { side: 'left', width: 8, space: 10 },
    colour: 'muted',
    left: indent,
  },
  {
    id: 'Code',
    name: 'Code',
    before: 60,
    size: 18,
    line: 240,
    early: `<w:keepLines/>${element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': surface })}`,
    fonts: element('w:rFonts', { 'w:ascii': fonts.code, 'w:hAnsi': fonts.code, 'w:cs': fonts.code }),
  },
  { id: 'Rule', name: 'Rule', after: 120, line: 120, size: 8, rule: { side: 'bottom', width: 4, space: 1 } },
  { id: 'TableText', name: 'Table text', before: 0, after: 0 },
  { id: 'TableName', name: 'Table name', basedOn: 'TableText', bold: true },
  { id: 'TableLabel', name: 'Table label', basedOn: 'TableText', colour: 'muted' },
  {
    id: 'TableHead',
    name: 'Table head',
    basedOn: 'TableText',
    size: 18,
    line: 245,
    colour: 'muted',
  },
  { id: 'TableSmall', name: 'Table small text', basedOn: 'RoleSmall' },
  { id: 'TableList', name: 'Table list', basedOn: 'TableText', before: 0, after: 20 },
  { id: 'RoleClosing', name: 'Role closing label', basedOn: 'TableLabel', early: keepLines },
  { id: 'RoleAboutLabel', name: 'Role about label', basedOn: 'TableLabel', early: keepLines },
  { id: 'RoleAboutValue', name: 'Role about value', basedOn: 'TableText' },
  {
    id: 'TOCHeading',
    name: 'TOC Heading',
    before: 280,
    after: 80,
    size: 20,
    bold: true,
    colour: 'muted',
    early: keepLines,
  },
  { id: 'TOC1', name: 'toc 1', hidden: true, after: 20, size: 20, early: contentsTab },
  {
    id: 'TOC2',
    name: 'toc 2',
    hidden: true,
    after: 20,
    size: 20,
    colour: 'muted',
    early: contentsTab,
    left: indent,
  },
  { id: 'Header', name: 'header', hidden: true, after: 0, line: 220, size: 17, colour: 'muted', early: edgeTab },
  { id: 'Footer', name: 'footer', hidden: true, after: 0, line: 220, size: 17, colour: 'muted', early: edgeTab },
];

/** What paragraphs are like whose style says nothing of it. */
export const plainStyle = { before: 0, after: 80, line: 280, size: 20 } as const;

const byId: ReadonlyMap<string, Style> = new Map(styles.map((style) => [style.id, style]));

/** A style with what it has from those that it comes from; the plain one where there is none of that id. */
export function styleOf(id: string): Partial<Style> {
  const own = byId.get(id);
  return own ? { ...(own.basedOn === undefined ? plainStyle : styleOf(own.basedOn)), ...own } : plainStyle;
}
