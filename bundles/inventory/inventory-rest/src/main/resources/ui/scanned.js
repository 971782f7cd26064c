import { Form, api, html, icon, nothing, products, toast } from 'tenon/ui';

/**
 * Goods that somebody has in his hands: each scan or typed product is a line; the same one again is one more of it. A scanner types the SKU and
 * Enter, so it needs nothing special.
 */
export class Scanned {
  lines = [];

  constructor(page, t, warehouses, values) {
    Object.assign(this, { page, t, warehouses });
    this.form = new Form(page, { warehouse: warehouses[0] ?? 'MAIN', ...values });
  }

  async search(text) {
    const { body } = await api.get(`/api/products?sku=${encodeURIComponent(text)}`);
    return body.items.length ? products.remember(body.items) : products.search(text);
  }

  add(product) {
    const there = this.lines.find((line) => line.product.id === product.id);
    this.lines = there ? this.lines.map((line) => (line === there ? { ...line, quantity: String(Number(line.quantity) + 1) } : line)) : [...this.lines, { product, quantity: '1' }];
    this.page.requestUpdate();
  }

  change(at, quantity) {
    this.lines = this.lines.map((line, index) => (index === at ? { ...line, quantity } : line));
    this.page.requestUpdate();
  }

  drop(at) {
    const before = this.lines;
    this.lines = before.filter((_, index) => index !== at);
    this.page.requestUpdate();
    toast(this.t('line.removed'), { undo: () => { this.lines = before; this.page.requestUpdate(); } });
  }

  /** The lines and what adds to them, in a card; what to say while there are none. */
  card(none, hint) {
    const { t } = this;
    return html`<section class="card"><h2>${t('lines')}</h2>
      ${this.lines.length ? html`<div class="rows">${this.lines.map((line, at) => this.row(line, at))}</div>` : html`<p class="empty"><strong>${none}</strong>${hint}</p>`}
      <tenon-find label=${t('scan')} placeholder=${t('scan')} .search=${(text) => this.search(text)} .show=${(each) => html`<span class="strong">${each.name}</span> <span class="muted">${each.sku}</span>`} @found=${({ detail }) => this.add(detail)}></tenon-find></section>`;
  }

  row(line, at) {
    const { t, form } = this;
    const wrong = form.wrong(`/lines/${at}`);
    return html`<div class="row"><span><span class="strong">${line.product.name}</span> <span class="muted small">${line.product.sku}</span></span>
      <input inputmode="decimal" aria-label=${t('quantity.of', line.product.name)} aria-invalid=${wrong ? 'true' : nothing} aria-describedby=${wrong ? `wrong-${at}` : nothing} .value=${line.quantity} @input=${(event) => this.change(at, event.target.value)}>
      <button type="button" class="icon" aria-label=${t('line.remove', line.product.name)} @click=${() => this.drop(at)}>${icon('bin')}</button>
      ${wrong ? html`<span class="wrong" id="wrong-${at}">${wrong.message}</span>` : nothing}</div>`;
  }

  choices() {
    return this.form.choice('/warehouse', this.t('warehouse'), this.warehouses.map((id) => [id, id]));
  }
}
