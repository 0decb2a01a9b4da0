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
  for (let changed = true; changed; ) {
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
  return [list.padEnd(listLength * addressLength, number(0, 1)), number(start.address, addressLength), ...nodes].join(
    '',
  );
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

/** A node is followed by the child of its last edge where that one is not written yet: such an edge needs no address. */
function chains(starts: readonly Node[]): Node[] {
  const order = new Set<Node>();
  const waiting = [...starts].reverse();
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    if (order.has(one)) continue;
    order.add(one);
    waiting.push(...[...one.edges.values()].filter(({ edges }) => edges.size > 0));
  }
  return [...order];
}

function edgesOf(one: Node, next: Node | undefined, listed: ReadonlyMap<Node, number>): string {
  const last = one.edges.size - 1;
  return [...one.edges]
    .map(([letter, child], index) => {
      const first = letters.indexOf(letter) * 2 + (index === last ? 1 : 0);
      const [how, address] = wayTo(child, index === last && child === next, listed);
      return number(first, 1) + number(child.ending * kinds + how, 1) + address;
    })
    .join('');
}

function wayTo(child: Node, follows: boolean, listed: ReadonlyMap<Node, number>): readonly [number, string] {
  if (child.edges.size === 0) return [kind.leaf, ''];
  if (follows) return [kind.next, ''];
  const place = listed.get(child);
  if (place !== undefined) return [kind.listed + Math.floor(place / base), number(place % base, 1)];
  const page = base ** 2;
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
