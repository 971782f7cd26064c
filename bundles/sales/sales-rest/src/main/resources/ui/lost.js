import { api, dialog, html, nothing } from 'tenon/ui';

/**
 * Asks why something is lost, where reasons are kept. Answers { lostReason, competitor } as far as they were given, undefined when it was
 * left.
 */
export async function askWhy(t, deal) {
  const reasons = (await api.get('/api/lost-reasons')).body.items.filter((each) => each.active);
  if (!reasons.length) {
    return {};
  }
  return dialog(t('lost.title', deal.title), (me) => html`<form class="fields" @submit=${(event) => {
    event.preventDefault();
    const { reason, competitor } = event.target.elements;
    me.close({ lostReason: reason.value, ...(competitor.value.trim() ? { competitor: competitor.value.trim() } : {}) });
  }}>
    <label class="whole">${t('lost.reason')}<select name="reason" required><option value="">${t('lost.choose')}</option>
      ${reasons.map((each) => html`<option value=${each.code}>${each.title}</option>`)}</select></label>
    <label class="whole">${t('competitor')}<input name="competitor" maxlength="200" autocomplete="off" .value=${deal.competitor ?? ''}></label>
    <div class="do whole"><button class="danger">${t('stage.lost')}</button></div></form>`);
}

/** The stages that an opportunity has been in, and since when. */
export const way = (t, instant, history) => (history.length > 1 ? html`<section class="card"><h2>${t('history')}</h2><ol class="way">${history.map((step) => html`<li>
    <span class="strong">${t.or(`stage.${step.to}`, step.to)}</span> <span class="muted small">${instant(step.at)} · ${step.by}</span></li>`)}</ol></section>` : nothing);
