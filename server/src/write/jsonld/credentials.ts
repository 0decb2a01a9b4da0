import type { EducationalOccupationalCredential } from 'schema-dts';
import { type Block, factIn, type TableRow } from '../../jobProfile/blocks.ts';
import { plainText, plainWords } from '../../jobProfile/plainText.ts';
import { type JsonLdContext, linkWords, textOfBlocks } from './texts.ts';

/** A qualification as a credential: who awards it, and whether it still is. */
export function credential(context: JsonLdContext, { cells, status }: TableRow): EducationalOccupationalCredential {
  const { rich, plain } = context;
  const blocks = cells.flat();
  const name = nameIn(blocks, 'name');
  const awardingBody = nameIn(blocks, 'awardingBody');
  const [type, tags] = [factIn(blocks, 'type'), factIn(blocks, 'tags')];
  const texts = blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'text':
        return [plainText(block.text, rich)];
      case 'details':
        return [textOfBlocks(context, [block])];
      case 'points':
        return block.points.map(({ text }) => plainText(text, rich));
      case 'links':
        return block.links.map((link) => linkWords(context, link));
      default:
        return [];
    }
  });
  return {
    '@type': 'EducationalOccupationalCredential',
    ...(name === undefined ? {} : { name: plainWords(rich.line(name)) }),
    ...(type ? { credentialCategory: plain(type.parts[0]?.text ?? '') } : {}),
    ...(texts.length > 0 ? { description: texts.join('\n\n') } : {}),
    ...(tags ? { keywords: tags.parts.map(({ text }) => plain(text)) } : {}),
    ...(awardingBody === undefined ? {} : { recognizedBy: { '@type': 'Organization', name: plain(awardingBody) } }),
    ...(status ? { creativeWorkStatus: status.parts[0]?.text ?? '' } : {}),
  };
}

function nameIn(blocks: readonly Block[], role: 'name' | 'awardingBody'): string | undefined {
  for (const block of blocks) if (block.kind === 'name' && block.role === role) return block.text;
  return undefined;
}
