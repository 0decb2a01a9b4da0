import { createHash } from 'node:crypto';
import type { Range } from 'vscode-languageserver-types';
import { describeRule } from '../../service/describe/describeRules.ts';
import { exampleLines, packOf } from '../../service/describe/ruleText.ts';
import type { Problem } from '../../service/languageService.ts';
import { inEnglish } from '../../service/message.ts';
import { allRules } from '../../service/rules/index.ts';
import { ruleAddress } from '../../service/rules/ruleAddress.ts';
import { version } from '../../version.ts';
import type { World } from '../world.ts';
import { type LineAt, linesOf } from './excerpt.ts';
import { type CheckReport, type FileReport, pathOf } from './report.ts';

const schema = 'https://json.schemastore.org/sarif-2.1.0.json';
const home = 'https://github.com/role-profiles/role-profiles';

/** The name of the folder to which paths are relative, which GitHub introduced and other programs use as well. */
const root = '%SRCROOT%';

const levels = { error: 'error', warning: 'warning', info: 'note', off: 'none' } as const;

type Rule = (typeof allRules)[number];

/** The report as SARIF 2.1.0, for code scanning: one run, with all rules and their help. Lines and columns count from 1. */
export function formatSarif({ files }: CheckReport, world: Pick<World, 'display'>): string {
  const indexes = new Map(allRules.map(({ code }, index) => [code, index]));
  const log = {
    $schema: schema,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'role-profile',
            fullName: 'Role Profiles',
            version,
            semanticVersion: version,
            informationUri: home,
            language: 'en-GB',
            rules: allRules.map(descriptor),
          },
        },
        columnKind: 'utf16CodeUnits',
        // The path of the folder on this machine is not disclosed; readers of the file have the folder elsewhere.
        originalUriBaseIds: { [root]: { description: { text: 'The folder that was checked.' } } },
        results: files.flatMap((file) => results(file, indexes, world)),
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function descriptor({ code, severity, documentation }: Rule) {
  const address = ruleAddress(code);
  const { bad, good, ...documented } = documentation();
  const text = plain(documented.text);
  const fix = documented.fix === undefined ? '' : `\n\nTo mend it: ${plain(documented.fix)}`;
  const examples = `\n\nReported:\n${exampleLines(bad)}\n\nBetter:\n${exampleLines(good)}`;
  const markdown = describeRule(code, inEnglish);
  return {
    id: code,
    name: nameOf(code),
    shortDescription: { text: firstSentence(text) },
    fullDescription: { text },
    help: { text: `${text}${fix}${examples}`, ...(markdown === undefined ? {} : { markdown }) },
    helpUri: address,
    defaultConfiguration: { level: levels[severity], ...(severity === 'off' ? { enabled: false } : {}) },
    properties: { tags: [packOf(code)] },
  };
}

/** `schema/unknown-key` as `SchemaUnknownKey`, since SARIF's names are identifiers in Pascal case. */
function nameOf(code: string): string {
  return code.replace(/(?:^|[/-])([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** Markdown as plain text: code in quotes, links without their addresses. */
function plain(markdown: string): string {
  return markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/`([^`]*)`/g, '"$1"');
}

function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s+\p{Lu}|$)/su.exec(text)?.[0] ?? text;
}

function results(file: FileReport, indexes: ReadonlyMap<string, number>, world: Pick<World, 'display'>) {
  const lineAt = linesOf(file.text);
  const seen = new Map<string, number>();
  return file.problems.map((problem) => {
    const { code, severity, message, range, related = [] } = problem;
    const index = indexes.get(code);
    return {
      ruleId: code,
      ...(index === undefined ? {} : { ruleIndex: index }),
      level: levels[severity],
      message: { text: escaped(message) },
      locations: [{ physicalLocation: location(file.path, range) }],
      ...(related.length === 0
        ? {}
        : {
            relatedLocations: related.map((place, id) => ({
              id,
              physicalLocation: location(pathOf(place.uri, world), place.range),
              message: { text: escaped(place.message) },
            })),
          }),
      partialFingerprints: { 'roleProfileLine/v1': fingerprint(problem, lineAt, seen) },
    };
  });
}

/** Escapes what SARIF would read as an argument (`{0}`) or a link (`[text](1)`). */
function escaped(message: string): string {
  return message.replace(/\{(\d+)\}/g, '{{$1}}').replace(/\[([^\]]*)\](?=\()/g, '\\[$1\\]');
}

/**
 * Identifies a problem also after lines have been inserted above it: by its code, the text of its line, and its number among the problems
 * with the same code and text.
 */
function fingerprint({ code, range }: Problem, lineAt: LineAt, seen: Map<string, number>): string {
  const hash = createHash('sha256')
    .update(`${code}\n${lineAt(range.start.line)?.trim() ?? ''}`)
    .digest('hex')
    .slice(0, 16);
  const nth = (seen.get(hash) ?? 0) + 1;
  seen.set(hash, nth);
  return `${hash}:${nth}`;
}

function location(path: string, { start, end }: Range) {
  return {
    artifactLocation: artifact(path),
    region: {
      startLine: start.line + 1,
      startColumn: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
    },
  };
}

/** The location of a file: relative for a path below the working directory, else absolute, on Windows with its drive. */
function artifact(path: string) {
  const uri = path.split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('/')) return { uri: `file://${uri}` };
  return /^[A-Za-z]:\//.test(path) ? { uri: `file:///${uri}` } : { uri, uriBaseId: root };
}
