import { Page, customers, everything, html, nothing, products, texts } from 'tenon/ui';

const t = await texts(import.meta.url);
const customerName = (id) => customers.get(id).then((each) => each?.name ?? id);
const productName = (id) => products.get(id).then((each) => each?.name ?? id);

/** Opportunities by whatever people want to see them by. */
export default class SalesAnalysis extends Page {
  static properties = { ...Page.properties, all: { state: true } };

  async open() {
    this.all = await everything('/api/opportunities');
  }

  get fields() {
    return [
      { key: 'stage', title: t('stage'), value: (each) => each.stage, show: (stage) => t.or(`stage.${stage}`, stage) },
      { key: 'owner', title: t('owner'), value: (each) => each.owner },
      { key: 'customer', title: t('customer'), value: (each) => each.customer, show: (id) => customers.of(id), text: customerName },
      { key: 'product', title: t('by.product'), value: (each) => each.product, show: (id) => products.of(id), text: productName },
      { key: 'month', title: t('closing.month'), value: (each) => each.closeDate.slice(0, 7) },
      { key: 'year', title: t('closing.year'), value: (each) => each.closeDate.slice(0, 4) },
      { key: 'pipeline', title: t('pipeline'), value: (each) => each.pipeline },
      { key: 'competitor', title: t('by.competitor'), value: (each) => each.competitor },
      { key: 'lostReason', title: t('by.reason'), value: (each) => each.lostReason },
    ];
  }

  render() {
    return html`<div class="bar"><h1>${t('analysis')}</h1></div>${this.said()}${this.all ? html`${this.all.more ? html`<div class="said warn">${t('analysis.cut', this.all.items.length)}</div>` : nothing}
      <tenon-pivot name="sales" label=${t('analysis')} .items=${this.all.items} .fields=${this.fields} .start=${{ rows: ['owner'], columns: ['stage'], measure: 'amount' }}
        .measures=${[{ key: 'amount', title: t('amount'), of: (each) => each.amount }, { key: 'expected', title: t('weighted'), of: (each) => each.expectedRevenue }, { key: 'count', title: t('analysis.count') }]}
        .item=${(each) => html`<a href="#/opportunities/${each.id}">${each.title}</a> <span class="muted">${customers.of(each.customer)}</span>`}></tenon-pivot>` : this.waiting()}`;
  }
}
