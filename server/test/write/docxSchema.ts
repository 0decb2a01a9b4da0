import type { XmlElement } from './xmlTree.ts';

/*
 * The order that ECMA-376 (Transitional) requires of the children of elements, as far as we write them: Word reports a file with another order
 * as corrupt.
 */

const paragraphProperties =
  'pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs bidi spacing ind contextualSpacing jc outlineLvl rPr sectPr';
const runProperties =
  'rStyle rFonts b bCs i iCs caps smallCaps strike noProof vanish color spacing w kern position sz szCs highlight u bdr shd vertAlign rtl cs lang';

const orders: Readonly<Record<string, string>> = {
  p: 'pPr any',
  pPr: paragraphProperties,
  rPr: runProperties,
  r: 'rPr any',
  pBdr: 'top left bottom right between bar',
  numPr: 'ilvl numId',
  tbl: 'tblPr tblGrid tr',
  tblPr: 'tblStyle bidiVisual tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption',
  tblBorders: 'top left bottom right insideH insideV',
  tblCellMar: 'top left bottom right',
  tr: 'trPr tc',
  tc: 'tcPr any',
  tcPr: 'tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  sdt: 'sdtPr sdtContent',
  sectPr: 'headerReference footerReference type pgSz pgMar pgBorders pgNumType cols titlePg textDirection bidi docGrid',
  styles: 'docDefaults latentStyles style',
  style: 'name basedOn next link uiPriority semiHidden unhideWhenUsed qFormat locked pPr rPr tblPr trPr tcPr',
  docDefaults: 'rPrDefault pPrDefault',
  numbering: 'abstractNum num',
  abstractNum: 'nsid multiLevelType tmpl name lvl',
  lvl: 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlJc pPr rPr',
  num: 'abstractNumId lvlOverride',
  settings: 'zoom defaultTabStop characterSpacingControl updateFields compat themeFontLang decimalSymbol listSeparator',
};

/** The elements that the format does not allow at their place; none in a valid file. */
export function misplaced(element: XmlElement): string[] {
  const own = element.name.replace(/^w:/, '');
  const order = element.name.startsWith('w:') ? orders[own]?.split(' ') : undefined;
  const wrong: string[] = [];
  let last = 0;
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    wrong.push(...misplaced(child));
    if (!order) continue;
    const name = child.name.replace(/^w:/, '');
    const at = order.includes(name) ? order.indexOf(name) : order.indexOf('any');
    if (at < last) wrong.push(`${name} in ${own}`);
    else last = at;
  }
  if (own === 'tc' && lastChild(element)?.name !== 'w:p') wrong.push('a cell without a paragraph at its end');
  if (own === 'body' && lastChild(element)?.name !== 'w:sectPr') wrong.push('a body without its section at its end');
  return wrong;
}

function lastChild({ children }: XmlElement): XmlElement | undefined {
  const last = children.at(-1);
  return typeof last === 'object' ? last : undefined;
}
