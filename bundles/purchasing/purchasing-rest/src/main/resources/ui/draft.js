import { Form, api, go, html, icon, products, toast } from 'tenon/ui';

/** The form for a draft: a new one, or one that is there. */
export class Draft {
  static async of(page, t, order, etag) {
    const [suppliers, warehouses] = await Promise.all([api.get('/api/suppliers?limit=1000'), api.get('/api/stock/warehouses?limit=200')]);
    return new Draft(page, t, order, etag, suppliers.body.items, warehouses.body.items.map((each) => each.id));
  }

  constructor(page, t, order, etag, suppliers, warehouses) {
    Object.assign(this, { page, t, etag, id: order.id, number: order.number, suppliers, warehouses });
    const lines = (order.lines ?? []).map(({ product, quantity, unitCost, expected }) => ({ product, quantity, unitCost: unitCost?.amount ?? '', expected }));
    this.form = new Form(page, { supplier: order.supplier ?? suppliers.find((each) => !each.blocked)?.id ?? '', warehouse: order.warehouse ?? warehouses[0] ?? 'MAIN', reference: order.reference ?? '', lines });
  }

  /** What is left empty is as the supplier says. */
  body() {
    const { supplier, warehouse, reference, lines } = this.form.values;
    const currency = this.suppliers.find((each) => each.id === supplier)?.currency;
    return { supplier, warehouse, reference: reference || (this.id ? null : undefined), lines: lines.map(({ product, quantity, unitCost, expected }) => ({ product, quantity: quantity.trim() || undefined, unitCost: unitCost ? { amount: unitCost.trim(), currency } : undefined, expected: expected || undefined })) };
  }

  async save(event) {
    event.preventDefault();
    const saved = await this.page.work(() => (this.id ? api.patch(`/api/purchase-orders/${encodeURIComponent(this.id)}`, this.body(), this.etag) : api.post('/api/purchase-orders', this.body(), { 'Idempotency-Key': crypto.randomUUID() })), this.form);
    if (saved) {
      toast(this.t('saved'));
      go('purchase-orders', saved.body.id);
    }
  }

  add(product) {
    this.form.values.lines.push({ product: product.id, quantity: '1', unitCost: '', expected: '' });
    this.page.requestUpdate();
  }

  drop(at) {
    this.form.values.lines.splice(at, 1);
    this.page.requestUpdate();
  }

  render() {
    const { t, form, page, suppliers, warehouses } = this;
    const { lines } = form.values;
    return html`<div class="bar"><a href=${this.id ? `#/purchase-orders/${this.id}` : '#/purchase-orders'} class="button" aria-label=${t('orders')}>${icon('left')}</a><h1>${this.number ?? t('order.new')}</h1></div>
      <form novalidate @submit=${(event) => this.save(event)}>${form.said()}
        <section class="card fields">${form.choice('/supplier', t('supplier'), suppliers.map((each) => [each.id, each.name]), { required: true })} ${form.choice('/warehouse', t('warehouse'), warehouses.map((id) => [id, id]))} ${form.text('/reference', t('reference'))}</section>
        <section class="card"><h2>${t('lines')}</h2>${lines.length ? lines.map((line, at) => this.line(line, at)) : html`<p class="empty"><strong>${t('lines.none')}</strong>${t('lines.none.hint')}</p>`}
          <tenon-find label=${t('find')} placeholder=${t('find')} .search=${(text) => products.search(text)} .show=${(each) => html`<span class="strong">${each.name}</span> <span class="muted">${each.sku}</span>`} @found=${({ detail }) => this.add(detail)}></tenon-find></section>
        <button class="primary" ?disabled=${page.busy || !lines.length}>${t('save')}</button></form>`;
  }

  line(line, at) {
    const { t, form } = this;
    return html`<div class="row"><span class="strong">${products.of(line.product)}</span>${form.text(`/lines/${at}/quantity`, t('quantity'), { kind: 'number' })}${form.text(`/lines/${at}/unitCost`, t('unitCost'), { kind: 'number' })}${form.text(`/lines/${at}/expected`, t('expected'), { kind: 'date' })}
      <button type="button" class="icon" aria-label=${t('line.remove')} @click=${() => this.drop(at)}>${icon('bin')}</button></div>`;
  }
}
