import { readdirSync, readFileSync } from 'node:fs';
import type { DocumentKind } from '../../../src/service/document/kind.ts';
import type { JsonValue } from '../../../src/service/document/syntax/value.ts';
import type { Operation } from '../../../src/service/editing/operations.ts';

/**
 * One case of the tables in `cases/`. `=== what (kind)` begins a text, which all operations below it are made upon; `---` stands before an operation,
 * several of which in a row are one edit; what follows is the text afterwards, or behind `!` the reason of a refusal and its message.
 */
export interface EditCase {
  readonly name: string;
  readonly kind: DocumentKind;
  readonly before: string;
  readonly operations: readonly Operation[];
  /** The text afterwards, or `! reason: message`. */
  readonly after: string;
}

const folder = `${import.meta.dirname}/cases`;

/** The cases of all tables, by the name of the table. */
export function editCases(): ReadonlyMap<string, readonly EditCase[]> {
  return new Map(
    readdirSync(folder).map((file) => [file.replace(/\.txt$/, ''), casesOf(readFileSync(`${folder}/${file}`, 'utf8'))]),
  );
}

function casesOf(table: string): EditCase[] {
  return table
    .split(/^=== /m)
    .slice(1)
    .flatMap((group) => {
      const [head = '', ...lines] = group.split('\n');
      const [, name = '', kind = '', crlf] = /^(.*) \((role|framework|config)(, crlf)?\)$/.exec(head) ?? [];
      const parts = lines
        .join('\n')
        .trimEnd()
        .split(/\n(?=--- )/);
      const [before = '', ...steps] = parts;
      const cases: EditCase[] = [];
      let operations: Operation[] = [];
      let names: string[] = [];
      for (const step of steps) {
        const [operation = '', ...text] = step.slice(4).split('\n');
        operations.push(parseOperation(operation));
        names.push(operation);
        if (text.length === 0) continue;
        cases.push({
          name: `${name}: ${names.join(', ')}`,
          kind: kind as DocumentKind,
          before: asText(before, crlf !== undefined),
          operations,
          after: text[0]?.startsWith('! ') ? text.join('\n').trimEnd() : asText(text.join('\n'), crlf !== undefined),
        });
        operations = [];
        names = [];
      }
      return cases;
    });
}

function asText(lines: string, isCrlf: boolean): string {
  const text = `${lines.trimEnd()}\n`;
  return isCrlf ? text.replaceAll('\n', '\r\n') : text;
}

/** An operation such as `set /title "Nurse"`, `remove /title was "Nurse"`, `insert /skills 0 "Excel"` or `move /skills/0 /skills 1`. */
export function parseOperation(line: string): Operation {
  const [, op = '', path = '', rest = ''] =
    /^(\S+) (\S*?) ?((?: .*)?)$/.exec(line.replace(/^(\S+) (\S+) /, '$1 $2  ')) ?? [];
  const [given = '', was] = rest.trim().split(/(?:^| )was (?=\S+$|".*"$)/);
  const seen = was === undefined ? {} : { was: JSON.parse(was) as JsonValue };
  const decoded = path.replaceAll('%20', ' ');
  switch (op) {
    case 'set':
      return { op, path: decoded, value: JSON.parse(given) as JsonValue, ...seen };
    case 'remove':
      return { op, path: decoded, ...seen };
    case 'insert': {
      const [index = '', ...value] = given.split(' ');
      return { op, path: decoded, index: Number(index), value: JSON.parse(value.join(' ')) as JsonValue, ...seen };
    }
    case 'rename':
      return { op, path: decoded, name: JSON.parse(given) as string, ...seen };
    case 'move': {
      const [to = '', index = ''] = given.split(' ');
      return { op, path: decoded, to, index: Number(index), ...seen };
    }
    default:
      throw new Error(`No operation: ${line}`);
  }
}
