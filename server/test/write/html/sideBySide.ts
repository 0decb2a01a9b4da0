import assert from 'node:assert/strict';
import type { Matrix } from '../../../src/service/compare/matrix.ts';
import type { Comparison } from '../../../src/service/compare/model.ts';
import { openWorkspace } from '../../support/workspaceFixture.ts';

/** The roles of a fixture, in the order of their files, side by side and as a matrix. */
export async function sideBySide(marked: string): Promise<{ comparison: Comparison; matrix: Matrix }> {
  const { service, fixture } = await openWorkspace(marked);
  const uris = [...fixture.files.values()].map(({ uri }) => uri).filter((uri) => uri.endsWith('.role.yaml'));
  const comparison = await service.compare(uris.map((uri) => ({ uri })));
  const matrix = await service.matrix({ uris });
  assert(comparison && matrix);
  return { comparison: comparison.result, matrix: matrix.result };
}

/** A role with the same text wherever there can be a text, and a second role in which every text is a little longer. */
export function hostilePair(text: string): string {
  return `--- /a.role.yaml\n${roleOf(text)}--- /b.role.yaml\n${roleOf(`${text} and more`)}`;
}

function roleOf(text: string): string {
  const t = JSON.stringify(text);
  const more = `details: { Label: ${t}, Labels: [${t}, ${t}] }, codes: [{ scheme: ${t}, code: ${t}, uri: ${t}, label: ${t} }]`;
  const item = `{ name: ${t}, description: ${t}, type: ${t}, tags: [${t}], links: [{ label: ${t}, url: ${t} }], ${more} }`;
  return `title: ${t}
family: ${t}
organisation: ${t}
grade: ${t}
status: ${t}
lang: ${t}
progressesTo: [${t}]
reportsTo: ${t}
owner: ${t}
version: ${t}
updated: ${t}
details: { Label: ${t}, Labels: [${t}, ${t}] }
codes: [{ scheme: ${t}, code: ${t}, uri: ${t}, label: ${t}, match: ${t} }]
sections: [{ title: ${t}, text: ${t}, items: [${item}] }]
source: { name: ${t}, url: ${t}, version: ${t}, licence: ${t} }
summary: ${t}
background: [${item}]
skills:
  - title: ${t}
    description: ${t}
    type: ${t}
    category: [${t}]
    items:
      - { name: ${t}, level: 2, scale: sfia, importance: ${t}, examples: [${t}], levelDescription: ${t}, tags: [${t}] }
      - { ref: ${t}, level: ${t} }
      - { description: ${t} }
qualifications: [{ name: ${t}, awardingBody: ${t}, status: ${t}, description: ${t} }]
links: [{ label: ${t}, url: ${t} }]
notes: ${t}
`;
}

export const hostileTexts = [
  '<script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '[click](javascript:alert(1)) <javascript:alert(1)>',
  '![picture](https://example.org/x.png "title") [![in](https://example.org/x.png)](https://example.org)',
  '</main></style><script>alert(1)</script>',
  '</del></ins></details></td></table>',
  '```"><script>alert(1)</script>\ncode\n```',
  '# <style>*{display:none}</style>\n\n- [ ] list\n\n> quote\n\n***',
  '| a | b |\n|---|---|\n| @everybody | #12 GH-12 :tada: $x$ |',
  '\u202Egnp.exe\u202C \u2066isolated\u2069 \u200B\u0000 \uFEFF',
  '=HYPERLINK("https://example.org","x")',
  '*'.repeat(2000),
  '['.repeat(2000),
  'x'.repeat(30_000),
];
