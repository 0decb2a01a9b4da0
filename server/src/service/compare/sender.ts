import type { Text } from '../document/profile/profile.ts';
import type { ResolvedProfile } from '../model/resolveProfile.ts';

/** Whose document several roles make. */
export interface Sender {
  /** One line of Markdown; absent where the roles are of several organisations, or of none. */
  readonly organisation?: string;
  /** `#rrggbb` or `#rgb`, as the settings have it. */
  readonly accent?: string;
  /** The path of a picture, with the file that it is relative to. */
  readonly logo?: Text;
}

/** The organisation of all of these roles, and the colour and the picture of the first one's settings. */
export function senderOf(roles: readonly { readonly profile: Pick<ResolvedProfile, 'presentation'> }[]): Sender {
  const all = roles.map(({ profile }) => profile.presentation);
  const names = new Set(all.map(({ organisation }) => organisation?.value));
  const [first] = all;
  return {
    ...(names.size === 1 && first?.organisation ? { organisation: first.organisation.value } : {}),
    ...(first?.accent ? { accent: first.accent.value } : {}),
    ...(first?.logo ? { logo: first.logo } : {}),
  };
}
