import { type Block, factIn } from '../../../jobProfile/blocks.ts';
import type { Context } from '../context.ts';
import { type Html, html, joinHtml } from '../html.ts';
import { link } from './links.ts';
import { phrase } from './texts.ts';

/** The credit, in a line at the very end. */
export function sourceLine(context: Context, title: string, blocks: readonly Block[]): Html {
  const links = blocks.flatMap((block) => (block.kind === 'links' ? block.links : []));
  const names = blocks.filter((block) => block.kind === 'name');
  const [version] = factIn(blocks, 'version')?.parts ?? [];
  const [licence] = factIn(blocks, 'licence')?.parts ?? [];
  const colon = context.phrases.say('labels.colon');
  const parts = [
    ...links.map((one) => html`${context.ours(title)}${colon} ${link(context, one)}`),
    ...names.map((name) => html`${context.ours(title)}${colon} ${phrase(context, name)}`),
    version && html`${context.ours(context.phrases.say('labels.version'))}${colon} ${phrase(context, version)}`,
    licence && html`${context.ours(context.phrases.say('labels.licence'))}${colon} ${phrase(context, licence)}`,
  ].filter((part) => part !== undefined);
  return html`<footer class="rp-source"><p>${joinHtml(parts, html`<span class="rp-dot"> · </span>`)}</p></footer>
`;
}
