import { type Message, say } from '../../service/message.ts';
import { rolesInWords } from '../../service/model/counts.ts';

/** What a site is about: "12 roles", or where there are none "1 catalogue". */
export function contentInWords(roles: number, catalogues: number): Message {
  if (roles > 0 || catalogues === 0) return rolesInWords(roles);
  return catalogues === 1 ? say`1 catalogue` : say`${catalogues} catalogues`;
}
