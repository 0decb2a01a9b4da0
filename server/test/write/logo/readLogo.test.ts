import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32, inflateSync } from 'node:zlib';
import { inEnglish, say } from '../../../src/service/message.ts';
import { dataAddress, outlineOf, type ShapeLogo } from '../../../src/write/logo/logo.ts';
import { type FoundLogo, logoReader, mostBytes } from '../../../src/write/logo/readLogo.ts';
import { chunk, pngOf } from './png.ts';

/** Kinds of pieces that matter, each unpacked. */
function chunksOf(bytes: Uint8Array): (readonly [type: string, data: string])[] {
  const found: (readonly [string, string])[] = [];
  const file = Buffer.from(bytes);
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    const type = file.subarray(at + 4, at + 8).toString('latin1');
    const data = file.subarray(at + 8, at + 8 + file.readUInt32BE(at));
    found.push([type, (type === 'IDAT' ? inflateSync(data) : data).toString('hex')]);
  }
  return found;
}

const settings = 'file:///staff/.role-profiles.yaml';

/** What is found for a path in the settings, where this is the only file. */
async function found(path: string, file?: string | Uint8Array): Promise<FoundLogo> {
  const asked: string[] = [];
  const readLogo = logoReader(async (uri, folder) => {
    asked.push(uri);
    assert.equal(folder, 'file:///staff');
    assert(uri.startsWith(`${folder}/`), uri);
    return typeof file === 'string' ? new TextEncoder().encode(file) : file;
  });
  const text = { uri: settings, value: path };
  const first = await readLogo(text);
  assert.equal(await readLogo(text), first, 'a picture is read once');
  assert(asked.length < 2);
  return first;
}

const svg = (content: string, attributes = 'viewBox="0 0 100 50"') =>
  `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${content}</svg>`;

async function drawing(content: string, attributes?: string): Promise<ShapeLogo> {
  const { logo, problem } = await found('./logo.svg', svg(content, attributes));
  assert.equal(problem, undefined);
  assert(logo?.kind === 'shapes');
  return logo;
}

async function shapesOf(content: string, attributes?: string): Promise<string[]> {
  const { shapes } = await drawing(content, attributes);
  return shapes.map((shape) => {
    const { fill, stroke, rule } = shape;
    const filled = fill ? `${fill.colour}${fill.opacity < 1 ? `/${fill.opacity}` : ''}` : 'none';
    const stroked = stroke
      ? ` ${stroke.colour} ${stroke.width} ${stroke.cap} ${stroke.join}${stroke.opacity < 1 ? `/${stroke.opacity}` : ''}`
      : '';
    return `${outlineOf(shape)} ${filled}${stroked}${rule === 'evenodd' ? ' evenodd' : ''}`;
  });
}

test('settings without a logo have neither a picture nor a problem', async () => {
  assert.deepEqual(await logoReader(() => assert.fail('nothing is read'))(undefined), {});
});

for (const path of [
  '../logo.svg',
  './pictures/../../logo.svg',
  '..\\logo.svg',
  '/etc/logo.svg',
  'C:\\logo.svg',
  'file:///etc/logo.svg',
  'https://example.com/logo.svg',
  '//example.com/logo.svg',
]) {
  test(`the path ${path} is never asked for`, async () => {
    const { logo, problem } = await found(path, 'never read');
    assert.equal(logo, undefined);
    assert.match(
      inEnglish(problem ?? say``),
      /^The logo ".*" is left out of the document, since it is not in the folder of the settings/,
    );
  });
}

