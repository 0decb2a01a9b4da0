import type { Framework, RoleProfile } from '../../src/service/document/profile/profile.ts';
import { type Frameworks, type NamedFramework, resolvePath } from '../../src/service/model/frameworks.ts';

/** The frameworks of a role, read by `load`, which gives `undefined` for a file that does not exist. */
export async function frameworksOf(
  role: Pick<RoleProfile, 'uri' | 'frameworks'>,
  load: (uri: string) => Promise<Framework | undefined>,
): Promise<Frameworks> {
  const named = await Promise.all(
    role.frameworks.map(async (use): Promise<[string, NamedFramework]> => {
      const uri = resolvePath(role.uri, use.path.value);
      return [use.alias.value, { use, uri: uri ?? use.path.value, framework: uri ? await load(uri) : undefined }];
    }),
  );
  return new Map(named);
}
