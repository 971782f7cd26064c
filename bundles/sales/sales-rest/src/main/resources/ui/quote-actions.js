import { api, dialog, go, html, toast } from 'tenon/ui';
import { askHow, showSent } from './quote-sending.js';

const key = () => ({ 'Idempotency-Key': crypto.randomUUID() });

/** The steps that a quote can take from where it stands, the next one first. */
export function actionsOf(quote, me) {
  const mayWrite = me.may('quote.write');
  const all = {
    draft: ['submit'],
    pending: ['revise'],
    approved: ['send', 'accept', 'revise'],
    sent: ['accept', 'again', 'decline', 'revise'],
    rejected: ['revise'],
    expired: ['revise'],
  }[quote.state] ?? [];
  return mayWrite ? [...all, 'duplicate'] : [];
}

/** What each of them does; answers the quote that is to be seen then. */
export class QuoteActions {
  constructor(page, t) {
    this.page = page;
    this.t = t;
  }

  async run(action) {
    const { model } = this.page;
    if (!(await model.settle())) {
      return;
    }
    await this.page.work(() => this[action](model.quote, model));
  }

  async post(quote, step, body) {
    const { body: now, etag } = await api.post(`/api/quotes/${quote.id}/${step}`, body, { 'If-Match': this.page.model.etag, ...key() });
    this.page.model.take(now, etag);
    window.dispatchEvent(new Event('tenon-waiting'));
    return now;
  }

  async submit(quote) {
    const now = await this.post(quote, 'submit', {});
    toast(this.t(now.state === 'approved' ? 'said.approved' : 'said.pending'));
  }

  async send(quote) {
    await this.goes(quote, 'send');
  }

  /** Another link or another message for a quote that is out already. */
  async again(quote) {
    await this.goes(quote, 'links');
  }

  async goes(quote, step) {
    const how = await askHow(this.t, quote);
    if (how) {
      await showSent(this.t, await this.post(quote, step, how), how.to);
    }
  }

  async accept(quote) {
    const { t } = this;
    const answer = await dialog(t('accept.title', quote.number), (me) => html`<form class="fields" @submit=${(event) => { event.preventDefault(); me.close({ reference: event.target.elements.reference.value.trim() }); }}>
      <label class="whole">${t('accept.reference')}<input name="reference" autocomplete="off"></label>
      <div class="do whole"><button class="primary">${t('do.accept')}</button></div></form>`);
    if (answer) {
      await this.post(quote, 'accept', answer.reference ? answer : {});
      toast(t('said.accepted'));
    }
  }

  async decline(quote) {
    const { t } = this;
    const comment = await dialog(t('decline.title', quote.number), (me) => html`<form class="fields" @submit=${(event) => { event.preventDefault(); me.close(event.target.elements.comment.value.trim()); }}>
      <label class="whole">${t('decline.why')}<input name="comment" required autocomplete="off"></label>
      <div class="do whole"><button class="danger">${t('do.decline')}</button></div></form>`);
    if (comment) {
      await this.post(quote, 'reject', { comment });
    }
  }

  async revise(quote) {
    const { body } = await api.post(`/api/quotes/${quote.id}/revise`, {}, key());
    go('quotes', body.id);
  }

  async duplicate(quote) {
    const { body } = await api.post(`/api/quotes/${quote.id}/duplicate`, {}, key());
    toast(this.t('said.duplicated', body.number));
    go('quotes', body.id);
  }
}