for (const [name, path, file, problem] of [
  ['another ending', './logo.gif', 'GIF', /only SVG and PNG files are taken/],
  ['no file', './logo.png', undefined, /there is no such file, or it cannot be read/],
  ['a file that is too large', './logo.svg', new Uint8Array(mostBytes + 1), /larger than 500 kB/],
  ['another kind of file', './logo.png', svg('<path d="M0 0L1 1"/>'), /it is no PNG file/],
  ['a PNG that ends early', './logo.png', pngOf().subarray(0, 60), /damaged/],
  ['a PNG without its points', './logo.png', pngOf({}, new Uint8Array(3)), /damaged/],
  ['a PNG with too many points in it', './logo.png', pngOf({}, new Uint8Array(400_000)), /damaged/],
  [
    'a PNG that unpacks to gigabytes',
    './logo.png',
    pngOf({ width: 60_000, height: 60_000 }, new Uint8Array(9)),
    /million/,
  ],
  ['a PNG whose rows are filtered in no known way', './logo.png', pngOf({}, new Uint8Array(75).fill(5)), /damaged/],
  ['a PNG with two heads', './logo.png', pngOf({}, undefined, chunk('IHDR', new Uint8Array(13))), /damaged/],
  [
    'a PNG with a colour that is not seen at points that say so',
    './logo.png',
    pngOf({}, undefined, chunk('tRNS', new Uint8Array(2))),
    /damaged/,
  ],
  [
    'a PNG with half a colour that is not seen',
    './logo.png',
    pngOf({ colour: 0 }, undefined, chunk('tRNS', new Uint8Array(1))),
    /damaged/,
  ],
  [
    'a PNG with a palette of halves',
    './logo.png',
    pngOf({ colour: 3 }, undefined, chunk('PLTE', new Uint8Array(4))),
    /damaged/,
  ],
  ['an interlaced PNG', './logo.png', pngOf({ interlaced: 1 }), /interlaced/],
  ['a PNG without its palette', './logo.png', pngOf({ colour: 3 }), /damaged/],
  ['a PNG of an unknown kind', './logo.png', pngOf({ colour: 5 }), /damaged/],
  ['no XML', './logo.svg', '<svg viewBox="0 0 1 1"><path', /no SVG that can be read/],
  ['an unknown entity', './logo.svg', svg('<path d="M0 0L1 1" fill="&colour;"/>'), /no SVG that can be read/],
  ['another root', './logo.svg', '<html></html>', /the file is no SVG/],
  ['no measures', './logo.svg', svg('<path d="M0 0L1 1"/>', ''), /give it a viewBox/],
  ['nothing to be seen', './logo.svg', svg('<g/>'), /nothing to be seen/],
  ['a text', './logo.svg', svg('<text>Trust</text>'), /it has "text", which not every document can show/],
  ['a picture', './logo.svg', svg('<image href="https://example.com/a.png"/>'), /it has "image"/],
  ['a reference', './logo.svg', svg('<use href="#a"/>'), /it has "use"/],
  ['a page', './logo.svg', svg('<foreignObject/>'), /it has "foreignObject"/],
  ['a gradient', './logo.svg', svg('<path d="M0 0L9 9L0 9" fill="url(#a)"/>'), /a gradient or a pattern/],
  ['an unknown colour', './logo.svg', svg('<path d="M0 0L9 9L0 9" fill="dusk"/>'), /colour "dusk" is not known/],
  ['a mask', './logo.svg', svg('<g mask="url(#a)"><path d="M0 0L9 9L0 9"/></g>'), /a "mask"/],
  [
    'a cut',
    './logo.svg',
    svg('<path clip-path="url(#a)" d="M0 0L9 9L0 9"/><clipPath id="a"><rect width="5" height="50"/></clipPath>'),
    /parts that are cut out/,
  ],
  [
    'a style sheet for more than classes',
    './logo.svg',
    svg('<style>g > path { fill: red }</style><path d="M0 0L9 9L0 9"/>'),
    /style sheet/,
  ],
  [
    'a cut in a style',
    './logo.svg',
    svg('<path style="clip-path:url(#a)" d="M0 0L9 9L0 9"/>'),
    /parts that are cut out/,
  ],
  ['a mask of a class', './logo.svg', svg('<style>.a{mask:url(#m)}</style><path class="a" d="M0 0L9 9"/>'), /a "mask"/],
  ['a filter in a style', './logo.svg', svg('<g style="filter: blur(2px)"><path d="M0 0L9 9"/></g>'), /a "filter"/],
  ['a dashed line', './logo.svg', svg('<path stroke-dasharray="1 2" d="M0 0L9 9"/>'), /a "stroke-dasharray"/],
  ['an arrowhead', './logo.svg', svg('<path marker-end="url(#a)" d="M0 0L9 9"/>'), /a "marker-end"/],
  [
    'mixed colours',
    './logo.svg',
    svg('<g style="mix-blend-mode:multiply"><path d="M0 0L9 9"/></g>'),
    /"mix-blend-mode"/,
  ],
  [
    'a transformation of a style sheet',
    './logo.svg',
    svg('<path style="transform:scale(2)" d="M0 0L9 9"/>'),
    /"transform"/,
  ],
  [
    'an endless line width',
    './logo.svg',
    svg('<path stroke="red" stroke-width="1e300" d="M0 0L9 9"/>'),
    /numbers that are none/,
  ],
  [
    'next to no width',
    './logo.svg',
    svg('<path d="M0 0L9 9L0 9"/>', 'viewBox="0 0 1e-320 1e-320"'),
    /numbers that are none/,
  ],
  [
    'entities within entities',
    './logo.svg',
    `<!DOCTYPE svg [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>${svg('<title>&c;</title>')}`,
    /no SVG/,
  ],
  [
    'too many transformations',
    './logo.svg',
    svg(`<g transform="${'rotate(1) '.repeat(900)}"><path d="M0 0L9 9"/></g>`),
    /too many parts/,
  ],
  [
    'a style sheet in a style sheet',
    './logo.svg',
    svg('<style>.a{.b{fill:red}}</style><path d="M0 0L9 9"/>'),
    /style sheet/,
  ],
  ['too deep a nesting', './logo.svg', svg(`${'<g>'.repeat(60)}${'</g>'.repeat(60)}`), /too deeply nested/],
  ['too many shapes', './logo.svg', svg('<path d="M0 0L9 9"/>'.repeat(2001)), /too many parts/],
] as const) {
  test(`${name} is no logo`, async () => {
    const read = await found(path, file);
    assert.equal(read.logo, undefined);
    assert.match(inEnglish(read.problem ?? say``), problem);
    assert.match(inEnglish(read.problem ?? say``), /^The logo ".*" is left out of the document, since .*\.$/);
  });
}

