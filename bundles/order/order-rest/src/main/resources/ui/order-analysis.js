import { Page, customers, everything, html, money, nothing, texts } from 'tenon/ui';

const t = await texts(import.meta.url);
const customerName = (id) => customers.get(id).then((each) => each?.name ?? id);

/** Orders by whatever people want to see them by. */
export default class OrderAnalysis extends Page {
  static properties = { ...Page.properties, all: { state: true } };

  async open() {
    this.all = await everything('/api/orders');
  }

  get fields() {
    return [
      { key: 'state', title: t('state'), value: (each) => each.state, show: (state) => t.or(`state.${state}`, state) },
      { key: 'customer', title: t('customer'), value: (each) => each.customer, show: (id) => customers.of(id), text: customerName },
      { key: 'day', title: t('analysis.day'), value: (each) => each.date },
      { key: 'month', title: t('analysis.month'), value: (each) => each.date.slice(0, 7) },
      { key: 'year', title: t('analysis.year'), value: (each) => each.date.slice(0, 4) },
    ];
  }

  render() {
    return html`<div class="bar"><h1>${t('analysis')}</h1></div>${this.said()}${this.all ? html`${this.all.more ? html`<div class="said warn">${t('analysis.cut', this.all.items.length)}</div>` : nothing}
      <tenon-pivot name="orders" label=${t('analysis')} .items=${this.all.items} .fields=${this.fields} .start=${{ rows: ['month'], columns: ['state'], measure: 'net' }}
        .measures=${[{ key: 'net', title: t('net'), of: (each) => each.net }, { key: 'gross', title: t('gross'), of: (each) => each.gross }, { key: 'count', title: t('analysis.count') }]}
        .item=${(each) => html`<a href="#/orders/${each.id}">${each.number}</a> ${customers.of(each.customer)} <span class="muted">${money(each.gross)}</span>`}></tenon-pivot>` : this.waiting()}`;
  }
}
