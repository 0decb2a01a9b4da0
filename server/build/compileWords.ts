import {
  addressLength,
  base,
  digits,
  type Ending,
  ending,
  firstNode,
  kind,
  kinds,
  letters,
  listLength,
} from '../src/service/text/spelling/form.ts';

/** Addresses settle within a dozen rounds. */
const mostRounds = 100;

interface Node {
  readonly edges: Map<string, Node>;
  /** What is known of the word that ends here. */
  ending: Ending;
  /** How many edges lead here. */
  references: number;
  /** Where it is written. */
  address: number;
}

/** The least automaton that knows the words, which are in lower case, in the form that `form.ts` describes. */
export function compileWords(words: ReadonlyMap<string, Ending>): string {
  return written(minimal([...words].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))));
}

/**
 * Adds sorted words to a tree. What no later word can change any more is replaced by an equal part that is there already, so
 * that the tree becomes the least graph while it grows (Daciuk and others, 2000).
 */
function minimal(words: readonly (readonly [string, Ending])[]): Node {
  const settled = new Map<string, Node>();
  const ids = new Map<Node, number>();
  const start = node();
  let path: { readonly letter: string; readonly parent: Node; readonly child: Node }[] = [];
  const settle = (length: number): void => {
    for (const { letter, parent, child } of path.slice(length).reverse()) {
      const key = keyOf(child, ids);
      const same = settled.get(key);
      if (same) parent.edges.set(letter, same);
      else {
        settled.set(key, child);
        ids.set(child, ids.size);
      }
    }
    path = path.slice(0, length);
  };
  let previous = '';
  for (const [word, known] of words) {
    let common = 0;
    while (common < word.length && word[common] === previous[common]) common++;
    settle(common);
    let last = path.at(-1)?.child ?? start;
    for (const letter of word.slice(common)) {
      const child = node();
      last.edges.set(letter, child);
      path.push({ letter, parent: last, child });
      last = child;
    }
    last.ending = known;
    previous = word;
  }
  settle(0);
  return start;
}

function node(): Node {
  return { edges: new Map(), ending: ending.none, references: 0, address: 0 };
}

/** Nodes with equal keys are followed by the same endings: equal children have been settled, so that they are identical. */
function keyOf(one: Node, ids: ReadonlyMap<Node, number>): string {
  return [one.ending, ...[...one.edges].map(([letter, child]) => `${letter}${ids.get(child)}`)].join(' ');
}

/** The graph as text. The nodes that most edges lead to come first, where addresses are short. */
function written(start: Node): string {
  const shared = reachable(start).filter(({ references, edges }) => references > 1 && edges.size > 0);
  shared.sort((a, b) => b.references - a.references);
  const listed = new Map(shared.slice(0, listLength).map((one, index) => [one, index]));
  const order = chains([...shared, start]);
  // How long an address is depends on the addresses before it: they are worked out until they stay the same.
  for (let changed = true, round = 0; changed; round++) {
    if (round === mostRounds) throw new Error('The addresses of the compiled words never stay the same.');
    changed = false;
    let at = firstNode;
    for (const [index, one] of order.entries()) {
      changed ||= one.address !== at;
      one.address = at;
      at += edgesOf(one, order[index + 1], listed).length;
    }
  }
  const list = [...listed.keys()].map(({ address }) => number(address, addressLength)).join('');
  const nodes = order.map((one, index) => edgesOf(one, order[index + 1], listed));
  return [
    list.padEnd(listLength * addressLength, number(0, 1)),
    number(start.edges.size === 0 ? 0 : start.address, addressLength),
    ...nodes,
  ].join('');
}

function reachable(start: Node): Node[] {
  const found = new Set([start]);
  for (const one of found) {
    for (const child of one.edges.values()) {
      child.references++;
      found.add(child);
    }
  }
  return [...found];
}

/**
 * Nodes that one edge alone leads to stand behind the node of that edge, the child of its last edge at once: such an edge needs no
 * address, or a short one.
 */
function chains(starts: readonly Node[]): Node[] {
  const order: Node[] = [];
  const waiting = [...starts].reverse();
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    order.push(one);
    waiting.push(...inOrder(one).flatMap(([, child]) => (follows(child) ? [child] : [])));
  }
  return order;
}

/** The edges of a node, those with nodes behind them last. */
function inOrder(one: Node): [string, Node][] {
  return [...one.edges].sort(([, a], [, b]) => Number(follows(a)) - Number(follows(b)));
}

/** Whether one edge alone leads to a node, which stands behind that edge's node then. */
function follows({ edges, references }: Node): boolean {
  return edges.size > 0 && references === 1;
}

function edgesOf(one: Node, next: Node | undefined, listed: ReadonlyMap<Node, number>): string {
  const last = one.edges.size - 1;
  let text = '';
  for (const [index, [letter, child]] of inOrder(one).entries()) {
    const first = letters.indexOf(letter) * 2 + (index === last ? 1 : 0);
    const [how, address] =
      index === last && child === next ? [kind.next, ''] : wayTo(child, one.address + text.length, listed);
    text += number(first, 1) + number(child.ending * kinds + how, 1) + address;
  }
  return text;
}

function wayTo(child: Node, from: number, listed: ReadonlyMap<Node, number>): readonly [number, string] {
  if (child.edges.size === 0) return [kind.leaf, ''];
  const place = listed.get(child);
  if (place !== undefined) return [kind.listed + Math.floor(place / base), number(place % base, 1)];
  const page = base ** 2;
  const distance = child.address - from;
  const ahead = kind.ahead + Math.floor(distance / base);
  if (distance > 0 && ahead < kind.farAhead) return [ahead, number(distance % base, 1)];
  if (distance > 0 && distance < page) return [kind.farAhead, number(distance, 2)];
  const near = kind.near + Math.floor(child.address / page);
  if (near < kind.far) return [near, number(child.address % page, 2)];
  return [kind.far, number(child.address, 3)];
}

/** A number as so many digits. */
function number(value: number, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest = Math.floor(rest / base)) text = `${digits[rest % base]}${text}`;
  return text;
}
