import { api, go, html, toast } from 'tenon/ui';
import { Scanned } from './scanned.js';

/** Goods that come in. */
export class Receipt extends Scanned {
  constructor(page, t, warehouses) {
    super(page, t, warehouses, { reference: '' });
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
      <section class="card fields">${this.choices()}${form.text('/reference', t('reference'), { hint: t('reference.hint') })}</section>
      ${this.card(t('receive.none'), t('receive.none.hint'))}
      <button class="primary" ?disabled=${this.page.busy || !this.lines.length}>${t('receive.do')}</button></form>`;
  }
}