for (const [name, bytes] of [
  ['colours and how far they cover', pngOf()],
  ['colours', pngOf({ colour: 2, depth: 16 })],
  ['greys of one bit', pngOf({ colour: 0, depth: 1, width: 13 })],
  ['a palette', pngOf({ colour: 3, depth: 2 }, undefined, chunk('PLTE', new Uint8Array(12)))],
] as const) {
  test(`of a PNG of ${name} the points are taken`, async () => {
    const { logo, problem } = await found('pictures/logo.PNG', bytes);
    assert.equal(problem, undefined);
    assert(logo?.kind === 'points');
    assert.deepEqual(chunksOf(logo.bytes), chunksOf(bytes));
    assert.equal(dataAddress(logo), `data:image/png;base64,${Buffer.from(logo.bytes).toString('base64')}`);
  });
}

test('nothing but points is left of a PNG, with sums that are right', async () => {
  const more = Buffer.concat([
    chunk('tEXt', new TextEncoder().encode('Author\0Somebody')),
    chunk('eXIf', new Uint8Array(9)),
  ]);
  const { logo } = await found('./logo.png', pngOf({}, undefined, new Uint8Array(more)));
  assert(logo?.kind === 'points');
  const { bytes } = logo;
  const types: string[] = [];
  for (let at = 8; at < bytes.length; ) {
    const data = Buffer.from(bytes).subarray(at + 4, at + 8 + Buffer.from(bytes).readUInt32BE(at));
    types.push(data.subarray(0, 4).toString('latin1'));
    assert.equal(Buffer.from(bytes).readUInt32BE(at + 4 + data.length), crc32(data));
    at += data.length + 8;
  }
  assert.deepEqual(types, ['IHDR', 'IDAT', 'IEND']);
});

