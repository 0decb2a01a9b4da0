import type { LadderDrawing, LadderRest, LadderStop } from '../../../jobProfile/ladderDrawing.ts';
import type { Place } from '../../../service/document/profile/profile.ts';
import { type Context, linked } from '../context.ts';
import { type Html, html, joinHtml } from '../html.ts';

/** What a ladder needs of the page around it. */
export type LadderPage = Pick<Context, 'markdown' | 'phrases' | 'ours' | 'line' | 'linkTo'>;

/** Further columns and rows have no class of their own; what is in them stands where there is room. */
const most = { columns: 7, rows: 9 } as const;

/**
 * The way to this role and on from it, with the ways that leave it: stops in columns on lines where there is room, one below the other where
 * there is not. `place` is where it leads in the source, `label` what it is called for those who have it read aloud.
 */
export function ladderMap(
  context: LadderPage,
  drawing: LadderDrawing | undefined,
  place?: Place,
  label = context.phrases.say('ladder.title'),
): Html | undefined {
  if (!drawing) return undefined;
  const { stops, forks, rows, before, after, end } = drawing;
  const shift = before ? 1 : 0;
  const ofRow = (row: number) => stops.filter((stop) => stop.row === row).sort((a, b) => a.column - b.column);
  const isLast = ({ row, column }: LadderStop) => ofRow(row).at(-1)?.column === column && !(row === 0 && after);
  const items = (row: number): Html[] =>
    ofRow(row).map((stop) => stopItem(context, stop, { shift, isLast: isLast(stop), isFirst: ofRow(row)[0] === stop }));
  // A way that leaves a stop is told right behind it.
  const way = ofRow(0).map(
    (stop, i) => html`${items(0)[i]}${forks.filter(({ from }) => from === stop.column).map(({ row }) => items(row))}`,
  );
  return html`<div class="rp-ladder"><ol aria-label="${label}" role="list"${context.line(place)}>
${before && restItem(context, before, 0, 'earlier')}${way}${after && restItem(context, after, end + 1 + shift, 'later')}</ol>${
    rows > 1 &&
    forks.map(
      ({ from, first, row }) =>
        from < first &&
        html`<span class="rp-fork rp-column-${first + shift} rp-rows-${row}" aria-hidden="true"></span>`,
    )
  }</div>
`;
}

function placeClass(column: number, row: number): Html | undefined {
  return column < most.columns && row < most.rows
    ? html` rp-column-${column + 1}${row > 0 && html` rp-row-${row + 1}`}`
    : undefined;
}

function stopItem(
  context: LadderPage,
  stop: LadderStop,
  { shift, isLast, isFirst }: { shift: number; isLast: boolean; isFirst: boolean },
): Html {
  const { state, hasProfile, column, row, grade, about = [] } = stop;
  const below = [
    ...[grade ?? [], about].flat().map((text) => context.markdown.phrase(text)),
    ...(state === 'here' ? [context.ours(context.phrases.say('ladder.thisRole'))] : []),
  ];
  return html`<li class="rp-rung rp-${state}${!hasProfile && ' rp-hollow'}${isLast && ' rp-end'}${row > 0 && ' rp-branch'}${row > 0 && isFirst && ' rp-first'}${placeClass(column + shift, row)}"${state === 'here' && html` aria-current="step"`}>${
    row > 0 && isFirst && html`<span class="rp-hidden">${context.ours(context.phrases.say('ladder.or'))} </span>`
  }<div class="rp-stop"><span class="rp-stop-name">${nameOf(context, stop)}</span>${
    below.length > 0 && html` <span class="rp-stop-grade">${joinHtml(below, ' · ')}</span>`
  }</div></li>
`;
}

function nameOf(context: LadderPage, { name, role }: LadderStop): Html {
  const text = name.isPlain ? html`${name.text}` : context.markdown.phrase(name.text);
  return html`<span${context.line(name.place)}>${linked(context, role?.target, text)}</span>`;
}

/** Stops that have no room on the drawing, by their number and their names. */
function restItem(context: LadderPage, { count, names }: LadderRest, column: number, which: 'earlier' | 'later'): Html {
  return html`<li class="rp-rung rp-rest rp-rest-${which}${placeClass(column, 0)}"><div class="rp-stop"><span class="rp-stop-name">+${count}</span> <span class="rp-stop-grade">${names.map((name, i) => html`${i > 0 && ', '}${context.markdown.phrase(name)}`)}</span></div></li>
`;
}
