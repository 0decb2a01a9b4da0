import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import { sameContent } from '../../document/profile/content.ts';
import { movedRange } from '../../document/profile/movedValues.ts';
import type { Framework, Scale } from '../../document/profile/profile.ts';
import { defined } from '../../document/profile/reader.ts';
import { readFrameworkFrame } from '../../document/profile/readFramework.ts';
import type { Lineage } from '../../document/sourceDocument.ts';
import { originOf } from '../../document/syntax/moved.ts';
import { dereference, type Node } from '../../document/syntax/tree.ts';
import { levelOfKey } from '../../model/levels.ts';
import { scaleOfSkill } from '../../model/scales.ts';
import type { Outline } from './symbolOutline.ts';

/** How the entries of each list are shown. */
const entryKinds: Readonly<Record<string, SymbolKind>> = {
  categories: SymbolKind.Package,
  grades: SymbolKind.Class,
};

export function frameworkSections(outline: Outline): DocumentSymbol[] {
  const framework = readFrameworkFrame(outline.document);
  return outline.sections((key, value) => {
    if (key === 'scales') return outline.pairs(value).map(([id, pair]) => scaleSymbol(outline, id, pair));
    if (key === 'skills') return skillSymbols(outline, outline.items(value), framework);
    const kind = Object.hasOwn(entryKinds, key) ? entryKinds[key] : undefined;
    return kind && outline.items(value).map((entry) => entrySymbol(outline, entry, kind));
  });
}

/** The symbols of the skills of the versions of one file, as they were made last, by the origins of their nodes. */
class KnownSkills {
  /** What besides a skill says what its levels are called. */
  frame: Framework | undefined;
  symbols = new WeakMap<Node, DocumentSymbol>();
}

function newSkills(_: Lineage): KnownSkills {
  return new KnownSkills();
}

/** The symbols of the skills of a framework, of which an edit makes those anew that it is about. */
function skillSymbols(outline: Outline, skills: readonly Node[], framework: Framework): DocumentSymbol[] {
  const { lineage, parsed } = outline.document;
  // What aliases bring in stands elsewhere.
  const store = lineage.isContinued && parsed.composable ? lineage.kept(newSkills) : new KnownSkills();
  if (!store.frame || !sameContent(store.frame, framework)) store.symbols = new WeakMap();
  store.frame = framework;
  return skills.map((skill) => {
    const origin = originOf(skill);
    const known = store.symbols.get(origin);
    const { line } = outline.document.positionAt(skill.start);
    const symbol = known ? movedSymbol(known, line - known.range.start.line) : skillSymbol(outline, skill, framework);
    if (symbol !== known) store.symbols.set(origin, symbol);
    return symbol;
  });
}

/** A symbol so many lines further down. */
function movedSymbol(symbol: DocumentSymbol, lines: number): DocumentSymbol {
  if (lines === 0) return symbol;
  const { range, selectionRange, children } = symbol;
  return {
    ...symbol,
    range: movedRange(range, lines),
    selectionRange: movedRange(selectionRange, lines),
    ...(children ? { children: children.map((child) => movedSymbol(child, lines)) } : {}),
  };
}

function scaleSymbol(outline: Outline, id: string, pair: { start: number; end: number; key: Node; value: Node }) {
  const written = outline.pairs(pair.value).filter(([key]) => key === 'levels');
  return outline.symbol({
    name: outline.text(pair.value, 'name') ?? id,
    kind: SymbolKind.Enum,
    detail: id,
    span: pair,
    selection: pair.key,
    children: written.flatMap(([, levels]) =>
      outline.items(levels.value).map((level) => entrySymbol(outline, level, SymbolKind.EnumMember)),
    ),
  });
}

function entrySymbol(outline: Outline, node: Node, kind: SymbolKind, children: readonly DocumentSymbol[] = []) {
  const id = outline.text(node, 'id');
  return outline.symbol({
    name: outline.text(node, 'name') ?? id ?? outline.text(node, 'description') ?? outline.textOf(node) ?? '',
    kind,
    detail: id,
    span: node,
    selection: outline.firstValue(node, ['name', 'id']),
    children,
    retired: outline.text(node, 'status') === 'retired',
  });
}

function skillSymbol(outline: Outline, node: Node, framework: Framework): DocumentSymbol {
  const scale = scaleOfSkill(defined({ scale: outline.reader(node).text('scale') }), framework);
  const written = outline.pairs(node).filter(([key, pair]) => key === 'levels' && pair.value.kind !== 'alias');
  const levels = written.flatMap(([, pair]) => levelSymbols(outline, pair.value, scale));
  return entrySymbol(outline, node, SymbolKind.Object, levels);
}

function levelSymbols(outline: Outline, levels: Node, scale: Scale | undefined): DocumentSymbol[] {
  return outline.pairs(levels).map(([id, pair]) =>
    outline.symbol({
      name: (scale && levelOfKey(scale, id)?.name) ?? id,
      kind: SymbolKind.EnumMember,
      detail:
        dereference(pair.value)?.kind === 'mapping'
          ? outline.text(pair.value, 'description')
          : outline.textOf(pair.value),
      span: pair,
      selection: pair.key,
    }),
  );
}
