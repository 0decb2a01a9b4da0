/** Where two texts differ. */
export interface TextDifference {
  /** Offsets into the previous text. */
  readonly start: number;
  readonly end: number;
  /** How much longer the new text is. */
  readonly delta: number;
}

/** The smallest part in which two texts differ. */
export function differenceOf(before: string, after: string): TextDifference {
  const shorter = Math.min(before.length, after.length);
  const start = commonLength(shorter, (from, to) => before.slice(from, to) === after.slice(from, to));
  const suffix = commonLength(
    shorter - start,
    (from, to) =>
      before.slice(before.length - to, before.length - from) === after.slice(after.length - to, after.length - from),
  );
  return { start, end: before.length - suffix, delta: after.length - before.length };
}

/**
 * How many characters two texts have in common, at most `limit`; `equal` compares them from one distance to another. Slices are
 * compared natively, so that growing steps and then halving ones are far quicker than a comparison by characters.
 */
function commonLength(limit: number, equal: (from: number, to: number) => boolean): number {
  let common = 0;
  let step = 256;
  while (common < limit && equal(common, Math.min(common + step, limit))) {
    common = Math.min(common + step, limit);
    step *= 2;
  }
  for (step = Math.min(step, limit - common); step >= 1; step = step === 1 ? 0 : (step + 1) >> 1) {
    if (common + step <= limit && equal(common, common + step)) common += step;
  }
  return common;
}

/** A text on the way from one to another, and where it differs from the one before. */
export interface Step {
  readonly text: string;
  readonly edit: TextDifference;
}

/** In characters: what is nearer is one part that differs. */
const farApart = 2000;

/** Each costs a copy of the text. */
const mostSteps = 24;

/** In characters: where a text goes on as before is looked for that far, and told by that much. */
const mostBetween = 8000;
const mark = 120;

/**
 * The steps from a text to another one, one for each part in which they differ where these are far apart, the last part first: what an edit in several places
 * is, in as many edits. The last step leads to the very text that was given. Texts that differ in too many parts differ in one.
 */
export function stepsBetween(before: string, after: string): readonly Step[] {
  const parts: { readonly start: number; readonly newStart: number; readonly edit: TextDifference }[] = [];
  let [start, newStart] = [0, 0];
  const whole = differenceOf(before, after);
  while (start < before.length || newStart < after.length) {
    const [rest, newRest] = [before.slice(start, whole.end), after.slice(newStart, whole.end + whole.delta)];
    const edit = differenceOf(rest, newRest);
    if (edit.start === rest.length && edit.delta === 0) break;
    const sync = edit.end - edit.start > farApart ? goesOn(rest, newRest, edit) : undefined;
    const own = sync ? differenceOf(rest.slice(0, sync.before), newRest.slice(0, sync.after)) : edit;
    parts.push({
      start: start + own.start,
      newStart: newStart + own.start,
      edit: { start: start + own.start, end: start + own.end, delta: own.delta },
    });
    if (!sync || parts.length > mostSteps) break;
    start += sync.before;
    newStart += sync.after;
  }
  const isWhole = parts.length <= 1 || parts.length > mostSteps;
  if (isWhole) return [{ text: after, edit: whole }];
  return parts
    .map(({ start: from, newStart: to, edit }, at) => ({
      edit,
      text: at === 0 ? after : before.slice(0, from) + after.slice(to),
    }))
    .reverse();
}

/** Where both texts are the same again for a while behind the beginning of a difference: at the beginning of one of the next lines. */
function goesOn(
  before: string,
  after: string,
  edit: TextDifference,
): { readonly before: number; readonly after: number } | undefined {
  const window = after.slice(edit.start, edit.start + mostBetween);
  for (
    let line = before.indexOf('\n', edit.start) + 1;
    line > 0 && line < edit.start + mostBetween;
    line = before.indexOf('\n', line) + 1
  ) {
    const found = window.indexOf(before.slice(line, line + mark));
    if (found >= 0) return { before: line, after: edit.start + found };
  }
  return undefined;
}
