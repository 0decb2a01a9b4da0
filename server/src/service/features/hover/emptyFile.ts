import type { DocumentKind } from '../../document/kind.ts';
import { type Message, say } from '../../message.ts';
import type { FileContext } from '../support/fileContext.ts';

/** More blank lines than this do not make a file look empty to anybody. */
const longest = 100;

const begin: Readonly<Partial<Record<DocumentKind, Message>>> = {
  role: say`This role is empty. All that it needs is a title:

\`\`\`yaml
title: Receptionist
\`\`\`

Then say what it is for (\`summary:\`), what the person does (\`workActivities:\`) and what they can (\`skills:\`), each as a list of words or at full length.
Completion lists the rest. A new role can also begin with a starter of a trade.`,
  framework: say`This framework is empty. It begins with an id and a name:

\`\`\`yaml
id: front-desk
name: Front desk
\`\`\`

Then come its \`scales:\` of levels and its \`skills:\`, each with what its levels mean. Completion lists the rest. A new framework can also begin with a
starter of a trade.`,
};

/** What to do in a file with nothing in it; `undefined` where there is something, and for settings. */
export function describeEmptyFile({ document: { kind, text }, translate }: FileContext): string | undefined {
  const told = text.length <= longest && text.trim() === '' ? begin[kind] : undefined;
  return told && translate(told);
}
