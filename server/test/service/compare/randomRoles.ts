import { createLanguageService, type LanguageService } from '../../../src/service/languageService.ts';
import { parseFixture } from '../../support/fixture.ts';
import { MemoryHost } from '../../support/memoryHost.ts';
import { randomIntegers } from '../../support/random.ts';

/** The plain data of a role file. */
export type RoleData = Record<string, unknown>;

const words =
  'keeps plans tidy budgets, for the-team café naïve Ωμέγα план “quoted” a|b x*y* `code` <b>bold</b> @somebody #12 - =1+1 & [link](https://example.org/) 100% it’s'.split(
    ' ',
  );
const names = [
  'Planning',
  'Testing',
  'C++',
  'Advice & help',
  'Budget: year',
  'Teams',
  '=SUM(A1)',
  '@home',
  'Öffnung',
  'план',
];
const scales = { ddat: 4, 'ft-proficiency': 5, sfia: 7 };
const levels: Readonly<Record<keyof typeof scales, readonly string[]>> = {
  ddat: ['awareness', 'working', 'practitioner', 'expert'],
  'ft-proficiency': ['awareness', 'foundational', 'working-knowledge', 'practitioner', 'expert'],
  sfia: ['1', '2', '3', '4', '5', '6', '7'],
};

/** Pairs of a role and another one that has much in common with it. */
export function randomPair(seed: number): readonly [RoleData, RoleData] {
  const below = randomIntegers(seed);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const text = () => Array.from({ length: 1 + below(12) }, () => pick(words)).join(' ');
  const maybe = (key: string, make: () => unknown): RoleData => (below(3) === 0 ? {} : { [key]: make() });
  const list = <T>(make: () => T) => Array.from({ length: below(5) }, make);

  const skill = () => {
    const scale = pick(Object.keys(scales) as (keyof typeof scales)[]);
    return {
      ...(below(8) === 0 ? { description: text() } : { name: pick(names) }),
      ...maybe('description', text),
      ...(below(4) === 0 ? {} : { scale, level: pick(levels[scale]) }),
      ...maybe('levelDescription', text),
      ...maybe('importance', () => pick(['essential', 'desirable'])),
      ...maybe('examples', () => [text(), ...list(text)]),
      ...maybe('tags', () => [pick(names)]),
    };
  };
  const item = () => ({
    ...(below(5) === 0 ? { description: text() } : { name: pick(names) }),
    ...maybe('description', text),
    ...maybe('type', () => pick(names)),
    ...maybe('links', () => [{ label: text(), url: `https://example.org/${below(9)}` }]),
  });
  const role = (): RoleData => ({
    id: 'role',
    title: text(),
    ...maybe('family', text),
    ...maybe('grade', () => pick(names)),
    ...maybe('status', () => pick(['draft', 'published'])),
    ...maybe('summary', () => `${text()}\n\n${text()}\n- ${text()}\n- ${text()}`),
    background: list(item),
    workActivities: list(item),
    skills: list(() => ({ title: pick(names), ...maybe('type', () => pick(names)), items: [skill(), ...list(skill)] })),
    training: list(item),
    qualifications: list(() => ({
      name: pick(names),
      ...maybe('awardingBody', text),
      status: pick(['current', 'retired']),
    })),
    links: list(() => ({ label: text(), url: `https://example.org/${below(99)}` })),
    ...maybe('notes', text),
  });
  /** The same data with some values changed, left out or moved. */
  const varied = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') {
      if (below(4) > 0 || ['id', 'url', 'scale', 'level', 'importance', 'status'].includes(key)) return value;
      return below(2) === 0 ? text() : `${value} ${pick(words)}`;
    }
    if (Array.isArray(value)) {
      const kept = value.filter(() => below(6) > 0).map((one) => varied(one, key));
      return below(4) === 0 ? kept.reverse() : kept;
    }
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([name, inner]): [string, unknown] => [name, varied(inner, name)]);
    const copy = Object.fromEntries(entries);
    const scale = copy.scale as keyof typeof scales | undefined;
    if (scale && copy.level !== undefined && below(2) === 0) copy.level = pick(levels[scale]);
    return copy;
  };
  const first = role();
  return [first, varied(first) as RoleData];
}

/** A service over roles in files `/0.role.yaml`, `/1.role.yaml` and so on; JSON is YAML. */
export async function serviceOver(roles: readonly RoleData[]): Promise<{ service: LanguageService; uris: string[] }> {
  const files = roles
    .map((role, i) => `--- /${i}.role.yaml\n${JSON.stringify({ ...role, id: `role-${i}` })}\n`)
    .join('');
  const host = MemoryHost.of(parseFixture(files));
  const service = createLanguageService(host);
  return { service, uris: roles.map((_, i) => `file:///${i}.role.yaml`) };
}

/** All texts of a role as they are written, without ids and values of the format. A group without skills is not shown, as on the role's page. */
export function textsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string')
    return ['id', 'scale', 'level', 'status', 'importance', 'url'].includes(key) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((one) => textsOf(one, key));
  if (typeof value !== 'object' || value === null) return [];
  if ('items' in value && Array.isArray(value.items) && value.items.length === 0) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsOf(inner, name));
}
