import { date, html, instant, money, nothing, number, percent } from 'tenon/ui';
import { plain } from './quote-model.js';

/** What stands beside the lines: the sums, and who would have to agree. */
export function side(t, model) {
  const { quote } = model;
  return html`<div class="card sums" aria-live="polite">
      <h2>${t('sums')}</h2>
      ${quote ? html`<dl class=${model.open ? 'muted' : ''}>
        <dt>${t('net')}</dt><dd class="number">${money(quote.net)}</dd>
        ${quote.taxes.map((tax) => html`<dt>${tax.code} ${percent(tax.rate)}</dt><dd class="number">${money(tax.amount)}</dd>`)}
        ${model.margin ? html`<dt>${t('margin')}</dt><dd class="number">${money(model.margin.earned)}${model.margin.percent ? html` · ${percent(model.margin.percent)}` : nothing}</dd>` : nothing}
        <dt class="strong">${t('gross')}</dt><dd class="number total">${money(quote.gross)}</dd>
      </dl>` : html`<p class="muted">${t('sums.none')}</p>`}
    </div>
    ${model.preview ? preview(t, model) : nothing}
    ${quote?.approvals.length ? approvals(t, quote) : nothing}`;
}

function preview(t, model) {
  const { approvalNeeded, needs, maximumDiscountPercent, marginPercent } = model.preview;
  return html`<div class="card" id="preview">
    <h2>${t('approval')}</h2>
    ${approvalNeeded ? html`<p><span class="chip warn">${t('approval.needed')}</span></p>
        ${needs.map((need) => html`<p class="small"><span class="strong">${need.name}</span>: ${need.steps.map((step) => step.approver).join(', ')}</p>
          ${need.reliefs.length ? html`<p class="small muted">${t('relief.title')}</p>` : nothing}
          <ul class="reliefs">${need.reliefs.map((relief) => html`<li>${relief.line && relief.measure === 'maximum_discount'
            ? html`<button class="plain small" @click=${() => spare(model, relief)}>${t('relief.line', relief.line, number(relief.excess), percent(relief.limit))}</button>`
            : html`<span class="small">${relief.text}</span>`}</li>`)}</ul>`)}`
      : html`<p><span class="chip good">${t('approval.none')}</span></p>`}
    <p class="small muted">${t('approval.most', percent(maximumDiscountPercent))}${marginPercent ? html` · ${t('approval.margin', percent(marginPercent))}` : nothing}</p>
  </div>`;
}

/** Takes so much discount off the line that nobody needs to agree. */
function spare(model, { line, limit }) {
  const [one] = model.lines.filter((each) => each.priced?.line === line);
  if (one) {
    model.set(one, { price: '', discount: plain(limit) });
  }
}

function approvals(t, quote) {
  const tone = { approved: 'good', rejected: 'bad', pending: 'warn' };
  return html`<div class="card"><h2>${t('approval')}</h2>${quote.approvals.map((step) => html`<p class="small">
      <span class="chip ${tone[step.state] ?? ''}">${t(`step.${step.state}`)}</span> <span class="strong">${step.decidedBy ?? step.approver}</span>
      ${step.decidedAt ? html`<span class="muted">${instant(step.decidedAt)}</span>` : nothing}<br>
      <span class="muted">${step.reason}</span>${step.comment ? html`<br>“${step.comment}”` : nothing}</p>`)}
    ${quote.state === 'pending' ? html`<p class="small muted">${t('approval.waits')}</p>` : nothing}</div>`;
}

/** What is known of the quote beside its lines. */
export const facts = (t, quote) => html`<dl class="small">
  <dt>${t('owner')}</dt><dd>${quote.owner}</dd><dt>${t('date')}</dt><dd>${date(quote.date)}</dd><dt>${t('validUntil')}</dt><dd>${date(quote.validUntil)}</dd>
  ${quote.reason ? html`<dt>${t('reason')}</dt><dd>${quote.reason}</dd>` : nothing}</dl>`;
