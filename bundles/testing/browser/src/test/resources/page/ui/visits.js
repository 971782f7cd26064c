import { LitElement, api, common, html, texts } from 'tenon/ui';

const t = await texts(import.meta.url);

export default class Visits extends LitElement {
  static properties = { context: { attribute: false }, customers: { state: true }, broken: { state: true } };
  static styles = common;

  async connectedCallback() {
    super.connectedCallback();
    this.customers = (await api.get('/api/customers?limit=5')).body.items;
  }

  render() {
    if (this.context.path[0] === 'broken') {
      throw new Error('a mistake of the vendor');
    }
    return html`<h1>${t('title')}</h1>
      <ul>${(this.customers ?? []).map((each) => html`<li>${each.name}</li>`)}</ul>`;
  }
}
