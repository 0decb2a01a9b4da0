import { fitted, type Logo, type PointLogo, type Segment, type Shape, type ShapeLogo } from '../logo/logo.ts';
import type { DocxContext } from './docxContext.ts';
import { element, type Xml } from './xml.ts';

/* The picture of an organisation: a file of the package where it has points, and shapes of Word's own where it has shapes. */

/** The unit of drawings: so many are a point. */
const unit = 12_700;

/** In points: ten millimetres high, and as wide as the column of the sender allows. */
const room = { width: 127.5, height: 28.35 } as const;

const drawings = 'http://schemas.openxmlformats.org/drawingml/2006';
const shapes = 'http://schemas.microsoft.com/office/word/2010';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The picture as a run; `name` is what it is read aloud as. */
export function logoDrawing(context: DocxContext, logo: Logo, name: string): Xml {
  const { width, height } = fitted(logo, room);
  const size = { width: Math.round(width * unit), height: Math.round(height * unit) };
  const drawn = logo.kind === 'points' ? pointGraphic(context, logo, size) : shapeGraphic(logo, size);
  const inline = element(
    'wp:inline',
    { 'xmlns:wp': `${drawings}/wordprocessingDrawing`, distT: 0, distB: 0, distL: 0, distR: 0 },
    element('wp:extent', { cx: size.width, cy: size.height }) +
      element('wp:docPr', { id: 1, name: 'Logo', descr: name }) +
      element('a:graphic', { 'xmlns:a': `${drawings}/main` }, drawn),
  );
  const drawing = element('w:drawing', {}, inline);
  // Programs from before such shapes leave out what they do not know.
  return element('w:r', {}, logo.kind === 'points' ? drawing : choice(drawing));
}

function choice(drawing: Xml): Xml {
  return element(
    'mc:AlternateContent',
    { 'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006' },
    element(
      'mc:Choice',
      {
        'xmlns:wpg': `${shapes}/wordprocessingGroup`,
        'xmlns:wps': `${shapes}/wordprocessingShape`,
        Requires: 'wpg',
      },
      drawing,
    ),
  );
}

function pointGraphic(context: DocxContext, { bytes }: PointLogo, size: Size): Xml {
  const named = element('pic:cNvPr', { id: 1, name: 'Logo' }) + element('pic:cNvPicPr');
  return element(
    'a:graphicData',
    { uri: `${drawings}/picture` },
    element(
      'pic:pic',
      { 'xmlns:pic': `${drawings}/picture` },
      element('pic:nvPicPr', {}, named) +
        element(
          'pic:blipFill',
          {},
          element('a:blip', { 'r:embed': context.addPicture(bytes) }) + element('a:stretch', {}, '<a:fillRect/>'),
        ) +
        element('pic:spPr', {}, placeOf(size) + element('a:prstGeom', { prst: 'rect' }, '<a:avLst/>')),
    ),
  );
}

function shapeGraphic(logo: ShapeLogo, size: Size): Xml {
  const { width, height } = size;
  const box =
    element('a:off', { x: 0, y: 0 }) +
    element('a:ext', { cx: width, cy: height }) +
    element('a:chOff', { x: 0, y: 0 }) +
    element('a:chExt', { cx: width, cy: height });
  return element(
    'a:graphicData',
    { uri: `${shapes}/wordprocessingGroup` },
    element(
      'wpg:wgp',
      {},
      '<wpg:cNvGrpSpPr/>' +
        element('wpg:grpSpPr', {}, element('a:xfrm', {}, box)) +
        logo.shapes.map((shape, i) => shapeXml(shape, i, logo, size)).join(''),
    ),
  );
}

function shapeXml({ segments, fill, stroke }: Shape, index: number, logo: ShapeLogo, size: Size): Xml {
  const scale = size.width / logo.width;
  const outline = element(
    'a:path',
    { w: whole(logo.width), h: whole(logo.height) },
    segments.map((segment) => segmentXml(segment)).join(''),
  );
  const geometry = element(
    'a:custGeom',
    {},
    '<a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>' +
      element('a:rect', { l: 0, t: 0, r: 'r', b: 'b' }) +
      element('a:pathLst', {}, outline),
  );
  const line = stroke
    ? element(
        'a:ln',
        { w: Math.round(stroke.width * scale), cap: caps[stroke.cap] },
        paint(stroke) + (stroke.join === 'miter' ? '<a:miter lim="400000"/>' : `<a:${stroke.join}/>`),
      )
    : element('a:ln', {}, '<a:noFill/>');
  return element(
    'wps:wsp',
    {},
    element('wps:cNvPr', { id: index + 2, name: `Shape ${index + 1}` }) +
      '<wps:cNvSpPr/>' +
      element('wps:spPr', {}, placeOf(size) + geometry + (fill ? paint(fill) : '<a:noFill/>') + line) +
      '<wps:bodyPr/>',
  );
}

const caps = { butt: 'flat', round: 'rnd', square: 'sq' } as const;

function placeOf({ width, height }: Size): Xml {
  return element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }) + element('a:ext', { cx: width, cy: height }));
}

function paint({ colour, opacity }: { readonly colour: string; readonly opacity: number }): Xml {
  const alpha = opacity < 1 ? element('a:alpha', { val: Math.round(opacity * 100_000) }) : '';
  return element('a:solidFill', {}, element('a:srgbClr', { val: colour.slice(1) }, alpha));
}

function segmentXml([command, ...numbers]: Segment): Xml {
  if (command === 'Z') return '<a:close/>';
  const points: Xml[] = [];
  for (let i = 0; i + 1 < numbers.length; i += 2)
    points.push(element('a:pt', { x: whole(numbers[i] ?? 0), y: whole(numbers[i + 1] ?? 0) }));
  const name = { M: 'a:moveTo', L: 'a:lnTo', C: 'a:cubicBezTo' }[command];
  return element(name, {}, points.join(''));
}

/** Outlines are written in whole numbers, a hundred for each unit of the picture. */
function whole(number: number): number {
  return Math.round(number * 100);
}
