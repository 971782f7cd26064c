import { LitElement, api, common, html, nothing, number, texts } from 'tenon/ui';

const t = await texts(import.meta.url);

/** Who prices, and by which lists. */
export default class Pricing extends LitElement {
  static properties = { context: { attribute: false }, pricing: { state: true }, lists: { state: true }, problem: { state: true } };
  static styles = common;

  async connectedCallback() {
    super.connectedCallback();
    try {
      this.pricing = (await api.get('/api/capabilities/pricing')).body;
      this.lists = (await api.get('/api/price-lists?limit=20')).body.items;
    } catch (refused) {
      this.problem = refused.message;
    }
  }

  render() {
    return html`<h1>${t('title')}</h1>
      ${this.problem ? html`<ui5-message-strip design="Negative" hide-close-button>${this.problem}</ui5-message-strip>` : nothing}
      ${(this.pricing?.providers ?? []).map((each) => html`<p><strong>${each.name}</strong> ${each.version}
        ${each.name === this.pricing.provider ? t('answers') : ''} <span class="muted">${t('calls', number(each.calls))}</span></p>`)}
      <h2>${t('lists')}</h2>
      <ul>${(this.lists ?? []).map((each) => html`<li>${each.code} – ${each.name} (${each.currency})</li>`)}</ul>`;
  }
}
