import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, it } from 'node:test';

const root = join(import.meta.dirname, '../../src');
const protocol = '../../server/src/protocol.ts';

/**
 * What the files of each folder may import beside those of their own folder: folders of `client/src`, the protocol and packages. A kind of
 * panel is written as `panels/*`, so that no kind may import another one.
 */
const allowed: Readonly<Record<string, readonly string[]>> = {
  '.': ['commands', 'common', 'panels/*', 'server', 'status', protocol, 'vscode', 'vscode-languageclient'],
  commands: ['commands/support', 'common', 'panels/*', 'server', 'workspace', protocol, 'vscode'],
  'commands/support': ['common', 'panels/*', protocol, 'vscode'],
  common: ['vscode'],
  'panels/shared': ['common', 'server', 'vscode'],
  'panels/shared/page': ['common', 'panels/shared', 'morphdom'],
  'panels/*': ['common', 'panels/shared', 'server', 'workspace', protocol, 'vscode'],
  'panels/*/page': ['panels/*', 'panels/shared/page'],
  server: ['common', protocol, 'vscode', 'vscode-languageclient'],
  status: ['common', 'server', 'vscode'],
  workspace: ['common', 'server', protocol, 'vscode'],
};

/** The paths of all files, relative to `client/src`, with what each imports. */
const imports = new Map(
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => {
      const texts = readFileSync(join(root, path), 'utf8').matchAll(/\b(?:from|import) '([^']+)'/g);
      const targets = [...texts].map(([, target = '']) =>
        target.startsWith('.') ? relative(root, join(root, dirname(path), target)) : target,
      );
      return [path, targets];
    }),
);

/** The name in the table of what is imported, or of the folder that a file is in. */
function placeOf(path: string): string {
  if (path === protocol) return path;
  if (!path.endsWith('.ts')) return path.replace(/^vscode-languageclient\/.*/, 'vscode-languageclient');
  return dirname(path).replace(/^panels\/(?!shared\b)\w+/, 'panels/*');
}

/** The kind of panel that a file belongs to, if any. */
function kindOf(path: string): string | undefined {
  return /^panels\/(?!shared\b)(\w+)/.exec(path)?.[1];
}

/** The files of a circle of imports that begins and ends with a file; empty when there is none. */
function circleFrom(file: string): string[] {
  const seen = new Set<string>();
  const find = (path: readonly string[]): string[] => {
    for (const next of imports.get(path.at(-1) ?? '') ?? []) {
      if (next === file) return [...path, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = find([...path, next]);
      if (found.length > 0) return found;
    }
    return [];
  };
  return find([file]);
}

describe('a file of the client', () => {
  it('imports only what its folder may know', () => {
    const forbidden = [...imports].flatMap(([path, targets]) => {
      const place = placeOf(path);
      const places = [place, ...(allowed[place] ?? [])];
      const isForbidden = (target: string) => {
        const [own, other] = [kindOf(path), kindOf(target)];
        const isOtherKind = own !== undefined && other !== undefined && own !== other;
        return isOtherKind || !places.includes(placeOf(target));
      };
      return targets.filter(isForbidden).map((target) => `${path} imports ${target}`);
    });
    assert.deepEqual(forbidden, []);
  });

  it('is in no circle of imports', () => {
    assert.deepEqual(
      [...imports.keys()].map(circleFrom).filter(({ length }) => length > 0),
      [],
    );
  });
});
