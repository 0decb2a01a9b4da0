import type { DocxContext } from './docxContext.ts';
import { plainStyle, type Rule, type Style, styles } from './styleList.ts';
import { cellPadding, fonts, line, surface, type ThemeColour, themeColours } from './theme.ts';
import { element, file, value, type Xml } from './xml.ts';

/** The looks of everything in the document, so that a template of the reader's own can change them in one place; `white` is the share of the room between lines that is left. */
export function stylesFile(context: DocxContext, white: number): Xml {
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
        normal(context, white) +
        styles.map((style) => paragraphStyle(context, style, white)).join('') +
        characterStyles(context) +
        tableStyles(white),
    ),
  );
}

/** Not the document's defaults, which LibreOffice takes in tables for more than what the styles of characters say. */
function normal(context: DocxContext, white: number): Xml {
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' },
    `${value('name', 'Normal')}<w:qFormat/>${element('w:pPr', {}, `<w:widowControl/>${spacing(plainStyle, white)}`)}${element(
      'w:rPr',
      {},
      element('w:rFonts', { 'w:asciiTheme': 'minorHAnsi', 'w:hAnsiTheme': 'minorHAnsi', 'w:cstheme': 'minorBidi' }) +
        colour(context, 'ink') +
        sized(plainStyle.size),
    )}`,
  );
}

/** A leading of its own is exact: a sign from another font would else push its line away. */
function spacing(style: Pick<Style, 'before' | 'after' | 'line' | 'grows'>, white: number): Xml {
  const { before, after, line: leading, grows } = style;
  const share = (room: number | undefined) => (room === undefined ? undefined : Math.round(room * white));
  return element('w:spacing', {
    'w:before': share(before),
    'w:after': share(after),
    'w:line': leading,
    'w:lineRule': leading && (grows ? 'atLeast' : 'exact'),
  });
}

/** A colour of the theme, with what it is there for programs that know no themes. */
function colour({ palette }: Pick<DocxContext, 'palette'>, name: ThemeColour): Xml {
  return element('w:color', { 'w:val': palette[name].slice(1).toUpperCase(), 'w:themeColor': themeColours[name] });
}

function ruleXml({ palette, rightToLeft }: DocxContext, { side, width, space, colour: named }: Rule): Xml {
  // It would be on the wrong side where lines begin at the right.
  if (side === 'left' && rightToLeft) return '';
  const edge = {
    'w:val': 'single',
    'w:sz': width,
    'w:space': space,
    'w:color': named === undefined ? line : palette[named].slice(1).toUpperCase(),
    'w:themeColor': named === undefined ? undefined : themeColours[named],
  };
  return element('w:pBdr', {}, element(`w:${side}`, edge));
}

function sized(size: number): Xml {
  return value('sz', size) + value('szCs', size);
}

function paragraphStyle(context: DocxContext, style: Style, white: number): Xml {
  const { id, name, basedOn = 'Normal', next, hidden, before, after, line: leading } = style;
  const isSpaced = before !== undefined || after !== undefined || leading !== undefined;
  const paragraphs =
    (style.early ?? '') +
    (style.rule ? ruleXml(context, style.rule) : '') +
    (isSpaced ? spacing(style, white) : '') +
    (style.left === undefined ? '' : element('w:ind', { 'w:left': style.left })) +
    (style.late ?? '');
  const letters =
    (style.fonts ?? '') +
    (style.bold ? '<w:b/><w:bCs/>' : '') +
    (style.italic ? '<w:i/><w:iCs/>' : '') +
    (style.colour === undefined ? '' : colour(context, style.colour)) +
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

const builtIn = /^(?:Title|heading \d|List Paragraph|Quote|TOC Heading|toc \d|header|footer)$/;

function characterStyles(context: DocxContext): Xml {
  const box = (look: 'single' | 'dashed', name: ThemeColour) =>
    element('w:bdr', {
      'w:val': look,
      'w:sz': 6,
      'w:space': 0,
      'w:color': context.palette[name].slice(1).toUpperCase(),
      'w:themeColor': themeColours[name],
    });
  const signs = element('w:rFonts', { 'w:ascii': fonts.signs, 'w:hAnsi': fonts.signs, 'w:cs': fonts.signs });
  const step = (name: ThemeColour) => signs + colour(context, name) + value('w', 150) + sized(15);
  return [
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    characterStyle('Hyperlink', colour(context, 'accent') + value('u', 'single')),
    characterStyle('RoleMuted', colour(context, 'muted'), 'Role muted'),
    characterStyle('RoleDesirable', `<w:b/><w:bCs/>${sized(17)}${box('single', 'ink')}`, 'Role desirable'),
    characterStyle('RoleDraft', `<w:b/><w:bCs/>${colour(context, 'draft')}${box('dashed', 'draft')}`, 'Role draft'),
    characterStyle('LevelStepBelow', step('below'), 'Level step below'),
    characterStyle('LevelStepHere', step('here'), 'Level step here'),
    characterStyle('LevelStepOpen', step('open'), 'Level step open'),
    characterStyle(
      'RoleNewWords',
      `<w:b/><w:bCs/>${colour(context, 'accent')}${value('u', 'single')}`,
      'Role new words',
    ),
    characterStyle('RoleGoneWords', `<w:strike/>${colour(context, 'gone')}`, 'Role gone words'),
    characterStyle(
      'CodeCharacters',
      element('w:rFonts', { 'w:ascii': fonts.code, 'w:hAnsi': fonts.code, 'w:cs': fonts.code }) +
        '<w:noProof/>' +
        element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': surface }),
      'Code characters',
    ),
  ].join('');
}

function characterStyle(id: string, letters: Xml, name = id): Xml {
  return element(
    'w:style',
    { 'w:type': 'character', 'w:styleId': id, 'w:customStyle': id === 'Hyperlink' ? undefined : 1 },
    `${value('name', name) + value('basedOn', 'DefaultParagraphFont')}<w:qFormat/>${element('w:rPr', {}, letters)}`,
  );
}

const hairline = { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': line };

function tableStyles(white: number): Xml {
  return [
    tableStyle('TableNormal', 'Normal Table', undefined, 108),
    tableStyle('RoleTable', 'Role table', 'TableNormal', 0, {
      borders: element('w:tblBorders', {}, element('w:insideH', hairline)),
      padding: Math.round(cellPadding.ruled * white),
    }),
    tableStyle('RoleTablePlain', 'Role table plain', 'TableNormal', 0),
  ].join('');
}

function tableStyle(
  id: string,
  name: string,
  basedOn: string | undefined,
  side: number,
  { borders = '', padding = 0 }: { readonly borders?: Xml; readonly padding?: number } = {},
): Xml {
  const margin = (edge: string, width: number) => element(`w:${edge}`, { 'w:w': width, 'w:type': 'dxa' });
  const margins =
    margin('top', padding) +
    margin('left', side) +
    margin('bottom', padding) +
    margin('right', side === 0 ? cellPadding.side : side);
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
      element(
        'w:tblPr',
        {},
        element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }) + borders + element('w:tblCellMar', {}, margins),
      ),
  );
}