test('shapes become outlines of moves, lines and curves, a thousand units long', async () => {
  assert.deepEqual(
    await shapesOf(
      '<rect x="10" y="10" width="20" height="30"/><polygon points="0,0 10,0 0,10"/><line x1="0" y1="0" x2="5" y2="5" stroke="#123"/>',
    ),
    [
      'M100 100L300 100L300 400L100 400Z #000000',
      'M0 0L100 0L0 100Z #000000',
      'M0 0L50 50 #000000 #112233 10 butt miter',
    ],
  );
  assert.deepEqual(await shapesOf('<path d="m10 10h20v5q0 3 -3 3z"/>'), [
    'M100 100L300 100L300 150C300 170 290 180 270 180Z #000000',
  ]);
  const [circle] = await shapesOf('<circle cx="50" cy="25" r="25"/>');
  assert.match(circle ?? '', /^M250 250(C[\d. ]+){4}Z #000000$/);
  const { width, height } = await drawing('<path d="M0 0L9 9L0 9"/>', 'width="30mm" height="60mm"');
  assert.deepEqual([width, height], [500, 1000]);
});

test('looks come from attributes, style sheets and styles, and from what is around', async () => {
  const sheet = '<style><![CDATA[/* Why? */ .a, .b { fill: #00F; } .b{stroke:red;stroke-width:2} ]]></style>';
  assert.deepEqual(
    await shapesOf(`<g class="a" opacity="0.5"><path d="M0 0L9 9L0 9"/><path style="fill:rgb(1, 2, 3);fill-opacity:50%" d="M0 0L9 9L0 9"/></g>
      <path class="b" fill="green" fill-rule="evenodd" d="M0 0L9 9L0 9" stroke-linecap="round" transform="scale(2)"/>${sheet}
      <g color="#abc"><path fill="currentColor" stroke="none" d="M0 0L9 9L0 9"/></g><path display="none" fill="url(#a)" d="M0 0"/>`),
    [
      'M0 0L90 90L0 90 #0000ff/0.5',
      'M0 0L90 90L0 90 #010203/0.25',
      'M0 0L180 180L0 180 #0000ff #ff0000 40 round miter evenodd',
      'M0 0L90 90L0 90 #aabbcc',
    ],
  );
});

test('what says that it has no effect is drawn', async () => {
  const look =
    'clip-path="none" mask="none" stroke-dasharray="none" style="filter:none;mix-blend-mode:normal;transform:none"';
  assert.deepEqual(await shapesOf(`<path ${look} d="M0 0L9 9L0 9"/>`), ['M0 0L90 90L0 90 #000000']);
  const sheet = '<style>/* a */ .a { marker: none; fill: #00f !important /* { */ } /* not closed</style>';
  assert.deepEqual(await shapesOf(`${sheet}<path class="a" d="M0 0L9 9L0 9"/>`), ['M0 0L90 90L0 90 #0000ff']);
});

/** As much of it as a file may have, within an SVG. */
const filled = (unit: string, before = '', after = '') => svg(`${before}${unit.repeat(450_000 / unit.length)}${after}`);

for (const [name, file] of Object.entries({
  'style sheets that are not closed': filled('<style>'),
  'beginnings of style sheets': filled('<style '),
  'a style sheet of letters': filled('a', '<style>', '</style>'),
  'comments that are not closed': filled('/*', '<style>', '</style>'),
  'selectors without an end': filled('a,', '<style>', '</style>'),
  'classes without an end': filled('a ', '<path class="', '"/>'),
  'declarations without an end': filled('fill:red;', '<path style="', '"/>'),
  'blanks behind a declaration': filled(' ', '<path style="fill:red!important', '"/>'),
  'open elements': filled('<g>'),
  'brackets of a declaration': filled('[', '<!DOCTYPE svg ', '>'),
})) {
  test(`${name} are read in a time that grows with them`, async () => {
    // Each of these took minutes or could have: a test that hangs is stopped by its runner.
    const { logo, problem } = await found('./logo.svg', file);
    assert.equal(logo, undefined);
    assert(problem);
  });
}

test('transformations add up, and the picture begins where its viewBox does', async () => {
  assert.deepEqual(
    await shapesOf(
      '<g transform="translate(10 0)"><path transform="scale(2)" d="M0 0L1 0L0 1"/></g>',
      'viewBox="5 5 100 50"',
    ),
    ['M50 -50L70 -50L50 -30 #000000'],
  );
});

test('nothing but shapes is left of a file, whatever else is in it', async () => {
  const logo =
    await drawing(`<title>Trust</title><metadata><x:y xmlns:x="urn:x">z</x:y></metadata><script>alert(1)</script>
    <defs><linearGradient id="a"/><clipPath id="c"><rect width="100" height="50"/></clipPath></defs>
    <a href="https://example.com" onclick="alert(1)"><g clip-path="url(#c)"><path onload="alert(1)" d="M0 0L9 9L0 9"/></g></a>`);
  assert.equal(
    decodeURIComponent(dataAddress(logo)),
    'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 500" width="1000" height="500"><path fill="#000000" fill-opacity="1" fill-rule="nonzero" d="M0 0L90 90L0 90"/></svg>',
  );
});

test('a reader that fails is a problem, and no exception', async () => {
  const { problem } = await logoReader(async () => {
    throw new Error('gone');
  })({ uri: settings, value: './logo.png' });
  assert.match(inEnglish(problem ?? say``), /since it cannot be read\.$/);
});
