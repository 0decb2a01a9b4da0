import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dataAddress, liesBelow, pathBelow, pictureType } from '../../src/panels/shared/workspaceFile.ts';
import {
  joinWorkspaceThemes,
  noWorkspaceTheme,
  parseWorkspaceTheme,
  styleSheetOf,
} from '../../src/panels/shared/workspaceTheme.ts';

describe('a style sheet of the workspace', () => {
  it('gives colours and fonts, for all themes or for some', () => {
    const css = `
      /* our colours: { } */
      :root { --rp-accent: #0a7; --rp-font: "Open Sans", Georgia, serif; }
      body { color: navy; background-color: rgb(10 20 30 / 0.5) !important }
      .vscode-dark { --rp-link: color-mix(in oklch, var(--rp-accent) 60%, white); }
      @media (prefers-color-scheme: light) { :root { --rp-surface: hsl(210, 20%, 98%) } }`;
    assert.deepEqual(parseWorkspaceTheme(css), {
      all: {
        '--rp-accent': '#0a7',
        '--rp-font': '"Open Sans", Georgia, serif',
        '--rp-text': 'navy',
        '--rp-background': 'rgb(10 20 30 / 0.5)',
      },
      light: { '--rp-surface': 'hsl(210, 20%, 98%)' },
      dark: { '--rp-link': 'color-mix(in oklch, var(--rp-accent) 60%, white)' },
      logo: undefined,
    });
  });

  it('names the logo as it is written', () => {
    for (const css of [':root{--rp-logo:url(img/a.svg)}', ':root { --rp-logo: url( "img/a.svg" ) }']) {
      assert.equal(parseWorkspaceTheme(css).logo, 'img/a.svg');
    }
  });

  const refused: readonly string[] = [
    '@import "https://example.org/a.css";',
    '@import url(a.css); @font-face { font-family: x; src: url(https://example.org/x) }',
    ':root { --rp-accent: url(https://example.org/a) }',
    ':root { --rp-background: image-set("https://example.org/a" 1x) }',
    ':root { background: url(a.png) }',
    String.raw`:root { --rp-accent: u\72l(https://example.org/a) }`,
    ':root { --rp-accent: red; position: fixed',
    ':root { position: fixed; inset: 0; content: "x"; display: none }',
    ':root { --rp-unknown: red; --vscode-editor-background: red }',
    ':root { --x: red } body { display: none }; x { }',
    'main, #preview-page, a:hover { --rp-accent: red }',
    ':root { --rp-accent: expression(alert(1)) }',
    ':root { --rp-accent: rgb(0,0,0)) } body { display: none }',
    ':root { --rp-accent: attr(data-line) }',
    ':root { --rp-font: url(x), serif }',
    ':root { --rp-font: "a} body{display:none" }',
    ':root { --rp-accent: "red" }',
    `:root { --rp-accent: ${'a'.repeat(400)} }`,
    '{{{{}}}}'.repeat(50),
    '"'.repeat(99),
    'constructor, __proto__ { --rp-accent: red; constructor: red; --rp-logo: red }',
    'toString { :root { --rp-accent: red } }',
    '/* never closed :root { --rp-accent: red }',
  ];
  for (const css of refused) {
    it(`gives nothing for ${css.slice(0, 60)}`, () => {
      const { logo, ...style } = parseWorkspaceTheme(css);
      assert.deepEqual({ ...style, logo }, noWorkspaceTheme);
    });
  }

  it('gives way to a later one', () => {
    const [first, second] = [':root { --rp-accent: red; --rp-link: red }', ':root { --rp-accent: blue }'].map(
      parseWorkspaceTheme,
    );
    assert.ok(first && second);
    assert.deepEqual(joinWorkspaceThemes(first, second).all, { '--rp-accent': 'blue', '--rp-link': 'red' });
  });

  it('leaves high contrast themes alone', () => {
    const style = parseWorkspaceTheme(':root { --rp-accent: red } .vscode-dark { --rp-accent: pink }');
    assert.equal(
      styleSheetOf(style),
      `body:not(.vscode-high-contrast) { --rp-accent: red }
body.vscode-dark:not(.vscode-high-contrast) { --rp-accent: pink }
`,
    );
  });

  it('is judged again where it becomes a style', () => {
    const all = { '--rp-accent': 'red } body { display: none', 'background-image': 'url(x)' };
    assert.equal(styleSheetOf({ ...noWorkspaceTheme, all }), '');
  });

  it('takes time that grows with its length only', () => {
    const long = parseWorkspaceTheme(
      `:root { --rp-font: ${'a '.repeat(100_000)}; --rp-accent: ${'('.repeat(100_000)} }`,
    );
    assert.deepEqual(long, noWorkspaceTheme);
  });
});

describe('a path in the workspace folder', () => {
  it('leads to a file below it', () => {
    assert.equal(pathBelow('house.css'), 'house.css');
    assert.equal(pathBelow('./style/house.css'), 'style/house.css');
    assert.equal(pathBelow('../img/logo.svg', 'style'), 'img/logo.svg');
  });

  it('leads nowhere else', () => {
    for (const path of [
      ...['/etc/passwd', '../a.css', 'a/../../b', 'https://example.org/a', '//example.org/a', 'C:\\a', 'a\\..\\b'],
      ...['data:image/svg+xml,x', '', '.', 'a//b', 'a?b', 'file:a'],
    ]) {
      assert.equal(pathBelow(path), undefined, path);
    }
  });

  it('is not followed through links, nor to what is no file', async () => {
    const kinds: ReadonlyMap<string, 'folder' | 'file' | 'other'> = new Map([
      ['style', 'folder'],
      ['style/house.css', 'file'],
      ['linked', 'other'],
      ['linked/house.css', 'file'],
      ['style/endless', 'other'],
    ]);
    const found = [...kinds.keys(), 'house.css'].map(async (path) => {
      const lies = await liesBelow(path, async (part) => kinds.get(part) ?? 'other');
      return lies ? [path] : [];
    });
    assert.deepEqual((await Promise.all(found)).flat(), ['style/house.css']);
  });

  it('is that of a picture by its name', () => {
    assert.equal(pictureType('a/Logo.PNG'), 'image/png');
    for (const path of ['a/logo.html', 'logo', 'a.constructor', 'a.__proto__'])
      assert.equal(pictureType(path), undefined, path);
    assert.equal(dataAddress('image/png', new Uint8Array([1, 2, 255])), 'data:image/png;base64,AQL/');
  });
});
