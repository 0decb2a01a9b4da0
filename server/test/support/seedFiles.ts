/** How texts of a text document are written in YAML. */
export type WritingStyle = 'double' | 'folded' | 'literal';

/** A text document as a supported file; `seedLines` has for each line of `text` the 1-based line from which it came, 0 for none. */
export interface WrittenFile {
  readonly path: string;
  readonly text: string;
  readonly seedLines: readonly number[];
}

/** Writes YAML line by line, and records from which line each of them came. */
class Writer {
  readonly #lines: string[] = [];
  readonly #seedLines: number[] = [];
  readonly #style: WritingStyle;

  constructor(style: WritingStyle) {
    this.#style = style;
  }

  line(text: string, seedLine = 0): void {
    this.#lines.push(text);
    this.#seedLines.push(seedLine);
  }

  /** `lead` is the key with its colon, or the dash of an item. */
  text(lead: string, value: string, seedLine: number): void {
    const indent = `${/^ */.exec(lead)?.[0] ?? ''}    `;
    const canBeBlock = /^\S.*\S$/.test(value);
    if (this.#style === 'double' || !canBeBlock) this.line(`${lead} ${JSON.stringify(value)}`, seedLine);
    else if (this.#style === 'literal') {
      this.line(`${lead} |-`, seedLine);
      this.line(indent + value, seedLine);
    } else {
      this.line(`${lead} >-`, seedLine);
      for (const line of value.match(/\S.{0,60}\S*(?=\s|$)/g) ?? []) this.line(indent + line, seedLine);
    }
  }

  file(path: string): WrittenFile {
    return { path, text: `${this.#lines.join('\n')}\n`, seedLines: this.#seedLines };
  }
}

/** Headings, names of skills, bulleted examples and a proficiency, each on lines of its own. */
export function competencies(seed: string, style: WritingStyle): readonly WrittenFile[] {
  const writer = new Writer(style);
  const lines = seed.split('\n').flatMap((line, index) => (line.trim() ? [{ text: line.trim(), at: index + 1 }] : []));
  const [title, summary, ...rest] = lines;
  writer.line('id: engineer');
  writer.line('lang: en-GB');
  writer.text('title:', title?.text ?? '', title?.at ?? 0);
  writer.text('summary:', summary?.text ?? '', summary?.at ?? 0);
  writer.line('skills:');
  for (const [index, { text, at }] of rest.entries()) {
    if (text === 'Examples:') writer.line('        examples:', at);
    else if (text.startsWith('• ')) writer.text('          -', text.slice(2), at);
    else if (text.startsWith('Proficiency: ')) writer.line(`        level: ${levelId(text.slice(13))}`, at);
    else if (rest[index + 1]?.text === 'Examples:') writer.text('      - name:', text, at);
    else {
      writer.text('  - title:', text, at);
      writer.line('    scale: ft-proficiency');
      writer.line('    items:');
    }
  }
  return [writer.file('/engineer.role.yaml')];
}

interface Cells {
  readonly cells: readonly string[];
  readonly at: number;
}

/** Sections with tables whose cells are between bars; the skills of the organisation take four lines each. */
export function jobRole(seed: string, style: WritingStyle): readonly WrittenFile[] {
  const lines = seed.split('\n');
  const writer = new Writer(style);
  const rows = (from: string, to: string): Cells[] => {
    const [start, end] = [lines.indexOf(from), lines.indexOf(to)];
    const table = lines.slice(start, end).map((line, index) => ({ line, at: start + index + 1 }));
    const head = table.findIndex(({ line }) => /^---\|/.test(line));
    return table.slice(head + 1).map(({ line, at }) => ({ cells: line.split(' |').map((cell) => cell.trim()), at }));
  };
  const list = (key: string, keys: readonly string[], from: string, to: string) => {
    writer.line(`${key}:`);
    for (const { cells, at } of rows(from, to)) writeItem(writer, '  ', keys, cells, at);
  };
  writer.line('id: lead');
  writer.line('title: Lead end user computing engineer');
  writer.line('lang: en-GB');
  writer.line('frameworks: { ddat: ./ddat.framework.yaml }');
  writer.text('summary:', lines[1] ?? '', 2);
  list('background', ['description', 'type'], 'Background', 'Work Activity Components');
  list('workActivities', ['name', 'description'], 'Work Activity Components', 'Knowledge/Skills');
  writer.line('skills:');
  writer.line('  - title: Knowledge and skills');
  writer.line('    scale: rolemodelplus-depth');
  writer.line('    items:');
  for (const { cells, at } of rows('Knowledge/Skills', 'Training Activities')) {
    // Where the cell of the depth is missing, the cells after it have moved up.
    const [name = '', second = '', ...others] = cells;
    const depth = /^(?:Aware of|Familiar with|Proficient in|Expert in)$/.test(second);
    writeItem(writer, '      ', ['name', 'description', 'type'], depth ? [name, ...others] : cells, at);
    if (depth) writer.line(`        level: ${levelId(second)}`, at);
  }
  const framework = organisationSkills(lines, writer);
  list('training', ['name', 'description'], 'Training Activities', 'PDAs');
  list('developmentActivities', ['name', 'description'], 'PDAs', 'Qualifications');
  list('qualifications', ['name', 'awardingBody'], 'Qualifications', 'Organisation Skills');
  writer.text('notes:', lines[173] ?? '', 174);
  return [writer.file('/lead.role.yaml'), framework];
}

function writeItem(
  writer: Writer,
  indent: string,
  keys: readonly string[],
  cells: readonly string[],
  at: number,
): void {
  for (const [index, key] of keys.entries()) {
    const cell = cells[index];
    if (cell) writer.text(`${indent}${index === 0 ? '- ' : '  '}${key}:`, cell, at);
  }
}

/** Writes the group of skills with references, and gives the catalogue to which they refer. */
function organisationSkills(lines: readonly string[], writer: Writer): WrittenFile {
  const catalogue = new Writer('double');
  for (const line of ['id: ddat', 'name: Framework', 'lang: en-GB', 'defaultScale: ddat', 'skills:'])
    catalogue.line(line);
  writer.line('  - title: Organisation skills');
  writer.line('    framework: ddat');
  writer.line('    items:');
  for (let at = lines.indexOf('Organisation Skills') + 5; lines[at - 1]?.includes(' » '); at += 4) {
    const name = lines[at - 1]?.split(' | ')[1] ?? '';
    const [description = '', level = '', levelDescription = ''] = lines
      .slice(at, at + 3)
      .map((line) => line.replace(/ \|$/, ''));
    const id = levelId(name.replace(/^.* – /, ''));
    const levelOf = levelId(level.replace(/^\d+ – /, ''));
    writer.line(`      - ref: ddat/${id}`, at);
    writer.text('        name:', name, at);
    writer.text('        description:', description, at + 1);
    writer.line(`        level: ${levelOf}`, at + 2);
    writer.text('        levelDescription:', levelDescription, at + 3);
    // One skill has a new name in the catalogue, which also has the full texts that are cut off in the profile.
    const isRenamed = id === 'service-reporting';
    catalogue.line(`  - id: ${id}`);
    catalogue.text('    name:', isRenamed ? 'Performance reporting' : name, 0);
    if (isRenamed) catalogue.line(`    aliases: [${name}]`);
    catalogue.text('    description:', whole(description), 0);
    catalogue.line('    levels:');
    catalogue.text(`      ${levelOf}:`, whole(levelDescription), 0);
  }
  return catalogue.file('/ddat.framework.yaml');
}

function whole(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text} other things.`;
}

function levelId(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}
