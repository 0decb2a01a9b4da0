/**
 * A YAML text without syntax problems in a random layout: any indentation, lists indented or not, compact and nested lists,
 * block scalars with all indicators, texts and flow collections over several lines, comments and blank lines anywhere.
 */
export function randomYaml(random: (below: number) => number): string {
  const lines: string[] = [];
  let names = 0;
  mapping(0, 0, '');
  const eol = random(4) === 0 ? '\r\n' : '\n';
  return lines.join(eol) + (random(3) === 0 ? '' : eol);

  function pick<T>(values: readonly T[]): T {
    return values[random(values.length)] as T;
  }

  function noise(column: number): void {
    if (random(4) === 0) lines.push(pick(['', '', '  ']));
    if (random(4) === 0)
      lines.push(`${' '.repeat(pick([column, column, column + 2, Math.max(column - 2, 0)]))}# c${names++}`);
    if (random(8) === 0) lines.push('', '');
  }

  /** `first` is the text before the first key on its line, such as a dash. */
  function mapping(column: number, depth: number, first: string): void {
    const count = 1 + random(4);
    for (let i = 0; i < count; i++) {
      if (i > 0 || first === '') noise(column);
      const lead = i === 0 && first !== '' ? first : ' '.repeat(column);
      value(`${lead}k${names++}:`, column, depth, false);
    }
  }

  function sequence(column: number, depth: number, first: string): void {
    const count = 1 + random(3);
    for (let i = 0; i < count; i++) {
      if (i > 0 || first === '') noise(column);
      const lead = i === 0 && first !== '' ? first : ' '.repeat(column);
      value(`${lead}-`, column, depth, true);
    }
  }

  function value(lead: string, column: number, depth: number, isItem: boolean): void {
    const deeper = column + 1 + random(5);
    const kind = random(depth > 4 ? 6 : 12);
    if (kind === 0) lines.push(`${lead} word${trail()}`);
    else if (kind === 1) lines.push(`${lead}${trail()}`);
    else if (kind === 2) text(lead, deeper);
    else if (kind === 3) flow(lead, column, deeper);
    else if (kind <= 5) block(lead, column, deeper, isItem);
    else if (isItem && kind <= 8) {
      const gap = ' '.repeat(1 + random(4));
      const inner = column + 1 + gap.length;
      if (kind === 6) sequence(inner, depth + 1, lead + gap);
      else mapping(inner, depth + 1, lead + gap);
    } else {
      lines.push(`${lead}${random(8) === 0 ? ` &a${names++}` : ''}${trail()}`);
      if (random(2) === 0) mapping(deeper, depth + 1, '');
      else sequence(isItem || random(2) === 0 ? deeper : column, depth + 1, '');
    }
  }

  function trail(): string {
    return pick(['', '', '', ' ', '   ', ` # c${names++}`, ` # c${names++} `]);
  }

  function text(lead: string, column: number): void {
    const quote = pick(['', '"', "'"]);
    lines.push(`${lead} ${quote}one${pick(['', ' '])}`);
    const count = 1 + random(3);
    for (let i = 0; i < count; i++) {
      if (random(5) === 0) lines.push(pick(['', '   ']));
      const isLast = i === count - 1;
      lines.push(
        `${' '.repeat(column + random(3))}two${isLast ? quote : pick(['', '  ', quote === '"' ? '\\ ' : ''])}`,
      );
    }
  }

  function flow(lead: string, column: number, deeper: number): void {
    const pad = (): string => ' '.repeat(deeper + random(3));
    lines.push(`${lead} [${trail()}`);
    if (random(3) === 0) lines.push(pick(['', ' ']));
    lines.push(`${pad()}a,${trail()}`);
    if (random(3) === 0) lines.push(`${' '.repeat(random(6))}# c${names++}`);
    lines.push(`${pad()}{ b: "c`, `${pad()}d", e: [] },`);
    lines.push(`${' '.repeat(random(2) === 0 ? deeper : column + 1)}]${trail()}`);
  }

  function block(lead: string, column: number, deeper: number, isItem: boolean): void {
    // A list that is not indented counts from the column of its key, which is not known here; only keys get indicators.
    const isExplicit = !isItem && random(4) === 0;
    const indicator = isExplicit ? String(deeper - column) : '';
    lines.push(`${lead} ${pick(['|', '>'])}${indicator}${pick(['', '-', '+'])}${pick(['', ' ', ' # c'])}`);
    const pad = ' '.repeat(deeper);
    const count = isExplicit ? 1 + random(3) : random(4);
    for (let i = 0; i < count; i++) {
      if (random(4) === 0)
        lines.push(pick(['', ' '.repeat(random(deeper + 1)), ...(i > 0 || isExplicit ? [`${pad}  `] : [])]));
      lines.push(`${pad}${i > 0 || isExplicit ? ' '.repeat(random(3)) : ''}text # no comment${pick(['', '', '  '])}`);
    }
    if (random(4) === 0) lines.push(pick(['', ' ', count > 0 ? `${pad}   ` : '']));
    if (random(5) === 0) lines.push(`${' '.repeat(random(column + 1))}# c${names++}`);
  }
}
