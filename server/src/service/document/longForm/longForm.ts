import type { ListShape, ValueShape } from '../../format/knownKeys.ts';
import { entryKeyOf } from '../syntax/moved.ts';
import { pathBelow } from '../syntax/pointer.ts';
import { dereference, findValue, type Node } from '../syntax/tree.ts';
import { convertDetails } from './details.ts';
import { fitsMapping } from './fits.ts';
import { type Converter, Form, type KnownForms, type Leftover } from './form.ts';
import { convertFramework } from './framework.ts';
import { convertGroups, convertItems } from './lists.ts';
import { convertRole } from './role.ts';
import { convertScales } from './scales.ts';
import { convertSections } from './sections.ts';
import {
  convertCodes,
  convertFrameworks,
  convertImportance,
  convertLevel,
  convertLevels,
  convertLinks,
  convertSource,
  convertStatus,
} from './smallShapes.ts';
import { convertLine, convertText, convertTexts, convertWord } from './texts.ts';

export type { KnownForms, Leftover, LeftoverText } from './form.ts';

/** A value as it is written short or in other words, and what it is read as. */
export interface LongForm {
  /** The tree in the long form of the data model; the very same node where nothing had to change. */
  readonly root: Node | undefined;
  /**
   * The JSON Pointers, within the file as it is written, of nodes of `root` for which that is not what the pointer of the collection around them and their
   * key or index in it give.
   */
  readonly paths: ReadonlyMap<Node, string>;
  /** What was written but has no place in the profile, in no particular order. */
  readonly leftovers: readonly Leftover[];
}

function itemsOfShape(shape: ListShape): Converter {
  return (form, written) => convertItems(form, written, shape);
}

const converters: Readonly<Record<ValueShape, Converter>> = {
  text: convertText,
  line: convertLine,
  word: convertWord,
  number: convertWord,
  flag: convertWord,
  status: convertStatus,
  importance: convertImportance,
  level: convertLevel,
  texts: convertTexts,
  details: convertDetails,
  sourceMapping: convertSource,
  frameworkUses: convertFrameworks,
  scaleMapping: convertScales,
  levelMapping: convertLevels,
  groups: convertGroups,
  items: itemsOfShape('items'),
  backgroundItems: itemsOfShape('backgroundItems'),
  skillItems: itemsOfShape('skillItems'),
  qualificationItems: itemsOfShape('qualificationItems'),
  sectionList: convertSections,
  linkList: convertLinks,
  codeList: convertCodes,
  scaleLevels: itemsOfShape('scaleLevels'),
  categoryList: itemsOfShape('categoryList'),
  gradeList: itemsOfShape('gradeList'),
  skillList: itemsOfShape('skillList'),
  indicatorList: itemsOfShape('indicatorList'),
};

const nothing: ReadonlyMap<Node, string> = new Map();

/**
 * A role or a framework in the long form of the data model, whatever short forms, other words and shapes its author chose. Never throws, and
 * takes time in proportion to the tree; a file in the long form comes back as it is, after a pass that makes nothing. With the file's text,
 * parts of texts have their exact places; without it, those of texts over several lines have the place of the whole text. What is `known` of
 * blocks is not worked out again.
 */
export function longFormOf(
  root: Node | undefined,
  kind: 'role' | 'framework',
  text?: string,
  known?: KnownForms,
): LongForm {
  const content = dereference(root);
  if (!root || content === undefined || (content.kind === 'mapping' && fitsMapping(content, kind, known?.clean))) {
    return { root, paths: nothing, leftovers: [] };
  }
  const form = new Form(text, converters, namesOf(kind === 'framework' ? root : undefined), known);
  const converted = kind === 'role' ? convertRole(form, root) : convertFramework(form, root);
  const leftovers = form.leftovers.sort((a, b) => a.node.start - b.node.start);
  return { root: converted, paths: converted ? movedPaths(form, converted) : nothing, leftovers };
}

/** What a catalogue calls its own levels and categories, in lower case. */
function namesOf(root: Node | undefined): { levels: Set<string>; categories: Map<string, string> } {
  const levels = new Set<string>();
  const scales = findValue(root, 'scales');
  for (const { value } of scales?.kind === 'mapping' ? scales.pairs : []) {
    for (const level of itemsOf(findValue(value, 'levels'))) {
      for (const key of ['id', 'name']) {
        const name = textAt(level, key);
        if (name !== undefined) levels.add(name.toLowerCase());
      }
    }
  }
  const categories = new Map<string, string>();
  for (const category of itemsOf(findValue(root, 'categories'))) {
    const [id, name] = [textAt(category, 'id'), textAt(category, 'name')];
    if (id !== undefined) categories.set((name ?? id).toLowerCase(), id);
  }
  return { levels, categories };
}

function itemsOf(node: Node | undefined): readonly Node[] {
  return node?.kind === 'sequence' ? node.items : [];
}

function textAt(node: Node, key: string): string | undefined {
  const value = findValue(node, key);
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
}

/**
 * Where the nodes of the long form are written, for those of which that does not follow from where the collection around them is written. Only what was made
 * holds such nodes, so that nobody looks into the others.
 */
function movedPaths(form: Form, root: Node): Map<Node, string> {
  const paths = new Map<Node, string>();
  visit(root, '');
  return paths;

  function visit(node: Node, expected: string): void {
    const written = form.places.get(node) ?? expected;
    if (written !== expected) paths.set(node, written);
    const key = entryKeyOf(node);
    if (key) paths.set(key, written);
    if (!form.made.has(node)) return;
    if (node.kind === 'mapping') {
      for (const { key, value } of node.pairs) {
        visit(value, pathBelow(written, key.kind === 'scalar' ? String(key.value ?? '') : ''));
      }
    } else if (node.kind === 'sequence') {
      for (const [index, item] of node.items.entries()) visit(item, `${written}/${index}`);
    }
  }
}
