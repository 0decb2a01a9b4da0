import type { SourceDocument } from '../sourceDocument.ts';
import { ItemRuns, type Run, Runs } from '../syntax/itemRuns.ts';
import type { Lineage } from '../syntax/lineage.ts';
import { originOf } from '../syntax/moved.ts';
import type { Node } from '../syntax/tree.ts';
import { atPlace, isAtPlace } from './movedValues.ts';
import type { Skill } from './profile.ts';
import { lineEndOf } from './readBlocks.ts';
import type { MappingList, Reader } from './reader.ts';
import type { SkillSource } from './skillsWhenAsked.ts';

/** A skill as it was read, and as it was asked for last, which is at another place where lines or skills came or went above it. */
class SkillBlock {
  readonly content: Skill | undefined;
  #latest: Skill | undefined;

  constructor(content: Skill | undefined) {
    this.content = content;
    this.#latest = content;
  }

  at(reader: Reader): Skill | undefined {
    if (this.content && this.#latest && !isAtPlace(this.#latest, reader)) this.#latest = atPlace(this.content, reader);
    return this.#latest;
  }
}

/** The skills of the versions of one file that is open. */
interface Store {
  /** By the origins of their nodes. */
  blocks: WeakMap<Node, SkillBlock>;
  runs: ItemRuns<SkillBlock>;
  /** What is in the skills of a run. */
  readonly contents: WeakMap<Run<SkillBlock>, readonly Skill[]>;
  /** Those of the version that was read last. */
  latest: Pick<SkillSource, 'indexes'> & { readonly blocks: Runs<SkillBlock> };
  lineEnd: string | undefined;
}

function newStore(_: Lineage): Store {
  return {
    blocks: new WeakMap(),
    runs: new ItemRuns(),
    contents: new WeakMap(),
    latest: { blocks: new Runs([]), indexes: new Map() },
    lineEnd: undefined,
  };
}

/**
 * The skills of a file that is open: those that an edit is about are read, the others are known from earlier versions. `read` must depend on the mapping
 * alone, where it follows from a block: what was made of several, since they are written otherwise, is read anew. `isKept` tells; it is left out where all do.
 */
export function skillBlocksOf(
  document: SourceDocument,
  list: MappingList,
  read: (skill: Reader) => Skill | undefined,
  isKept?: (skill: Node) => boolean,
): SkillSource {
  const store = document.lineage.kept(newStore);
  const lineEnd = lineEndOf(document);
  if (store.lineEnd !== lineEnd) {
    store.blocks = new WeakMap();
    store.runs = new ItemRuns();
  }
  store.lineEnd = lineEnd;
  const blockOf = (node: Node, index: number): SkillBlock => {
    const origin = originOf(node);
    const isBlock = isKept?.(node) ?? true;
    const known = isBlock ? store.blocks.get(origin) : undefined;
    if (known) return known;
    const reader = list.at(index);
    const block = new SkillBlock(reader && read(reader));
    if (isBlock) store.blocks.set(origin, block);
    return block;
  };
  const areKept = !isKept || list.nodes.every(isKept);
  const blocks = (areKept ? store.runs : new ItemRuns<SkillBlock>()).take(list.nodes, blockOf);
  const { latest } = store;
  const indexes = haveSameIds(blocks, latest.blocks) ? latest.indexes : indexesOf(blocks);
  store.latest = { blocks, indexes };
  const contentAt = (index: number) => blocks.at(index)?.content;
  return {
    indexes,
    at(index) {
      const reader = list.at(index);
      return reader && blocks.at(index)?.at(reader);
    },
    // Whole lines move, so that all of a block moves alike.
    lineOf: (index) => document.positionAt(list.nodes[index]?.start ?? 0).line,
    contentAt,
    headAt: contentAt,
    contentRuns: () => contentsOf(blocks, indexes, store.contents),
  };
}

/** The contents of the skills that count, run by run; the same lists for the same runs, unless ids stand twice. */
function contentsOf(
  blocks: Runs<SkillBlock>,
  indexes: ReadonlyMap<string, number>,
  known: Store['contents'],
): readonly (readonly Skill[])[] {
  const runs = blocks.all.map((run) => {
    const contents = known.get(run) ?? run.flatMap(({ content }) => content ?? []);
    known.set(run, contents);
    return contents;
  });
  if (runs.reduce((count, run) => count + run.length, 0) === indexes.size) return runs;
  return blocks.all.map((run, at) => {
    const start = blocks.startOf(at);
    const counting = run.flatMap(({ content }, index) =>
      content && indexes.get(content.id.value) === start + index ? [content] : [],
    );
    const all = runs[at];
    return all?.length === counting.length ? all : counting;
  });
}

function haveSameIds(blocks: Runs<SkillBlock>, others: Runs<SkillBlock>): boolean {
  return (
    blocks.length === others.length &&
    blocks.all.every((run, at) => {
      if (run === others.all[at]) return true;
      const start = blocks.startOf(at);
      return run.every((block, index) => {
        const other = others.at(start + index);
        return block === other || idOf(block) === idOf(other);
      });
    })
  );
}

function indexesOf(blocks: Runs<SkillBlock>): ReadonlyMap<string, number> {
  const indexes = new Map<string, number>();
  let index = 0;
  for (const run of blocks.all) {
    for (const block of run) {
      const id = idOf(block);
      if (id !== undefined && !indexes.has(id)) indexes.set(id, index);
      index++;
    }
  }
  return indexes;
}

function idOf(block: SkillBlock | undefined): string | undefined {
  return block?.content?.id.value;
}
