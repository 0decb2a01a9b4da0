import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CatalogueAct } from '../../../src/service/catalogue/acts.ts';
import { readAsMeant } from '../../../src/service/document/profile/meantRoot.ts';
import { readDocument } from '../../../src/service/document/sourceDocument.ts';
import { toValue } from '../../../src/service/document/syntax/value.ts';
import { createLanguageService } from '../../../src/service/languageService.ts';
import { applyWorkspaceEdit } from '../../support/applyWorkspaceEdit.ts';
import { MemoryHost } from '../../support/memoryHost.ts';
import { randomIntegers } from '../../support/random.ts';

/*
 * Random acts upon random frameworks and roles: what is read afterwards is what the same act makes of the plain values, and every comment stands
 * there but those of the skills that are gone.
 */

/** How many sequences are tried here. A run over more is a loop over `checkSequence`. */
const sequences = 25;

const frameworkUri = 'file:///staff/f.framework.yaml';
const roleUri = 'file:///staff/r.role.yaml';

type Random = (below: number) => number;

interface Skill {
  id: string;
  name: string;
  category?: string[];
  aliases?: string[];
  description?: string;
  status?: string;
  replacedBy?: string;
  codes?: { scheme: string; code: string }[];
  levels?: Record<string, string>;
}

interface Values {
  skills: Skill[];
  refs: string[];
}

test('random merges, moves and retirements of skills change just what they ought to', async () => {
  for (let seed = 1; seed <= sequences; seed++) await checkSequence(randomIntegers(seed));
});

async function checkSequence(random: Random): Promise<void> {
  const values = randomValues(random);
  let files = new Map([
    [frameworkUri, frameworkText(random, values.skills)],
    [roleUri, roleText(random, values.refs)],
  ]);
  const host = new MemoryHost();
  for (const [uri, text] of files) host.write(uri, text);
  const service = createLanguageService(host, { judging: 'never' });
  await service.scan();
  assert.deepEqual(read(files), values, files.get(frameworkUri));
  for (let step = 0, version = 1; step < 4; step++, version++) {
    const act = randomAct(random, values.skills);
    const document = { uri: frameworkUri, languageId: 'yaml', version, text: files.get(frameworkUri) ?? '' };
    const plan = await service.planAct(document, act);
    assert.ok(plan);
    const story = () => `${JSON.stringify(act)}\n${[...files.values()].join('\n')}`;
    const isExpected = applied(values, act);
    assert.equal('refused' in plan, !isExpected, `${JSON.stringify(plan)}\n${story()}`);
    if ('refused' in plan) continue;
    const before = files;
    for (const { uri, operations } of plan.changes) {
      const open = uri === frameworkUri ? document : undefined;
      const result = await service.edit({ uri, open, seen: undefined }, operations);
      assert.ok(!('refused' in result), `${JSON.stringify(result)}\n${story()}`);
      files = applyWorkspaceEdit(files, { changes: { [uri]: [...result.edits] } });
    }
    assert.deepEqual(read(files), values, `${story()}\nbefore:\n${before.get(frameworkUri)}`);
    for (const comment of commentsIn(before)) {
      if (!isGone(comment, values)) assert.ok(commentsIn(files).includes(comment), `${comment}\n${story()}`);
    }
    for (const [uri, text] of files) host.write(uri, text);
    await service.fileChanged(roleUri);
    service.update({ ...document, version: version + 1, text: files.get(frameworkUri) ?? '' });
  }
}

/** Whether a comment is one of a skill, or of a key of a skill, that is there no more. */
function isGone(comment: string, { skills }: Values): boolean {
  const [, key = '', id] = /^# (.+) of (s\d+)$/.exec(comment) ?? [];
  if (id === undefined) return false;
  const skill = skills.find((one) => one.id === id);
  return !skill || (['category', 'status', 'replacedBy'].includes(key) && skill[key as keyof Skill] === undefined);
}

/** Does to the values what an act does; `false` for one that is refused. */
function applied(values: Values, act: CatalogueAct): boolean {
  const find = (id: string | null | undefined) => values.skills.find((skill) => skill.id === id);
  const replace = (from: string, to: string) => {
    values.refs = values.refs.map((ref) => (ref === `f/${from}` ? `f/${to}` : ref));
  };
  switch (act.kind) {
    case 'move':
      for (const id of act.skills) {
        const skill = find(id);
        const other = values.skills.find(({ category }) => category?.at(-1) === act.category);
        if (!skill) continue;
        if (act.category) skill.category = [...(other?.category ?? [act.category])];
        else delete skill.category;
      }
      return true;
    case 'merge': {
      const [skill, target] = [find(act.skill), find(act.into)];
      if (!skill || !target || skill === target || target.status === 'retired') return false;
      const names = [skill.name, ...(skill.aliases ?? [])].filter(
        (name) => ![target.name, ...(target.aliases ?? [])].includes(name),
      );
      if (names.length > 0) target.aliases = [...(target.aliases ?? []), ...names];
      const codes = (skill.codes ?? []).filter(({ code }) => !target.codes?.some((one) => one.code === code));
      if (codes.length > 0) target.codes = [...(target.codes ?? []), ...codes];
      if (target.description === undefined && skill.description !== undefined) target.description = skill.description;
      for (const [level, text] of Object.entries(skill.levels ?? {})) {
        if (target.levels?.[level] === undefined) target.levels = { ...target.levels, [level]: text };
      }
      for (const other of values.skills) {
        if (other.replacedBy !== skill.id) continue;
        if (other === target) delete other.replacedBy;
        else other.replacedBy = target.id;
      }
      values.skills = values.skills.filter((one) => one !== skill);
      replace(skill.id, target.id);
      return true;
    }
    case 'retire': {
      const [skill, by] = [find(act.skill), find(act.by)];
      if (!skill || (act.by && (!by || by === skill || by.status === 'retired'))) return false;
      skill.status = 'retired';
      if (by) skill.replacedBy = by.id;
      else delete skill.replacedBy;
      if (by && act.inRoles) replace(skill.id, by.id);
      return true;
    }
    case 'replace': {
      const skill = find(act.skill);
      if (!skill?.replacedBy || !find(skill.replacedBy)) return false;
      replace(skill.id, skill.replacedBy);
      return true;
    }
    case 'reinstate': {
      const skill = find(act.skill);
      if (!skill) return false;
      delete skill.status;
      delete skill.replacedBy;
      return true;
    }
    default:
      return false;
  }
}

