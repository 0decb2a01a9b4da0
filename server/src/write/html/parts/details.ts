import { type DetailsBlock, isBrief, type LabelledFact } from '../../../jobProfile/blocks.ts';
import type { Place } from '../../../service/document/profile/profile.ts';
import type { Context } from '../context.ts';
import { factPlace, textPlace } from '../editing.ts';
import { type Html, html, joinHtml } from '../html.ts';
import { textBlock } from './texts.ts';

/** Facts as a quiet list of labels and values; `holder` is where those of another file lead. */
export function detailList(context: Context, { details }: DetailsBlock, headings: number, holder?: Place): Html {
  return html`<dl class="rp-fact-list">
${details.map((detail) => fact(context, detail, headings, holder))}</dl>
`;
}

function fact(context: Context, detail: LabelledFact, headings: number, holder: Place | undefined): Html {
  const { place, label, values } = detail;
  const shown = isBrief(detail)
    ? joinHtml(
        values.map(
          (value) =>
            html`<span${value.place && textPlace(context, 'line', value, holder)}>${context.markdown.inline(value.text)}</span>`,
        ),
        html`<span class="rp-dot"> · </span>`,
      )
    : html`${values.map((value) => textBlock(context, value, headings, holder))}`;
  return html`<div class="rp-fact"${factPlace(context, place, holder)}>
<dt>${context.markdown.inline(label)}</dt>
<dd>${shown}</dd>
</div>
`;
}
