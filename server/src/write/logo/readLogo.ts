import { strFromU8 } from 'fflate';
import type { Text } from '../../service/document/profile/profile.ts';
import { type Message, say } from '../../service/message.ts';
import { isAbsolutePath, resolvePath } from '../../service/model/frameworks.ts';
import type { Logo } from './logo.ts';
import { PictureRefused } from './refusal.ts';

/**
 * Reads the bytes of a picture, at most `mostBytes` and one more of them; `undefined` when it cannot be read, or when a link leads out of the
 * folder. Both are URIs.
 */
export type ReadPicture = (uri: string, folder: string) => Promise<Uint8Array | undefined>;

/** Larger pictures are not taken, in bytes: each document holds a copy. */
export const mostBytes = 500_000;

/** The logo that settings name, or why there is none. Both are absent where they name none. */
export interface FoundLogo {
  readonly logo?: Logo;
  /** One sentence for whoever wrote the settings. */
  readonly problem?: Message;
}

/** Reads the logo that settings name, as they have written its path. */
export type ReadLogo = (path: Pick<Text, 'uri' | 'value'> | undefined) => Promise<FoundLogo>;

/**
 * What reads the logos of settings, each once. A picture lies in the folder of the settings that name it or below, since a file may come from
 * a stranger; whatever is wrong with it gives a problem and never an exception.
 */
export function logoReader(readPicture: ReadPicture): ReadLogo {
  const known = new Map<string, Promise<FoundLogo>>();
  return (path) => {
    if (!path) return Promise.resolve({});
    const key = `${path.uri} ${path.value}`;
    const found = known.get(key) ?? lookFor(path.value, path.uri, readPicture);
    known.set(key, found);
    return found;
  };
}

async function lookFor(written: string, settings: string, readPicture: ReadPicture): Promise<FoundLogo> {
  try {
    return { logo: await read(written, settings, readPicture) };
  } catch (error) {
    const reason = error instanceof PictureRefused ? error.said : say`it cannot be read`;
    return { problem: say`The logo "${written}" is left out of the document, since ${reason}.` };
  }
}

async function read(written: string, settings: string, readPicture: ReadPicture): Promise<Logo> {
  const folder = settings.slice(0, settings.lastIndexOf('/'));
  const uri = isAbsolutePath(written) ? undefined : resolvePath(settings, written);
  if (!uri?.startsWith(`${folder}/`)) {
    throw new PictureRefused(say`it is not in the folder of the settings or below it: move it there`);
  }
  const kind = /\.(svg|png)$/i.exec(written)?.[1]?.toLowerCase();
  if (kind === undefined) throw new PictureRefused(say`only SVG and PNG files are taken: save it as one of them`);
  const bytes = await readPicture(uri, folder);
  if (!bytes) throw new PictureRefused(say`there is no such file, or it cannot be read`);
  if (bytes.length > mostBytes)
    throw new PictureRefused(say`it is larger than ${mostBytes / 1000} kB: make it smaller`);
  // Most documents have no logo, and reading SVG takes two libraries.
  if (kind === 'png') return (await import('./png.ts')).pngLogo(bytes);
  return (await import('./svg.ts')).svgLogo(strFromU8(bytes));
}
