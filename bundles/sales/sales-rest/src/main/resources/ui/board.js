import { ago, css, customers, html, money, nothing, percent } from 'tenon/ui';

export const boardStyles = css`
  .board { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(15.5rem, 1fr); gap: 0.75rem; overflow-x: auto; padding-bottom: 0.75rem; align-items: start; }
  .stage { background: var(--tenon-quiet-soft); border-radius: 0.8rem; padding: 0.6rem; min-height: 9rem; }
  .stage.over { outline: 2px dashed var(--tenon-accent); outline-offset: -2px; }
  .stage h2 { margin: 0 0.25rem; font-size: 0.95rem; display: flex; justify-content: space-between; gap: 0.5rem; }
  .stage .sum { margin: 0 0.25rem 0.5rem; }
  .deal { background: var(--tenon-card); border: 1px solid var(--tenon-line); border-radius: 0.65rem; padding: 0.65rem 0.75rem; margin-bottom: 0.5rem; box-shadow: var(--tenon-shadow); display: grid; gap: 0.25rem; cursor: grab; }
  .deal:hover { border-color: var(--tenon-field); }
  .deal a { color: var(--tenon-text); font-weight: 650; text-decoration: none; overflow-wrap: anywhere; }
  .deal a:hover { text-decoration: underline; }
  .deal .row { display: flex; justify-content: space-between; gap: 0.5rem; align-items: center; }
  .deal select { font-size: 0.8rem; min-height: 1.9rem; padding: 0.1rem 0.3rem; border-color: var(--tenon-line); max-width: 8.5rem; }
  .late { color: var(--tenon-bad); font-weight: 600; }
  @media (max-width: 40rem) { .board { grid-auto-columns: 82vw; scroll-snap-type: x proximity; } .stage { scroll-snap-align: center; } .deal select { min-height: 2.5rem; } }
`;

const add = (deals) => {
  const sums = new Map();
  deals.forEach(({ amount }) => sums.set(amount.currency, (sums.get(amount.currency) ?? 0) + Number(amount.amount)));
  return [...sums].map(([currency, amount]) => money({ amount: amount.toFixed(2), currency })).join(' + ');
};

/** The opportunities by stage. move(deal, stage) is called when one is dropped, or moved by its menu. */
export function board(t, stages, deals, move, dropping) {
  const title = (stage) => t.or(`stage.${stage}`, stage);
  const card = (deal, stage) => html`<article class="deal" draggable="true" @dragstart=${(event) => { event.dataTransfer.setData('text/plain', deal.id); event.dataTransfer.effectAllowed = 'move'; }}>
      <a href="#/opportunities/${deal.id}">${deal.title}</a>
      <span class="muted small">${customers.of(deal.customer)}</span>
      <div class="row"><span class="strong">${money(deal.amount)}</span><span class="small ${new Date(deal.closeDate) < Date.now() && +stage.probability > 0 && +stage.probability < 100 ? 'late' : 'muted'}">${ago(deal.closeDate)}</span></div>
      ${deal.rotten ? html`<span class="chip warn">${t('rotten', ago(deal.stageSince))}</span>` : nothing}
      <div class="row"><span class="muted small">${deal.owner ?? ''}</span>
        <select aria-label=${t('move', deal.title)} @change=${(event) => move(deal, event.target.value)}>
          ${stages.map((each) => html`<option value=${each.name} ?selected=${each.name === deal.stage}>${each.name === deal.stage ? t('move.to') : title(each.name)}</option>`)}</select></div>
    </article>`;
  return html`<div class="board" tabindex="0" role="region" aria-label=${t('pipeline')}>${stages.map((stage) => {
    const here = deals.filter((deal) => deal.stage === stage.name);
    return html`<section class="stage ${dropping.over === stage.name ? 'over' : ''}" aria-label=${title(stage.name)}
      @dragover=${(event) => { event.preventDefault(); dropping.at(stage.name); }} @dragleave=${(event) => event.currentTarget.contains(event.relatedTarget) || dropping.at(undefined)}
      @drop=${(event) => { event.preventDefault(); dropping.at(undefined); const deal = deals.find((each) => each.id === event.dataTransfer.getData('text/plain')); if (deal) { move(deal, stage.name); } }}>
      <h2><span>${title(stage.name)}</span><span class="muted">${here.length}</span></h2>
      <p class="sum muted small">${here.length ? `${add(here)} · ` : nothing}${percent(stage.probability)}</p>
      ${here.map((deal) => card(deal, stage))}</section>`;
  })}</div>`;
}
