import type { DocumentKind } from './document/kind.ts';
import type { Settings } from './document/profile.ts';
import { readProfile } from './document/readProfile.ts';
import { readDocument } from './document/sourceDocument.ts';
import { tell } from './finding.ts';
import type { HostFile } from './host.ts';
import { once } from './once.ts';
import { checkDocument } from './rules/check.ts';
import { createPlans } from './rules/plan.ts';
import { loadSpeller } from './text/spelling/load.ts';
import { type Entry, entryOf } from './workspace/entry.ts';

/** Judges a stored file by itself under the settings that count for it. */
export type Judge = (uri: string, kind: DocumentKind, file: HostFile, settings: Settings | undefined) => Entry;

/**
 * What the service does for each file of a scan, for whoever does it beside a service, in another thread: see
 * `ServiceHost.judgeElsewhere`. Plans are made once for one and the same settings object.
 */
export async function createJudge(): Promise<Judge> {
  const speller = await loadSpeller();
  const plans = createPlans();
  return (uri, kind, { version, text }, settings) => {
    const document = readDocument(uri, kind, version, text);
    const plan = plans(settings, speller);
    const profile = once(() => readProfile(document));
    const findings = checkDocument(document, plan, undefined, profile).map((finding) => tell(document, finding));
    return entryOf(document, { profile: profile(), findings, plan: plan.key });
  };
}
