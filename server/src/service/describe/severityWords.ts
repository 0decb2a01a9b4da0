import { type Message, say } from '../message.ts';
import type { Severity } from '../model/finding.ts';

/** The severities, as reports and descriptions of rules name them. */
export const severityWords: Readonly<Record<Severity, Message>> = {
  error: say`error`,
  warning: say`warning`,
  info: say`info`,
};
