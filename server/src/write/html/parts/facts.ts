import type { FactBlock } from '../../../jobProfile/blocks.ts';
import type { Place } from '../../../service/document/profile/profile.ts';
import type { Context } from '../context.ts';
import { textPlace } from '../editing.ts';
import { type Html, html } from '../html.ts';

/** What is said of an item in a few words; `holder` is where a level that is in another file leads; what `isHidden` is read aloud alone. */
export function factLine(
  context: Context,
  { role, label, parts, value }: FactBlock,
  holder?: Place,
  isHidden = false,
): Html {
  const [part] = parts;
  const text = part?.text ?? '';
  switch (role) {
    case 'tags':
    case 'codes': {
      const shown = parts.map(
        (tag) => html`<li${textPlace(context, 'line', tag)}>${context.markdown.inline(tag.text)}</li>`,
      );
      return html`<ul class="rp-tags" aria-label="${label}">${shown}</ul>
`;
    }
    case 'level':
      return html`<p class="rp-level"${context.line(part?.place, holder)}><span class="rp-level-name">${text}</span></p>`;
    case 'importance':
      return html`<p class="rp-importance rp-${value?.toLowerCase() === 'desirable' ? 'desirable' : 'essential'}${isHidden && ' rp-hidden'}"${context.line(part?.place)}>${value === 'essential' || value === 'desirable' ? context.ours(text) : text}</p>`;
    default:
      return html`<p class="rp-${role}">${label !== undefined && html`<span class="rp-label">${context.ours(label)}</span> `}<span${textPlace(context, 'line', part)}>${context.markdown.inline(text)}</span></p>`;
  }
}
