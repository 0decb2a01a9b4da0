import type { CancellationToken } from 'vscode-languageserver';
import type {
  AskedSkill,
  ChangeLevelsParams,
  ChangeLevelsResult,
  LevelOffer,
  NeighbourLevelsResult,
} from '../protocol.ts';
import type { OrRefused } from '../service/editing/operations.ts';
import { editsOfFiles } from './edit.ts';
import type { Session } from './session.ts';

/** Answers `roleProfile/levels`. */
export function offerLevels(
  { service, documents }: Session,
  asked: AskedSkill,
  token: CancellationToken,
): Promise<OrRefused<LevelOffer>> {
  return service.offerLevels(listed(documents, asked), token);
}

/** Answers `roleProfile/neighbourLevels`. */
export async function neighbourLevels(
  { service, documents }: Session,
  asked: AskedSkill,
  token: CancellationToken,
): Promise<OrRefused<NeighbourLevelsResult>> {
  const found = await service.neighbourLevels(listed(documents, asked), token);
  if ('refused' in found) return found;
  const [{ createRichText }, { plainText }] = await Promise.all([
    import('../jobProfile/richText.ts'),
    import('../jobProfile/plainText.ts'),
  ]);
  const rich = createRichText();
  const plain = (markdown: string) => plainText(markdown, rich);
  return { neighbours: found.map((one) => ({ ...one, role: plain(one.role), texts: one.texts.map(plain) })) };
}

/** Answers `roleProfile/changeLevels`: every file is edited, or none. */
export async function changeLevels(
  session: Session,
  { skills, change }: ChangeLevelsParams,
  token: CancellationToken,
): Promise<OrRefused<ChangeLevelsResult>> {
  const asked = skills.map((one) => listed(session.documents, one));
  const plan = await session.service.planLevels(asked, change, token);
  return 'refused' in plan ? plan : editsOfFiles(session, plan);
}

/** A skill with the URIs by which its files are known. */
function listed(documents: Session['documents'], { role, item, skill }: AskedSkill): AskedSkill {
  const known = (uri: string) => documents.knownUriOf(uri);
  return {
    role: known(role),
    ...(item ? { item: { ...item, uri: known(item.uri) } } : {}),
    ...(skill ? { skill: { ...skill, uri: known(skill.uri) } } : {}),
  };
}
