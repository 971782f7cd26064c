import { LitElement, api, common, html, instant, nothing, texts } from 'tenon/ui';
import { path } from './path.js';

const t = await texts(import.meta.url);

/** What there is, and a line to add one. */
export default class Page extends LitElement {
  static properties = { context: { attribute: false }, items: { state: true }, problem: { state: true } };
  static styles = common;

  connectedCallback() {
    super.connectedCallback();
    this.guarded(() => this.load());
  }

  async load() {
    this.items = (await api.get(`${path}?limit=50`)).body.items;
  }

  add() {
    const field = this.renderRoot.querySelector('ui5-input');
    return this.guarded(async () => {
      await api.post(path, { title: field.value });
      field.value = '';
      await this.load();
    });
  }

  async guarded(work) {
    try {
      await work();
      this.problem = undefined;
    } catch (refused) {
      this.problem = refused.errors?.[0]?.message ?? refused.message;
    }
  }

  render() {
    return html`<h1>${t('title')}</h1>
      ${this.problem ? html`<ui5-message-strip design="Negative" hide-close-button>${this.problem}</ui5-message-strip>` : nothing}
      <div class="bar"><ui5-input accessible-name=${t('name')}></ui5-input>
        <ui5-button @click=${this.add}>${t('add')}</ui5-button></div>
      <ul>${(this.items ?? []).map((each) => html`<li>${each.title} <span class="muted">${instant(each.addedAt)}</span></li>`)}</ul>`;
  }
}
