import type { FoundLogo, ReadLogo } from '../write/logo/readLogo.ts';
import type { Session } from './session.ts';

/** The logo that settings name, or why a document has none. */
export async function logoFor(path: Parameters<ReadLogo>[0], files: Session['files']): Promise<FoundLogo> {
  if (!path) return {};
  const { logoReader } = await import('../write/logo/readLogo.ts');
  return logoReader((uri, folder) => files.readPicture(uri, folder))(path);
}