function randomAct(random: Random, skills: readonly Skill[]): CatalogueAct {
  const some = () => skills[random(skills.length)]?.id ?? '';
  switch (random(6)) {
    case 0:
    case 1:
      return { kind: 'merge', skill: some(), into: some() };
    case 2:
      return { kind: 'move', skills: [some()], category: random(3) === 0 ? null : (['a', 'b'][random(2)] ?? null) };
    case 3:
      return { kind: 'retire', skill: some(), by: random(3) === 0 ? null : some(), inRoles: random(2) === 0 };
    case 4:
      return { kind: 'replace', skill: some() };
    default:
      return { kind: 'reinstate', skill: some() };
  }
}

function randomValues(random: Random): Values {
  const skills = Array.from({ length: 4 + random(4) }, (_, i): Skill => {
    const skill: Skill = { id: `s${i}`, name: `Skill ${i}` };
    if (random(2)) skill.category = random(2) ? ['a'] : ['a', 'b'];
    if (random(2))
      skill.aliases = Array.from({ length: 1 + random(2) }, (__, k) => `Alias ${random(3) === 0 ? 'x' : i} ${k}`);
    if (random(2)) skill.description = `About ${i}: this & that`;
    if (random(3) === 0) skill.codes = [{ scheme: 'esco', code: `E${random(3)}` }];
    const levels = ['working', 'expert']
      .filter(() => random(2))
      .map((level) => [level, `You do ${i} at ${level}`] as const);
    if (levels.length > 0) skill.levels = Object.fromEntries(levels);
    return skill;
  });
  return { skills, refs: Array.from({ length: 1 + random(6) }, () => `f/s${random(skills.length)}`) };
}

function frameworkText(random: Random, skills: readonly Skill[]): string {
  const lines = [
    'id: f',
    'name: F # the name',
    'categories:',
    '  - { id: a, name: A }',
    '  - { id: b, name: B, parent: a }',
    'skills:',
  ];
  for (const skill of skills) {
    if (random(3) === 0) lines.push(`  # above one of ${skill.id}`);
    if (random(4) === 0) {
      lines.push(`  - ${JSON.stringify(skill)} # beside of ${skill.id}`);
      continue;
    }
    const entries = Object.entries(skill).map(([key, value], k) => {
      const written =
        key === 'levels' && random(2)
          ? blockOf(value)
          : random(2) || typeof value === 'object'
            ? ` ${JSON.stringify(value)}`
            : ` '${String(value)}'`;
      const comment = random(4) === 0 && !written.includes('\n') ? ` # ${key} of ${skill.id}` : '';
      return `${k === 0 ? '  - ' : '    '}${key}:${written}${comment}`;
    });
    lines.push(...entries);
  }
  return `${lines.join(random(4) === 0 ? '\r\n' : '\n')}\n`;
}

function blockOf(levels: Readonly<Record<string, string>>): string {
  return Object.entries(levels)
    .map(([level, text]) => `\n      ${level}: ${text}`)
    .join('');
}

function roleText(random: Random, refs: readonly string[]): string {
  const items = refs.map((ref, i) => (random(2) ? `  - ref: ${ref} # item ${i}` : `  - { ref: ${ref} } # item ${i}`));
  return `title: R\nframeworks: { f: f.framework.yaml }\nskills:\n${items.join('\n')}\n`;
}

/** The values that the files hold. */
function read(files: ReadonlyMap<string, string>): Values {
  const rootOf = (uri: string, kind: 'framework' | 'role') => {
    const document = readDocument(uri, kind, 0, files.get(uri) ?? '');
    assert.equal(document.problems.length, 0, files.get(uri));
    return JSON.parse(JSON.stringify(toValue(readAsMeant(document).root.node)));
  };
  const skills: Skill[] = rootOf(frameworkUri, 'framework').skills;
  const groups: { items?: { ref: string }[]; ref?: string }[] = rootOf(roleUri, 'role').skills;
  const refs = groups.flatMap((one) => one.items?.map(({ ref }) => ref) ?? one.ref ?? []);
  return { skills, refs };
}

function commentsIn(files: ReadonlyMap<string, string>): string[] {
  return [...files.values()].flatMap((text) =>
    text.split(/\r?\n/).flatMap((line) => /# .*$/.exec(line)?.[0].trimEnd() ?? []),
  );
}
