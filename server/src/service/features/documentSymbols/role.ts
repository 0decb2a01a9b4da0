import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import { isGroup } from '../../document/longForm/fits.ts';
import type { SkillGroup } from '../../document/profile/profile.ts';
import { defined } from '../../document/profile/reader.ts';
import { dereference, type Node } from '../../document/syntax/tree.ts';
import { itemSectionKeys } from '../../format/sections.ts';
import { say } from '../../message.ts';
import { type Frameworks, findSkill } from '../../model/frameworks.ts';
import { resolveLevel, writtenLevel } from '../../model/levels.ts';
import { scaleOf } from '../../model/scales.ts';
import type { Outline } from './symbolOutline.ts';

type Group = Pick<SkillGroup, 'framework' | 'scale'>;

const itemLists: ReadonlySet<string> = new Set(itemSectionKeys);

export function roleSections(outline: Outline, frameworks: Frameworks): DocumentSymbol[] {
  return outline.sections((key, value) => {
    if (key === 'frameworks') return frameworkUses(outline, value);
    if (key === 'skills') return outline.items(value).flatMap((node) => symbolsOfSkills(outline, node, frameworks));
    if (key === 'sections')
      return outline.items(value).map((section) => ownSectionSymbol(outline, section, frameworks));
    if (key === 'links') return outline.items(value).map((link) => linkSymbol(outline, link));
    if (itemLists.has(key)) return outline.items(value).map((item) => itemSymbol(outline, item, {}, frameworks));
    return undefined;
  });
}

/** A group of skills, a skill that stands in none, or the skills of a group that says nothing of itself. */
function symbolsOfSkills(outline: Outline, node: Node, frameworks: Frameworks): DocumentSymbol[] {
  const content = dereference(node);
  if (content?.kind !== 'mapping' || !isGroup(content)) return [itemSymbol(outline, node, {}, frameworks)];
  const group = groupSymbol(outline, node, frameworks);
  return outline.pairs(node).every(([key]) => key === 'items') ? (group.children ?? []) : [group];
}

/** A section of the author's own with its items. */
function ownSectionSymbol(outline: Outline, node: Node, frameworks: Frameworks): DocumentSymbol {
  const written = outline.pairs(node).filter(([key, pair]) => key === 'items' && pair.value.kind !== 'alias');
  return outline.symbol({
    name: outline.text(node, 'title') ?? outline.textOf(node) ?? outline.translate(say`Section`),
    kind: SymbolKind.Namespace,
    span: node,
    selection: outline.firstValue(node, ['title']),
    children: written.flatMap(([, pair]) =>
      outline.items(pair.value).map((item) => itemSymbol(outline, item, {}, frameworks)),
    ),
  });
}

function frameworkUses(outline: Outline, value: Node): DocumentSymbol[] {
  return outline.pairs(value).map(([alias, pair]) =>
    outline.symbol({
      name: alias,
      kind: SymbolKind.Module,
      detail: outline.textOf(pair.value),
      span: pair,
      selection: pair.key,
    }),
  );
}

function linkSymbol(outline: Outline, link: Node): DocumentSymbol {
  const url = outline.text(link, 'url');
  const name = outline.text(link, 'label') ?? url ?? outline.textOf(link) ?? '';
  const selection = outline.firstValue(link, ['label', 'url']);
  return outline.symbol({ name, kind: SymbolKind.File, detail: url, span: link, selection });
}

function groupSymbol(outline: Outline, node: Node, frameworks: Frameworks): DocumentSymbol {
  const reader = outline.reader(node);
  const group: Group = defined({ framework: reader.text('framework'), scale: reader.text('scale') });
  const written = outline.pairs(node).filter(([key, pair]) => key === 'items' && pair.value.kind !== 'alias');
  return outline.symbol({
    name: outline.text(node, 'title') ?? outline.textOf(node) ?? outline.translate(say`Group of skills`),
    kind: SymbolKind.Namespace,
    detail: outline.text(node, 'framework') ?? outline.text(node, 'type'),
    span: node,
    selection: outline.firstValue(node, ['title']),
    children: written.flatMap(([, pair]) =>
      outline.items(pair.value).map((item) => itemSymbol(outline, item, group, frameworks)),
    ),
  });
}

function itemSymbol(outline: Outline, node: Node, group: Group, frameworks: Frameworks): DocumentSymbol {
  const ref = outline.text(node, 'ref');
  const skill = ref === undefined ? undefined : findSkill(frameworks, ref);
  const name =
    outline.text(node, 'name') ??
    skill?.name?.value ??
    outline.text(node, 'id') ??
    outline.text(node, 'description') ??
    ref ??
    outline.textOf(node) ??
    '';
  const level = levelName(outline, node, group, frameworks);
  const retired = outline.text(node, 'status') === 'retired' || skill?.status?.value === 'retired';
  return outline.symbol({
    name: level === undefined ? name : `${name} — ${level}`,
    kind: SymbolKind.Object,
    detail: outline.reader(node).isTrue('remove')
      ? outline.translate(say`removed`)
      : (ref ?? outline.text(node, 'type')),
    span: node,
    selection: outline.firstValue(node, ['name', 'ref', 'id', 'description']),
    retired,
  });
}

/** A level by its name, of a range by both; what is on no known scale stands as it is written. */
function levelName(outline: Outline, item: Node, group: Group, frameworks: Frameworks): string | undefined {
  if (dereference(item)?.kind !== 'mapping') return undefined;
  const reader = outline.reader(item);
  const level = reader.level('level');
  if (!level) return undefined;
  const scale = scaleOf(defined({ ref: reader.text('ref'), scale: reader.text('scale') }), group, frameworks);
  const resolved = scale && resolveLevel(level, scale);
  return resolved?.name ?? writtenLevel(level);
}
