import type { DocumentKind } from '../../document/kind.ts';
import type { SourceDocument } from '../../document/sourceDocument.ts';

/** More blank lines than this do not make a file look empty to anybody. */
const longest = 100;

const begin: Readonly<Partial<Record<DocumentKind, string>>> = {
  role: `This role is empty. All that it needs is a title:

\`\`\`yaml
title: Receptionist
\`\`\`

Then say what it is for (\`summary:\`), what the person does (\`workActivities:\`) and what they can (\`skills:\`), each as a list of words or at full length.
Completion lists the rest. A new role can also begin with a starter of a trade.`,
  framework: `This framework is empty. It begins with an id and a name:

\`\`\`yaml
id: front-desk
name: Front desk
\`\`\`

Then come its \`scales:\` of levels and its \`skills:\`, each with what its levels mean. Completion lists the rest. A new framework can also begin with a
starter of a trade.`,
};

/** What to do in a file with nothing in it; `undefined` where there is something, and for settings. */
export function describeEmptyFile({ kind, text }: SourceDocument): string | undefined {
  return text.length <= longest && text.trim() === '' ? begin[kind] : undefined;
}
