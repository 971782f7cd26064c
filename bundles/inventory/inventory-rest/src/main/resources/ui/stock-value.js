import { Page, api, html, money, nothing, number, products, texts } from 'tenon/ui';

const t = await texts(import.meta.url);

/** What stock is worth, now or at the end of a day: all of it, and by product. */
export default class StockValues extends Page {
  static properties = { ...Page.properties, worth: { state: true } };

  /** The sum for the day that the list is asked for, beside the list's first page. */
  async source({ at }, after, limit) {
    const day = at ? `&at=${at}` : '';
    if (!after) {
      this.worth = undefined;
      this.work(async () => { this.worth = (await api.get(`/api/stock/worth?${day.slice(1)}`)).body; });
    }
    return (await api.get(`/api/stock/values?limit=${limit}${day}${after ? `&after=${encodeURIComponent(after)}` : ''}`)).body;
  }

  render() {
    return html`<div class="bar"><h1>${t('value')}</h1><span class="space"></span>${this.worth?.value ? html`<span>${t('value.of', number(this.worth.products))} <strong>${money(this.worth.value)}</strong></span>` : nothing}</div>${this.said()}
      <tenon-list name="stock-value" label=${t('value')} .link=${(each) => `#/stock/${each.product}`} .columns=${[
        { key: 'product', title: t('product'), first: true, show: (each) => products.of(each.product) },
        { key: 'method', title: t('method'), show: (each) => t.or(`method.${each.method}`, each.method) },
        { key: 'quantity', title: t('quantity'), number: true, show: (each) => number(each.quantity) },
        { key: 'unitCost', title: t('cost'), number: true, show: (each) => money(each.unitCost) },
        { key: 'layers', title: t('layers'), number: true, show: (each) => number(each.layers.length), hidden: true },
        { key: 'value', title: t('value'), number: true, show: (each) => money(each.value) },
      ]} .filters=${[{ key: 'at', title: t('at'), kind: 'date' }]} .source=${(...asked) => this.source(...asked)}
        .empty=${html`<strong>${t('stock.none')}</strong>${t('stock.none.hint')}`}></tenon-list>`;
  }
}
