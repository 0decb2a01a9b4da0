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

/** Addresses are stable after about a dozen rounds; more rounds than this are an error. */
const mostRounds = 100;

interface Node {
  readonly edges: Map<string, Node>;
  /** The properties of the word that ends here. */
  ending: Ending;
  /** How many edges lead here. */
  references: number;
  /** Its offset in the compiled text. */
  address: number;
}

/** The minimal automaton that accepts some words in lower case, in the form that `form.ts` describes. */
export function compileWords(words: ReadonlyMap<string, Ending>): string {
  return written(minimal([...words].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))));
}

/**
 * Adds sorted words to a tree. A part that no later word can change is replaced by an equal part that exists already, so that the tree is
 * the minimal graph at all times (Daciuk, Mihov, Watson and Watson, "Incremental Construction of Minimal Acyclic Finite-State Automata",
 * 2000).
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

/** A key that is equal for nodes after which the same letters may follow. Children have been settled, so that equal ones are identical. */
function keyOf(one: Node, ids: ReadonlyMap<Node, number>): string {
  return [one.ending, ...[...one.edges].map(([letter, child]) => `${letter}${ids.get(child)}`)].join(' ');
}

/** The graph as text. The nodes to which most edges lead come first, where addresses are short. */
function written(start: Node): string {
  const shared = reachable(start).filter(({ references, edges }) => references > 1 && edges.size > 0);
  shared.sort((a, b) => b.references - a.references);
  const listed = new Map(shared.slice(0, listLength).map((one, index) => [one, index]));
  const order = chains([...shared, start]);
  // The length of an address depends on the addresses before it: they are computed again until they stay the same.
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
 * The nodes in the order in which they are written. A node to which only one edge leads stands after the node of that edge, and directly after
 * it for its last edge: such an edge needs no address, or a short one.
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

/** The edges of a node; those to nodes that are written after it come last. */
function inOrder(one: Node): [string, Node][] {
  return [...one.edges].sort(([, a], [, b]) => Number(follows(a)) - Number(follows(b)));
}

/** Whether only one edge leads to a node, so that it is written after the node of that edge. */
function follows({ edges, references }: Node): boolean {
  return edges.size > 0 && references === 1;
}

function edgesOf(one: Node, next: Node | undefined, listed: ReadonlyMap<Node, number>): string {
  const last = one.edges.size - 1;
  let text = '';
  for (const [index, [letter, child]] of inOrder(one).entries()) {
    const first = letters.indexOf(letter) * 2 + (index === last ? 1 : 0);
    const [how, address] =
      index === last && child === next ? [kind.next, ''] : addressOf(child, one.address + text.length, listed);
    text += number(first, 1) + number(child.ending * kinds + how, 1) + address;
  }
  return text;
}

function addressOf(child: Node, from: number, listed: ReadonlyMap<Node, number>): readonly [number, string] {
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

/** A number as `length` digits of the base of `form.ts`. */
function number(value: number, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest = Math.floor(rest / base)) text = `${digits[rest % base]}${text}`;
  return text;
}
