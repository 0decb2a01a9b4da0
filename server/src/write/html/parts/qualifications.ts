import { capitalised } from '../../../jobProfile/words.ts';
import type { Item } from '../../../service/document/profile/profile.ts';
import { shownItems } from '../../../service/model/shown.ts';
import { type Context, textBlock } from '../context.ts';
import { type Html, html } from '../html.ts';
import { linkLine, tagList } from './item.ts';
import { section } from './section.ts';

/** A table, with the columns that have something in them. That all qualifications are current goes without saying. */
export function qualificationsSection(context: Context, qualifications: readonly Item[]): Html | undefined {
  const shown = shownItems(qualifications);
  if (shown.length === 0) return undefined;
  const bodies = shown.some((item) => item.awardingBody);
  const statuses = shown.some((item) => item.status && item.status.value !== 'current');
  const rows = shown.map(
    (item) => html`<tr${context.line(item)}>
<th scope="row">${qualification(context, item)}</th>${bodies && awardingBody(context, item)}${statuses && status(context, item)}
</tr>
`,
  );
  return section(
    context,
    'qualifications',
    'Qualifications',
    html`<div class="rp-table"><table>
<thead${!bodies && !statuses && html` class="rp-hidden"`}>
<tr><th scope="col">Qualification</th>${bodies && html`<th scope="col" class="rp-column-body">Awarding body</th>`}${statuses && html`<th scope="col" class="rp-column-status">Status</th>`}</tr>
</thead>
<tbody>
${rows}</tbody>
</table></div>`,
    { place: shown[0] },
  );
}

function qualification(context: Context, item: Item): Html {
  const { name, type } = item;
  return html`${name && html`<span class="rp-name"${context.line(name)}>${context.markdown.inline(name.value)}</span>`}${
    type && html`<span class="rp-type"${context.line(type)}>${context.markdown.inline(type.value)}</span>`
  }${textBlock(context, item.description, 3)}${linkLine(context, item.links)}${tagList(context, item.tags)}`;
}

function awardingBody(context: Context, { awardingBody }: Item): Html {
  return html`<td${context.line(awardingBody)}>${awardingBody && context.markdown.inline(awardingBody.value)}</td>`;
}

function status(context: Context, { status }: Item): Html {
  return html`<td class="rp-qualification-${status?.value === 'retired' ? 'retired' : 'current'}"${context.line(status)}>${
    status && capitalised(status.value)
  }</td>`;
}
