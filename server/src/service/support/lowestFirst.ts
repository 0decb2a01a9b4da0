/**
 * The places of these keys in an order in which each stands behind those that lead to it: repeatedly the first place that none of the others
 * left leads to; where all are led to, as in a circle, the first of all. Several places may have one key, and wait together.
 *
 * @param above The keys that a place leads to. Its own key and those that are not given count for nothing.
 */
export function lowestFirst<K>(keys: readonly K[], above: (place: number) => Iterable<K>): number[] {
  const places = new Map<K, number[]>();
  for (const [place, key] of keys.entries()) {
    const same = places.get(key);
    if (same) same.push(place);
    else places.set(key, [place]);
  }
  const leadsTo = keys.map((key, place) => [...new Set(above(place))].filter((one) => one !== key && places.has(one)));
  const below = new Map<K, number>();
  for (const higher of leadsTo) for (const key of higher) below.set(key, (below.get(key) ?? 0) + 1);
  const free = new Heap();
  for (const [place, key] of keys.entries()) if (!below.has(key)) free.push(place);
  const placed = new Set<number>();
  const order: number[] = [];
  let first = 0;
  while (order.length < keys.length) {
    while (placed.has(first)) first++;
    const place = free.pop() ?? first;
    // One that was taken out of a circle may be found to be free later.
    if (placed.has(place)) continue;
    placed.add(place);
    order.push(place);
    for (const key of leadsTo[place] ?? []) {
      const left = (below.get(key) ?? 0) - 1;
      below.set(key, left);
      if (left === 0) for (const one of places.get(key) ?? []) free.push(one);
    }
  }
  return order;
}

/** Numbers of which the lowest is always at hand, in a time that grows with the logarithm of their count. */
class Heap {
  readonly #numbers: number[] = [];

  push(number: number): void {
    const numbers = this.#numbers;
    let place = numbers.length;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = numbers[parent];
      if (above === undefined || above <= number) break;
      numbers[place] = above;
      place = parent;
    }
    numbers[place] = number;
  }

  pop(): number | undefined {
    const numbers = this.#numbers;
    const lowest = numbers[0];
    const last = numbers.pop();
    if (last === undefined || numbers.length === 0) return lowest;
    let place = 0;
    for (;;) {
      const [left, right] = [numbers[2 * place + 1], numbers[2 * place + 2]];
      const child = right !== undefined && left !== undefined && right < left ? 2 * place + 2 : 2 * place + 1;
      const next = numbers[child];
      if (next === undefined || next >= last) break;
      numbers[place] = next;
      place = child;
    }
    numbers[place] = last;
    return lowest;
  }
}
