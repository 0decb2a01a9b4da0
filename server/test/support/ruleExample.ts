import { exampleLines } from '../../src/service/describe/ruleText.ts';

/**
 * The examples of rules are short: they have only what a rule is about. Here they become files in the form of fixtures.
 * - `# lead.role.yaml` begins a file, and so does the name of a framework or of the settings; the rest of such a line does not count.
 *   Without one there is a single file, which is a role unless its keys are those of a framework or of the settings.
 * - A list is the items of a group of skills, or groups when they hold items; in a framework it is skills. Keys that only items have
 *   make one item.
 * - `id`, `title`, `name` and `summary` are added where they are missing and needed, but for those in `without`.
 */
export function exampleFixture(example: string, without: readonly string[] = []): string {
  return [...filesOf(exampleLines(example))]
    .map(([path, text]) => `--- ${path}\n${completed(path, inPlace(path, text), without)}\n`)
    .join('');
}

const heading = /^# (\S+\.(?:role|framework)\.ya?ml|\.role-profiles\.yaml)\b.*\n?/gm;

function filesOf(example: string): [path: string, text: string][] {
  const headings = [...example.matchAll(heading)];
  if (headings.length === 0) return [[pathFor(example), example]];
  return headings.map(({ 0: line, 1: name = '', index }, i) => {
    const text = example.slice(index + line.length, headings[i + 1]?.index).trimEnd();
    return [`/${name.replace(/^\.?\/+/, '')}`, text];
  });
}

function pathFor(text: string): string {
  if (/^(rules|packs|words|exclude):/m.test(text)) return '/.role-profiles.yaml';
  return /^(scales|defaultScale|categories|grades):/m.test(text) ? '/example.framework.yaml' : '/example.role.yaml';
}

/** A fragment with the keys around it that the file needs. */
function inPlace(path: string, text: string): string {
  const isRole = /\.role\.ya?ml$/.test(path);
  if (/^(#.*\n)*- /.test(text)) {
    if (!isRole) return `skills:\n${text}`;
    return /^ {2}items:/m.test(text) ? `skills:\n${text}` : inGroup(text);
  }
  const isItem = isRole && /^(ref|name|description|level|levelDescription|scale|importance|awardingBody):/m.test(text);
  return isItem ? inGroup(indented(text, 2).replace(' ', '-')) : text;
}

function inGroup(items: string): string {
  return `skills:\n  - title: Skills\n    items:\n${indented(items, 6)}`;
}

function indented(text: string, by: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(by));
}

function completed(path: string, text: string, without: readonly string[]): string {
  const id = path.slice(path.lastIndexOf('/') + 1).replace(/\.(role|framework)\.ya?ml$/, '');
  const name = id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
  const keys = path.includes('.framework.')
    ? { id, name }
    : path.includes('.role.')
      ? { id, title: name, summary: 'Looks after the services that people use every day.' }
      : {};
  const added = Object.entries(keys)
    .filter(([key]) => !without.includes(key) && !new RegExp(`^${key}:`, 'm').test(text))
    .map(([key, value]) => `${key}: ${value}\n`);
  // A comment for the whole file has to stay above everything else.
  const top = /^(#.*\n)*/.exec(text)?.[0] ?? '';
  return top + added.join('') + text.slice(top.length);
}
