import type { ImportConflict, ImportDecision, ImportResult } from '../../protocol/importing.ts';
import { inEnglish, type Translate } from '../../service/message.ts';
import type { Imported } from '../imported.ts';
import type { Conflict, MergedImport } from '../merge/mergeImport.ts';
import type { Piece } from '../piece.ts';
import { placeInWords } from '../placeInWords.ts';

/** A place in a source, and its words. */
export interface ReportedPlace {
  readonly file: string;
  /** For people: `line 12`, `Skills!B7`. */
  readonly place: string;
  readonly text: string;
}

export interface ReportedFile {
  readonly kind: 'role' | 'framework';
  readonly name: string;
  /** What happens to it: `same` is left as it is. */
  readonly state: 'new' | 'changed' | 'same';
  /** How many pieces of the source stand below each key at its root. */
  readonly pieces: Readonly<Record<string, number>>;
}

/** All that a person should know of an import, as plain data: what `--report json` prints, and what texts and pages are made of. */
export interface ImportReport extends Pick<ImportResult, 'sources' | 'skipped' | 'conflicts' | 'changes'> {
  readonly version: 1;
  readonly files: readonly ReportedFile[];
  readonly words: {
    readonly total: number;
    readonly found: number;
    readonly missing: readonly (ReportedPlace & { readonly words: readonly string[] })[];
    readonly moved: readonly ReportedPlace[];
  };
  readonly oddities: readonly ({ readonly message: string; readonly repaired: boolean } & Partial<ReportedPlace>)[];
  /** What the format has no key for, so that it is in `sections`, `notes` or below an `x-` key. Lines count from 0. */
  readonly withoutKey: readonly (ReportedPlace & {
    readonly to: { readonly file: string; readonly path: string; readonly line: number };
  })[];
  readonly leftOut: readonly (ReportedPlace & { readonly reason: string })[];
  /** Pieces of which nothing is said: neither in a file nor left out. */
  readonly unexplained: readonly ReportedPlace[];
  readonly decisions: readonly Omit<ImportDecision, 'piece'>[];
  /** The keys of the mapping file that nothing in the sources has. */
  readonly unused: readonly string[];
}

/**
 * The report of an import; `decided` are the keys that a person decided on. Its sentences are English, as programs read them, unless they are
 * translated for a person.
 */
export function reportOf(
  imported: Imported,
  merged: MergedImport,
  decided: Iterable<string> = [],
  translate: Translate = inEnglish,
): ImportReport {
  const { sources, homes, pieces, oddities, leftOut, decisions, words, skipped } = imported;
  const explained = new Set([...homes, ...leftOut].map(({ piece }) => piece));
  const known = new Set(decisions.map(({ key }) => key));
  return {
    version: 1,
    sources: sources.map((one) => ({ ...one, title: translate(one.title), because: translate(one.because) })),
    files: filesOf(imported, merged),
    words: {
      total: words.total,
      found: words.found,
      missing: words.missing.map((one) => ({ ...placeOf(one.piece, translate), words: one.words })),
      moved: words.moved.map((piece) => placeOf(piece, translate)),
    },
    oddities: oddities.map(({ message, piece, repaired = false }) => ({
      message: translate(message),
      repaired,
      ...(piece ? placeOf(piece, translate) : {}),
    })),
    withoutKey: withoutKey(imported, translate),
    leftOut: leftOut.map(({ piece, reason }) => ({ ...placeOf(piece, translate), reason: translate(reason) })),
    unexplained: pieces
      .filter((piece) => !explained.has(piece) && hasWords(piece))
      .map((piece) => placeOf(piece, translate)),
    decisions: uniqueDecisions(imported),
    unused: [...decided].filter((key) => !known.has(key)),
    skipped,
    conflicts: merged.conflicts.map(conflictOf),
    changes: merged.changes.map(translate),
  };
}

/** Whether something of an import calls for a person: words that are in no file, or what changed on both sides. */
export function needsAttention({ words, conflicts }: ImportReport): boolean {
  return words.found < words.total || conflicts.length > 0;
}

function placeOf({ file, place, text }: Piece, translate: Translate): ReportedPlace {
  return { file, place: placeInWords(place, translate), text };
}

function hasWords({ text }: Piece): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function conflictOf({ file, path, line, local, source }: Conflict): ImportConflict {
  return { file, path, line, local: local ?? null, source: source ?? null };
}

function filesOf({ homes }: Imported, { files }: MergedImport): ReportedFile[] {
  const counts = new Map<string, Map<string, number>>();
  for (const { file, path } of homes) {
    const key = path.split('/')[1] ?? '';
    const ofFile = counts.get(file) ?? new Map<string, number>();
    counts.set(file, ofFile.set(key, (ofFile.get(key) ?? 0) + 1));
  }
  return files.map(({ kind, name, text, before }) => ({
    kind,
    name,
    state: before === undefined ? 'new' : before === text ? 'same' : 'changed',
    pieces: Object.fromEntries(counts.get(name) ?? []),
  }));
}

/** The pieces that stand only where anything may stand. */
function withoutKey({ homes }: Imported, translate: Translate): ImportReport['withoutKey'] {
  const elsewhere = new Set(homes.filter(({ path }) => !isCatchAll(path)).map(({ piece }) => piece));
  const told = new Set<Piece>();
  return homes.flatMap(({ piece, file, path, line }) => {
    if (!isCatchAll(path) || elsewhere.has(piece) || told.has(piece)) return [];
    told.add(piece);
    return [{ ...placeOf(piece, translate), to: { file, path, line } }];
  });
}

function isCatchAll(path: string): boolean {
  return /^\/(?:sections|notes)(?:\/|$)|\/x-/.test(path);
}

/** Each decision once: many rows of a table ask the same. */
function uniqueDecisions({ decisions }: Imported): ImportReport['decisions'] {
  const byKey = new Map(
    decisions.map(({ key, meaning, choices, sure }) => [key, { key, meaning, choices, sure }] as const),
  );
  return [...byKey.values()];
}
