import { Form, api, go, html, icon, nothing, products, toast } from 'tenon/ui';

/**
 * Goods that come in. Each scan or typed product is a line; the same one again is one more of it. A scanner types the SKU and Enter, so it needs
 * nothing special.
 */
export class Receipt {
  lines = [];

  constructor(page, t, warehouses) {
    Object.assign(this, { page, t, warehouses });
    this.form = new Form(page, { warehouse: warehouses[0] ?? 'MAIN', reference: '' });
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

  async book(event) {
    event.preventDefault();
    const { warehouse, reference } = this.form.values;
    const booked = await this.page.work(() => api.post('/api/stock/receipts',
      { warehouse, ...(reference ? { reference } : {}), lines: this.lines.map((line) => ({ product: line.product.id, quantity: line.quantity.trim() })) }, { 'Idempotency-Key': crypto.randomUUID() }), this.form);
    if (booked) {
      toast(this.t('received'));
      go('stock', 'receipt', booked.body.id);
    }
  }

  render() {
    const { t, form } = this;
    return html`<form @submit=${(event) => this.book(event)} novalidate>${form.said()}
      <section class="card fields">${form.choice('/warehouse', t('warehouse'), this.warehouses.map((id) => [id, id]))}${form.text('/reference', t('reference'), { hint: t('reference.hint') })}</section>
      <section class="card"><h2>${t('lines')}</h2>
        ${this.lines.length ? html`<div class="rows">${this.lines.map((line, at) => this.row(line, at))}</div>` : html`<p class="empty"><strong>${t('receive.none')}</strong>${t('receive.none.hint')}</p>`}
        <tenon-find label=${t('scan')} placeholder=${t('scan')} .search=${(text) => this.search(text)} .show=${(each) => html`<span class="strong">${each.name}</span> <span class="muted">${each.sku}</span>`} @found=${({ detail }) => this.add(detail)}></tenon-find></section>
      <button class="primary" ?disabled=${this.page.busy || !this.lines.length}>${t('receive.do')}</button></form>`;
  }

  row(line, at) {
    const { t, form } = this;
    const wrong = form.wrong(`/lines/${at}`);
    return html`<div class="row"><span><span class="strong">${line.product.name}</span> <span class="muted small">${line.product.sku}</span></span>
      <input inputmode="decimal" aria-label=${t('quantity.of', line.product.name)} aria-invalid=${wrong ? 'true' : nothing} aria-describedby=${wrong ? `wrong-${at}` : nothing} .value=${line.quantity} @input=${(event) => this.change(at, event.target.value)}>
      <button type="button" class="icon" aria-label=${t('line.remove', line.product.name)} @click=${() => this.drop(at)}>${icon('bin')}</button>
      ${wrong ? html`<span class="wrong" id="wrong-${at}">${wrong.message}</span>` : nothing}</div>`;
  }
}
