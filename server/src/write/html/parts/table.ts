import type { Block, TableBlock, TableColumn, TableRow } from '../../../jobProfile/blocks.ts';
import type { Context } from '../context.ts';
import { itemPlace, textPlace } from '../editing.ts';
import { type Html, html } from '../html.ts';
import { detailList } from './details.ts';
import { factLine } from './facts.ts';
import { linkLine } from './links.ts';
import { textBlock } from './texts.ts';

/** A table of qualifications. The head of a single column only repeats the section's heading, and is hidden from sight. */
export function table(context: Context, { columns, rows }: TableBlock): Html {
  return html`<div class="rp-table"><table>
<thead${columns.length === 1 && html` class="rp-hidden"`}>
<tr>${columns.map((column) => head(context, column))}</tr>
</thead>
<tbody>
${rows.map((row) => tableRow(context, columns, row))}</tbody>
</table></div>`;
}

function head(context: Context, { role, title: words }: TableColumn): Html {
  const title = context.ours(words);
  switch (role) {
    case 'qualification':
      return html`<th scope="col">${title}</th>`;
    case 'awardingBody':
      return html`<th scope="col" class="rp-column-body">${title}</th>`;
  }
}

function tableRow(context: Context, columns: readonly TableColumn[], row: TableRow): Html {
  const { place, cells } = row;
  return html`<tr${itemPlace(context, place)}>
${columns.map(({ role }, i) => cellOf(context, role, cells[i] ?? []))}${currentStatus(context, row)}
</tr>
`;
}

/** That a qualification is current goes without saying, but somebody who writes the profile can go to where it stands. */
function currentStatus(context: Context, { status }: TableRow): Html | undefined {
  if (!context.isForAuthors || status?.value !== 'current') return undefined;
  return html`<td class="rp-hidden"${context.line(status.parts[0]?.place)}>${status.parts[0]?.text}</td>`;
}

function cellOf(context: Context, column: TableColumn['role'], blocks: readonly Block[]): Html {
  switch (column) {
    case 'qualification':
      return html`<th scope="row">${blocks.map((block) => qualificationPart(context, block))}</th>`;
    case 'awardingBody': {
      const body = blocks.find((block) => block.kind === 'name');
      return html`<td${textPlace(context, 'line', body)}>${body && context.markdown.inline(body.text)}</td>`;
    }
  }
}

function qualificationPart(context: Context, block: Block): Html | undefined {
  switch (block.kind) {
    case 'name':
      return html`<span class="rp-name"${textPlace(context, 'line', block)}>${context.markdown.inline(block.text)}</span>`;
    case 'fact': {
      const [part] = block.parts;
      if (block.role === 'status')
        return html`<span class="rp-type rp-qualification-${block.value === 'retired' ? 'retired' : 'other'}"${context.line(part?.place)}>${part?.text}</span>`;
      if (block.role !== 'type' || !part) return factLine(context, block);
      return html`<span class="rp-type"${context.line(part.place)}>${context.markdown.inline(part.text)}</span>`;
    }
    case 'text':
      return textBlock(context, block, 3);
    case 'details':
      return detailList(context, block, 3);
    case 'links':
      return linkLine(context, block);
    default:
      // Examples, which the schema does not allow here, are left out.
      return undefined;
  }
}
