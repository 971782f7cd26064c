import { Form, api, go, html, icon, nothing, products, toast } from 'tenon/ui';

/** What came of a purchase order, or what its supplier has sent to the customer: to begin with, all that is open. */
export class GoodsIn {
  constructor(page, t, order) {
    Object.assign(this, { page, t, order });
    this.form = new Form(page, { reference: '', lines: order.lines.filter((line) => Number(line.open) > 0).map((line) => ({ line: line.line, product: line.product, quantity: line.open, lot: '', expires: '' })) });
  }

  /** Lines of which nothing came are left out; the server's places are those of what was sent. */
  async book(event) {
    event.preventDefault();
    const { reference, lines } = this.form.values;
    const came = lines.filter((line) => Number(line.quantity) !== 0);
    this.form.values.lines = came;
    const booked = await this.page.work(() => api.post(`/api/purchase-orders/${encodeURIComponent(this.order.id)}/${this.order.shipTo ? 'dispatches' : 'receipts'}`, { ...(reference ? { reference } : {}), lines: came.map(({ line, quantity, lot, expires }) => ({ line, quantity: quantity.trim(), ...(lot ? { lot } : {}), ...(expires ? { expires } : {}) })) },
      { 'Idempotency-Key': crypto.randomUUID() }), this.form);
    if (booked) {
      toast(this.t(this.order.shipTo ? 'dispatched' : 'booked'));
      go('purchase-orders', this.order.id);
    }
  }

  render() {
    const { t, form, order, page } = this;
    return html`<div class="bar"><a href="#/purchase-orders/${order.id}" class="button" aria-label=${order.number}>${icon('left')}</a><h1>${t(order.shipTo ? 'dispatch.of' : 'receive.of', order.number)}</h1></div>
      <form novalidate @submit=${(event) => this.book(event)}>${form.said()}<section class="card fields">${form.text('/reference', t(order.shipTo ? 'parcel' : 'deliveryNote'))}</section>
        <section class="card"><h2>${t('lines')}</h2>${form.values.lines.map((line, at) => html`<div class="row"><span class="strong">${products.of(line.product)}</span>${form.text(`/lines/${at}/quantity`, t('quantity'), { kind: 'number' })}${order.shipTo ? nothing : html`${form.text(`/lines/${at}/lot`, t('lot'))}${form.text(`/lines/${at}/expires`, t('expires'), { kind: 'date' })}`}</div>`)}</section>
        <button class="primary" ?disabled=${page.busy || !form.values.lines.length}>${t(order.shipTo ? 'dispatch.do' : 'receive.do')}</button></form>`;
  }
}
