import { type Message, say } from '../../service/message.ts';
import { rolesInWords } from '../../service/model/counts.ts';

/** What a site is about: "12 roles", or where there are none "1 catalogue". */
export function contentInWords({ length }: readonly unknown[], catalogues: readonly unknown[]): Message {
  if (length > 0 || catalogues.length === 0) return rolesInWords(length);
  return catalogues.length === 1 ? say`1 catalogue` : say`${catalogues.length} catalogues`;
}
