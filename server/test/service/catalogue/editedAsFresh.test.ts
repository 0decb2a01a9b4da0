import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CatalogueSkill } from '../../../src/service/catalogue/catalogue.ts';
import type { CatalogueAnswer } from '../../../src/service/catalogue/catalogueService.ts';
import { createLanguageService } from '../../../src/service/languageService.ts';
import { MemoryHost } from '../../support/memoryHost.ts';
import { randomIntegers } from '../../support/random.ts';

const uri = 'file:///staff/f.framework.yaml';
const roleUri = 'file:///staff/r.role.yaml';

const skillOf = (id: number, category: string, more = '') =>
  `  - id: s${id}\n    name: Skill ${id}\n    category: [${category}]\n${more}    levels: { working: You do it. }\n`;

const framework = `id: f
name: Ours
defaultScale: steps
scales:
  steps:
    levels:
      - { id: working, name: Working }
      - { id: expert, name: Expert }
categories:
  - { id: one, name: One }
  - { id: two, name: Two, parent: one }
skills:
${[0, 1, 2, 3, 4, 5].map((id) => skillOf(id, ['one', 'two', 'one, two'][id % 3] ?? 'one')).join('')}`;

/** Pairs of what is looked for and what is written in its place; what is not there leaves the text as it was. */
const edits: readonly (readonly [string | RegExp, string])[] = [
  ['You do it.', 'You do it well.'],
  ['name: Skill 3', 'name: Other'],
  ['    name: Skill 1\n', '    name: Skill 1\n    aliases: [First]\n'],
  ['{ working: You do it. }', '{ working: You do it., expert: You lead it. }'],
  ['category: [two]', 'category: [one]'],
  ['category: [one]', 'category: [elsewhere]'],
  ['    category: [two]\n', ''],
  ['id: s0', 'id: s00'],
  ['skills:\n', `skills:\n${skillOf(9, 'two', '    status: retired\n')}`],
  [/ {2}- id: s2\n(?: {4}.*\n)+/, ''],
  ['id: expert, name: Expert', 'id: leading, name: Leading'],
  ['defaultScale: steps\n', ''],
  ['name: Two, parent: one', 'name: Second'],
  ['defaultScale: steps\n', '\ndefaultScale: steps\n'],
  ['- { id: one, name: One }', '- { id: zero, name: Zero }\n  - { id: one, name: One }'],
];

test('the rows of an edited framework are those of the same text read anew', async () => {
  for (let seed = 1; seed <= 8; seed++) {
    const random = randomIntegers(seed);
    const service = await serviceOf(framework, 's0');
    let [text, refs] = [framework, 's0'];
    for (let version = 1; version <= 8; version++) {
      const [from, to] = edits[random(edits.length)] ?? ['', ''];
      text = text.replace(from, to);
      if (random(4) === 0) {
        refs = `s${random(6)}`;
        service.host.write(roleUri, roleOf(refs));
        await service.service.fileChanged(roleUri);
      }
      const fresh = await serviceOf(text, refs);
      const filter = random(3) === 0 ? 'incomplete' : null;
      assert.deepEqual(
        await rowsOf(service.service, text, version, filter),
        await rowsOf(fresh.service, text, version, filter),
        `seed ${seed}, version ${version}\n${text}`,
      );
    }
  }
});

test('an edit of one skill makes no other skill of the catalogue anew', async () => {
  const { service } = await serviceOf(framework, 's0');
  // What is read for the first time is edited by nobody.
  await ask(service, framework, 1);
  const before = skillsIn(await ask(service, framework.replace('Skill 3', 'Third'), 2));
  const after = skillsIn(await ask(service, framework.replace('Skill 3', 'Other'), 3));
  const isKept = before.map((entry, i) => entry === after[i]);
  assert.equal(before.length, 6);
  assert.deepEqual(
    isKept,
    after.map(({ skill }) => skill.name?.value !== 'Other'),
  );
});

function roleOf(ref: string): string {
  return `title: R\nframeworks: { f: f.framework.yaml }\nskills:\n  - { ref: f/${ref} }\n`;
}

async function serviceOf(text: string, ref: string) {
  const host = new MemoryHost();
  host.write(uri, text);
  host.write(roleUri, roleOf(ref));
  const service = createLanguageService(host, { judging: 'afterReading' });
  await service.scan();
  return { service, host };
}

type Service = Awaited<ReturnType<typeof serviceOf>>['service'];

async function ask(
  service: Service,
  text: string,
  version: number,
  filter: 'incomplete' | null = null,
): Promise<CatalogueAnswer> {
  const document = { uri, languageId: 'skill-framework', version, text };
  service.update(document);
  const answer = await service.catalogue(document, { filter });
  assert.ok(answer);
  return answer;
}

/** The answer as plain data, with all places. */
async function rowsOf(service: Service, text: string, version: number, filter: 'incomplete' | null): Promise<unknown> {
  const { rows: found, skills, counts, catalogue, framework } = await ask(service, text, version, filter);
  const placed = (entry: CatalogueSkill) => ({
    ...entry,
    skill: framework.skills.get(entry.skill.id.value) ?? entry.skill,
  });
  const rows = found.map((row) =>
    row.kind === 'skill'
      ? { ...row, entry: placed(row.entry) }
      : { ...row, group: { ...row.group, skills: row.group.skills.map(placed) } },
  );
  const users = skillsIn({ rows: found }).map(({ skill }) => catalogue.usersOf(skill.id.value).map((role) => role.uri));
  return JSON.parse(JSON.stringify({ rows, skills, counts, categories: catalogue.categories, users }));
}

function skillsIn({ rows }: Pick<CatalogueAnswer, 'rows'>): CatalogueSkill[] {
  return rows.flatMap((row) => (row.kind === 'skill' ? [row.entry] : []));
}
