import { api, html, number, products } from 'tenon/ui';
import { Scanned } from './scanned.js';

/**
 * What was counted on the shelves. Who counts does not see what should be there, so that he counts what is there; what differed is shown
 * afterwards. Products without a line stay as they are.
 */
export class Count extends Scanned {
  constructor(page, t, warehouses) {
    super(page, t, warehouses, { note: '' });
  }

  async book(event) {
    event.preventDefault();
    const { warehouse, note } = this.form.values;
    const booked = await this.page.work(() => api.post('/api/stock/counts',
      { warehouse, ...(note ? { note } : {}), lines: this.lines.map((line) => ({ product: line.product.id, counted: line.quantity.trim() })) }, { 'Idempotency-Key': crypto.randomUUID() }), this.form);
    if (booked) {
      this.differences = booked.body.lines;
      this.lines = [];
      this.page.requestUpdate();
    }
  }

  render() {
    const { t, form } = this;
    return html`${this.differences ? this.result() : ''}<form @submit=${(event) => this.book(event)} novalidate>${form.said()}
      <section class="card fields">${this.choices()}${form.text('/note', t('note'))}</section>
      ${this.card(t('count.none'), t('count.none.hint'))}
      <button class="primary" ?disabled=${this.page.busy || !this.lines.length}>${t('count.do')}</button></form>`;
  }

  result() {
    const { t } = this;
    const wrong = this.differences.filter((line) => Number(line.difference) !== 0).length;
    return html`<section class="card" role="status"><h2>${wrong ? t('count.differences', wrong, this.differences.length) : t('count.right')}</h2>
      <table class="stack" aria-label=${t('count.result')}><thead><tr><th scope="col">${t('product')}</th><th scope="col" class="number">${t('expected')}</th><th scope="col" class="number">${t('counted')}</th><th scope="col" class="number">${t('difference')}</th></tr></thead>
      <tbody>${this.differences.map((line) => html`<tr><td class="title"><a href="#/stock/${line.product}">${products.of(line.product)}</a></td><td class="number" data-label=${t('expected')}>${number(line.expected)}</td>
        <td class="number" data-label=${t('counted')}>${number(line.counted)}</td><td class="number" data-label=${t('difference')}>${Number(line.difference) === 0 ? number(line.difference)
          : html`<span class="chip ${line.difference.startsWith('-') ? 'bad' : 'warn'}">${line.difference.startsWith('-') ? '' : '+'}${number(line.difference)}</span>`}</td></tr>`)}</tbody></table></section>`;
  }
}
