import { type DraftMapping, type DraftText, type DraftValue, isDraftText } from '../../draft.ts';
import { depthScale, type ItemRow, itemsOf } from './items.ts';
import type { PageSection } from './page.ts';

/** Rows of knowledge and skills as groups by their types, in their order. */
export function groupsByType({ heading, title }: PageSection, rows: readonly ItemRow[]): DraftMapping[] {
  const groups: { readonly types: DraftText[]; readonly items: DraftMapping[] }[] = [];
  for (const item of itemsOf(rows)) {
    const type = typeOf(item);
    const last = groups.at(-1);
    if (last && isOneKind(type, last.types)) {
      if (type) last.types.push(type);
      last.items.push(item);
    } else groups.push({ types: type ? [type] : [], items: [item] });
  }
  return groups.map(({ types, items }) => {
    const scale = items.some(({ level }) => level !== undefined) ? depthScale : undefined;
    const name = mostCommon(types);
    if (name === undefined)
      return { title: heading.text === '' ? title : { text: title, from: [heading] }, scale, items };
    const same = types.filter(({ text }) => text === name);
    const common = { text: name, from: same.flatMap(({ from }) => from) };
    // An item says its type only where it is written otherwise.
    return {
      title: common,
      type: common,
      scale,
      items: items.map((item) => (typeOf(item)?.text === name ? withoutType(item) : item)),
    };
  });
}

function typeOf({ type }: DraftMapping): DraftText | undefined {
  return isDraftText(type) ? type : undefined;
}

/** "Behavioural" and "Behavioural Skills" are one kind, of which one was written in short. */
function isOneKind(type: DraftText | undefined, types: readonly DraftText[]): boolean {
  const [first] = types;
  if (!first || !type) return first === undefined && type === undefined;
  const [one, other] = [first.text.toLowerCase(), type.text.toLowerCase()];
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `);
}

function mostCommon(types: readonly DraftText[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { text } of types) counts.set(text, (counts.get(text) ?? 0) + 1);
  let best: string | undefined;
  for (const [text, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = text;
  return best;
}

function withoutType(item: DraftMapping): DraftMapping {
  const rest: Record<string, DraftValue> = {};
  for (const [key, value] of Object.entries(item)) if (key !== 'type' && value !== undefined) rest[key] = value;
  return rest;
}
