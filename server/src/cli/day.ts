import { say } from '../service/message.ts';
import { visible } from './formats/visible.ts';
import { UsageError } from './world.ts';

/** An ISO date as it is given with `--date`; any other text, and a day that no month has, is a wrong usage. */
export function dayOf(date: string | undefined): string | undefined {
  if (date === undefined) return undefined;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date) {
    throw new UsageError(say`"${visible(date)}" is no date; write it as 2026-10-01`);
  }
  return date;
}
