import { Page, api, confirm, date, html, icon, me, money, nothing, number, products, texts } from 'tenon/ui';
import { supplierForm, supplyForm } from './supplier-forms.js';

const t = await texts(import.meta.url);
const path = (id) => `/api/suppliers/${encodeURIComponent(id)}`;

/** The suppliers, and what one of them delivers. */
export default class Suppliers extends Page {
  static properties = { ...Page.properties, supplier: { state: true }, supplies: { state: true } };

  async open([id]) {
    this.supplier = undefined;
    if (id) {
      await this.read(id);
    }
  }

  async read(id) {
    const [supplier, { body }] = await Promise.all([api.get(path(id)), api.get(`${path(id)}/products`)]);
    this.supplies = body.items;
    this.supplier = supplier;
  }

  render() {
    if (!this.context.path[0]) {
      return this.list();
    }
    return html`${this.said()}${this.supplier ? this.one(this.supplier.body) : this.waiting()}`;
  }

  list() {
    return html`<div class="bar"><h1>${t('suppliers')}</h1><span class="space"></span>${me.may('supplier.write') ? html`<button class="primary" @click=${() => this.add()}>${icon('plus')} ${t('supplier.new')}</button>` : nothing}</div>
      <tenon-list name="suppliers" label=${t('suppliers')} .link=${(each) => `#/suppliers/${each.id}`} .columns=${[
        { key: 'name', title: t('name'), first: true, show: (each) => each.name },
        { key: 'currency', title: t('currency'), show: (each) => each.currency },
        { key: 'leadTimeDays', title: t('leadTime'), number: true, show: (each) => t('days', number(each.leadTimeDays)) },
        { key: 'state', title: t('state'), show: (each) => standing(each) },
      ]} .filters=${[{ key: 'q', title: t('name') }]}
        .source=${async ({ q = '' }, after, limit) => (await api.get(`/api/suppliers?limit=${limit}&q=${encodeURIComponent(q)}${after ? `&after=${encodeURIComponent(after)}` : ''}`)).body}
        .empty=${html`<strong>${t('suppliers.none')}</strong>${t('suppliers.none.hint')}`}></tenon-list>`;
  }

  async add() {
    const added = await supplierForm(t);
    if (added) {
      location.hash = `#/suppliers/${added.body.id}`;
    }
  }

  one(supplier) {
    const may = me.may('supplier.write');
    return html`<div class="bar"><a href="#/suppliers" class="button" aria-label=${t('suppliers')}>${icon('left')}</a><h1>${supplier.name}</h1>${standing(supplier)}<span class="space"></span>
        ${me.may('purchase.write') ? html`<a class="button" href="#/purchase-orders/new/${supplier.id}">${t('order.new')}</a>` : nothing}
        ${may ? html`<button class="primary" @click=${() => this.change()}>${t('change')}</button>` : nothing}</div>
      <section class="card"><dl><dt>${t('currency')}</dt><dd>${supplier.currency}</dd><dt>${t('leadTime')}</dt><dd>${t('days', number(supplier.leadTimeDays))}</dd>
        <dt>${t('reliability')}</dt><dd>${number(supplier.reliability)} %</dd>${supplier.minimumOrder ? html`<dt>${t('minimumOrder')}</dt><dd>${money(supplier.minimumOrder)}</dd>` : nothing}
        <dt>${t('tolerance')}</dt><dd>${t('tolerance.of', number(supplier.tolerance.over), number(supplier.tolerance.under))}</dd></dl></section>
      <section class="card wide" tabindex="-1"><h2>${t('delivers')}</h2>${this.supplies.length ? html`<table class="stack" aria-label=${t('delivers')}>
        <thead><tr><th scope="col">${t('product')}</th><th scope="col">${t('theirNumber')}</th><th scope="col" class="number">${t('pack')}</th><th scope="col">${t('prices')}</th><th scope="col">${t('leadTime')}</th><th scope="col">${t('validTo')}</th><th></th></tr></thead>
        <tbody>${this.supplies.map((each) => this.row(each, may))}</tbody></table>` : html`<p class="empty"><strong>${t('delivers.none')}</strong>${t('delivers.none.hint')}</p>`}
        ${may ? html`<p><button @click=${() => this.set()}>${icon('plus')} ${t('supply.new')}</button></p>` : nothing}</section>`;
  }

  row(each, may) {
    return html`<tr><td class="title">${products.of(each.product)} ${each.preferred ? html`<span class="chip good">${t('preferred')}</span>` : nothing}</td><td data-label=${t('theirNumber')}>${each.number ?? '–'}</td>
      <td class="number" data-label=${t('pack')}>${number(each.pack)}</td><td data-label=${t('prices')}>${each.prices?.map((price) => html`<div>${Number(price.from) ? t('price.from', number(price.from), money(price.unitCost)) : money(price.unitCost)}</div>`) ?? '–'}</td>
      <td data-label=${t('leadTime')}>${each.leadTimeDays === undefined ? '–' : t('days', number(each.leadTimeDays))}</td><td data-label=${t('validTo')}>${each.validTo ? date(each.validTo) : '–'}</td>
      <td>${may ? html`<button class="plain" @click=${() => this.set(each)}>${t('change')}</button><button class="plain" @click=${() => this.drop(each)}>${t('supply.drop')}</button>` : nothing}</td></tr>`;
  }

  async change() {
    const { body, etag } = this.supplier;
    if (await supplierForm(t, body, etag)) {
      await this.work(() => this.read(body.id));
    }
  }

  async set(supply) {
    const { body } = this.supplier;
    if (await supplyForm(t, body, supply)) {
      await this.work(() => this.read(body.id));
    }
  }

  async drop(supply) {
    if (await confirm(t('supply.drop.sure'), '', { yes: t('supply.drop'), danger: true })) {
      await this.work(async () => {
        const { id } = this.supplier.body;
        await api.delete(`${path(id)}/products/${encodeURIComponent(supply.product)}`);
        await this.read(id);
      });
    }
  }
}

const standing = (supplier) => (supplier.blocked ? html`<span class="chip bad">${t('blocked')}</span>` : html`<span class="chip good">${t('open')}</span>`);
