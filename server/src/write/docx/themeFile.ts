import type { DocxContext } from './docxContext.ts';
import { fonts } from './theme.ts';
import { element, file, type Xml } from './xml.ts';

/** The theme: the fonts and colours that a department changes in one place, the accents being made from the colour of the organisation. */
export function themeFile({ palette }: DocxContext): Xml {
  const hex = (colour: string) => element('a:srgbClr', { val: colour.slice(1).toUpperCase() });
  const named = (name: string, colour: string) => element(`a:${name}`, {}, hex(colour));
  const { ink, muted, accent, below, here, open, draft, gone } = palette;
  const colours = [
    named('dk1', ink),
    named('lt1', '#ffffff'),
    named('dk2', muted),
    named('lt2', '#f1f5fa'),
    named('accent1', accent),
    named('accent2', below),
    named('accent3', here),
    named('accent4', open),
    named('accent5', draft),
    named('accent6', gone),
    named('hlink', accent),
    named('folHlink', accent),
  ].join('');
  const family = (kind: 'major' | 'minor') =>
    element(
      `a:${kind}Font`,
      {},
      element('a:latin', { typeface: fonts.text }) +
        element('a:ea', { typeface: '' }) +
        element('a:cs', { typeface: fonts.text }),
    );
  const fill = element('a:solidFill', {}, element('a:schemeClr', { val: 'phClr' }));
  const line = element('a:ln', { w: 6350 }, fill);
  const effect = element('a:effectStyle', {}, '<a:effectLst/>');
  const three = (xml: Xml) => xml.repeat(3);
  return file(
    element(
      'a:theme',
      { 'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main', name: 'Role profile' },
      element(
        'a:themeElements',
        {},
        element('a:clrScheme', { name: 'Role profile' }, colours) +
          element('a:fontScheme', { name: 'Role profile' }, family('major') + family('minor')) +
          element(
            'a:fmtScheme',
            { name: 'Role profile' },
            element('a:fillStyleLst', {}, three(fill)) +
              element('a:lnStyleLst', {}, three(line)) +
              element('a:effectStyleLst', {}, three(effect)) +
              element('a:bgFillStyleLst', {}, three(fill)),
          ),
      ),
    ),
  );
}
