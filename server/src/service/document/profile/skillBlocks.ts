import type { SourceDocument } from '../sourceDocument.ts';
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
  /** Those of the version that was read last. */
  latest: Pick<SkillSource, 'indexes'> & { readonly blocks: readonly SkillBlock[] };
  lineEnd: string | undefined;
}

const nothing: Store['latest'] = { blocks: [], indexes: new Map() };

function newStore(_: Lineage): Store {
  return { blocks: new WeakMap(), latest: nothing, lineEnd: undefined };
}

/**
 * The skills of a file that is open: those that an edit is about are read, the others are known from earlier versions. `read` must depend on the mapping
 * alone, where it is the document's own: what was made of it, since it is written otherwise, is read anew.
 */
export function skillBlocksOf(
  document: SourceDocument,
  list: MappingList,
  read: (skill: Reader) => Skill | undefined,
  isOwn: (skill: Node) => boolean,
): SkillSource {
  const store = document.lineage.kept(newStore);
  const lineEnd = lineEndOf(document);
  if (store.lineEnd !== lineEnd) store.blocks = new WeakMap();
  store.lineEnd = lineEnd;
  const blocks = list.nodes.map((node, index) => {
    const origin = originOf(node);
    const known = isOwn(node) ? store.blocks.get(origin) : undefined;
    if (known) return known;
    const reader = list.at(index);
    const block = new SkillBlock(reader && read(reader));
    if (isOwn(node)) store.blocks.set(origin, block);
    return block;
  });
  const indexes = haveSameIds(blocks, store.latest.blocks) ? store.latest.indexes : indexesOf(blocks);
  store.latest = { blocks, indexes };
  return {
    indexes,
    at(index) {
      const reader = list.at(index);
      return reader && blocks[index]?.at(reader);
    },
    contentAt: (index) => blocks[index]?.content,
  };
}

function haveSameIds(blocks: readonly SkillBlock[], others: readonly SkillBlock[]): boolean {
  return (
    blocks.length === others.length &&
    blocks.every((block, index) => block === others[index] || idOf(block) === idOf(others[index]))
  );
}

function indexesOf(blocks: readonly SkillBlock[]): ReadonlyMap<string, number> {
  const indexes = new Map<string, number>();
  for (const [index, block] of blocks.entries()) {
    const id = idOf(block);
    if (id !== undefined && !indexes.has(id)) indexes.set(id, index);
  }
  return indexes;
}

function idOf(block: SkillBlock | undefined): string | undefined {
  return block?.content?.id.value;
}
