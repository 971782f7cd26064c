import { Page, api, common, css, date, go, html, icon, instant, me, nothing, number, products, texts } from 'tenon/ui';
import { kitForm } from './kit-form.js';
import { ProductForm } from './product-form.js';
import { unitForm } from './unit-form.js';

const t = await texts(import.meta.url);
const path = (id) => `/api/products/${encodeURIComponent(id)}`;

/** Answers nothing where another capability is not there, or may not be asked. */
const ifThere = (permission, address) => (me.may(permission) ? api.get(address).then(({ body }) => body.items, () => undefined) : undefined);

/** The products, all that is known of one of them, and the form for it. */
export default class Products extends Page {
  static properties = { ...Page.properties, product: { state: true }, units: { state: true }, levels: { state: true }, kit: { state: true }, form: { state: true } };

  static styles = [common, css`
    .levels { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.35rem 1rem; margin: 0; }
    .levels dd { text-align: end; font-variant-numeric: tabular-nums; margin: 0; }
    .stock button { margin-top: 1rem; }
    .parent { color: var(--tenon-text); font-size: 0.9375rem; }
  `];

  async open([id, action]) {
    this.product = undefined;
    this.form = undefined;
    if (id === 'new') {
      this.form = new ProductForm(this, t, action ? { variantOf: action } : {});
    } else if (id && action === 'change') {
      const { body, etag } = await api.get(path(id));
      this.form = new ProductForm(this, t, body, etag);
    } else if (id) {
      await this.read(id);
    }
  }

  async read(id) {
    const [{ body }, units] = await Promise.all([api.get(path(id)), ifThere('product.read', `${path(id)}/units`)]);
    const kit = body.kind === 'kit' ? await api.get(`${path(id)}/components`).catch(() => undefined) : undefined;
    const levels = await ifThere('stock.read', kit?.body.components.length ? `/api/stock/kits/${encodeURIComponent(id)}` : `/api/stock?product=${encodeURIComponent(id)}`);
    Object.assign(this, { product: body, units, kit, levels });
  }

  render() {
    if (!this.context.path[0]) {
      return this.list();
    }
    return this.form ? this.form.render() : html`${this.said()}${this.product ? this.one(this.product) : this.waiting()}`;
  }

  list() {
    return html`<div class="bar"><h1>${t('title')}</h1><span class="space"></span>${me.may('product.write') ? html`<a class="button primary" href="#/products/new">${icon('plus')} ${t('new')}</a>` : nothing}</div>
      <tenon-list name="products" label=${t('title')} .link=${(each) => `#/products/${each.id}`} .columns=${[
        { key: 'name', title: t('name'), first: true, show: (each) => each.name },
        { key: 'sku', title: t('sku'), show: (each) => each.sku },
        { key: 'category', title: t('category'), show: (each) => each.category ?? '–' },
        { key: 'kind', title: t('kind'), show: (each) => t(`kind.${each.kind}`) },
        { key: 'unit', title: t('unit'), show: (each) => each.unit },
        { key: 'taxCategory', title: t('taxCategory'), show: (each) => each.taxCategory, hidden: true },
        { key: 'weight', title: t('weight'), number: true, show: (each) => (each.weight ? number(each.weight) : '–'), hidden: true },
        { key: 'since', title: t('since'), show: (each) => date(each.createdAt.slice(0, 10)), hidden: true },
        { key: 'state', title: t('state'), show: (each) => sold(each) },
      ]} .filters=${[{ key: 'q', title: t('search') }, { key: 'category', title: t('category') }]}
        .source=${async ({ q = '', category }, after, limit) => {
          const { body } = await api.get(`/api/products?limit=${limit}&q=${encodeURIComponent(q)}${category ? `&category=${encodeURIComponent(category)}` : ''}${after ? `&after=${encodeURIComponent(after)}` : ''}`);
          products.remember(body.items);
          return body;
        }} .empty=${html`<strong>${t('none')}</strong>${t('none.hint')}`}></tenon-list>`;
  }

  one(product) {
    const may = me.may('product.write');
    return html`<div class="bar"><a href="#/products" class="button" aria-label=${t('title')}>${icon('left')}</a><h1>${product.name}</h1><span class="chip">${product.sku}</span>${sold(product)}<span class="space"></span>
        ${may ? html`<a class="button" href="#/products/new/${product.id}">${t('variant.new')}</a><a class="button primary" href="#/products/${product.id}/change">${t('change')}</a>` : nothing}</div>
      <div class="columns"><div>${this.facts(product)}${this.madeOf(product, may)}${this.inUnits(product, may)}</div><div>${this.stock(product)}</div></div>`;
  }

  facts(product) {
    const line = (key, value) => (value ? html`<dt>${t(key)}</dt><dd>${value}</dd>` : nothing);
    return html`<section class="card"><dl>${line('kind', t(`kind.${product.kind}`))}${line('category', product.category)}${line('unit', product.unit)}${line('taxCategory', product.taxCategory)}
      ${line('weight', product.weight ? t('weight.of', number(product.weight), product.unit) : '')}${line('variantOf', product.variantOf ? html`<a href="#/products/${product.variantOf}">${products.of(product.variantOf)}</a>` : '')}
      ${Object.entries(product.attributes ?? {}).map(([name, { value, unit }]) => html`<dt>${name}</dt><dd>${t('attributes.of', number(value), unit ?? '', product.unit)}</dd>`)}
      ${line('since', instant(product.createdAt))}</dl></section>`;
  }

  /** What a kit is made of; nothing of what is no kit. */
  madeOf(product, may) {
    return this.kit ? html`<section class="card"><h2>${t('components')}</h2>
        ${this.kit.body.components.length ? html`<ul>${this.kit.body.components.map((each) => html`<li>${number(each.quantity)} × <a href="#/products/${each.product}">${products.of(each.product)}</a></li>`)}</ul>` : html`<p class="muted">${t('components.none')}</p>`}
        ${may ? html`<button @click=${() => this.changeKit(product)}>${t('components.change')}</button>` : nothing}</section>` : nothing;
  }

  async changeKit(product) {
    if (await kitForm(t, product, this.kit)) {
      await this.work(() => this.read(product.id));
    }
  }

  inUnits(product, may) {
    return this.units ? html`<section class="card"><h2>${t('units')}</h2>
        ${this.units.length ? html`<ul>${this.units.map((each) => html`<li>${t('units.one', each.unit, number(each.factor), product.unit)}</li>`)}</ul>` : html`<p class="muted">${t('units.none', product.unit)}</p>`}
        ${may ? html`<button @click=${() => this.add(product)}>${icon('plus')} ${t('units.add')}</button>` : nothing}</section>` : nothing;
  }

  async add(product) {
    if (await unitForm(t, product)) {
      await this.work(() => this.read(product.id));
    }
  }

  stock(product) {
    return this.levels && product.kind !== 'service' ? html`<section class="card stock"><h2>${t('stock')}</h2>
        ${this.levels.length ? html`<dl class="levels">${this.levels.map((level) => html`<dt>${t('stock.of', level.warehouse)}</dt><dd>${number(level.available)} ${product.unit}</dd>`)}</dl>` : html`<p class="muted">${t('stock.none')}</p>`}
        ${this.kit?.body.components.length ? nothing : html`<button @click=${() => go('stock', product.id)}>${t('stock.more')}</button>`}</section>` : nothing;
  }
}

const sold = (product) => (product.discontinued ? html`<span class="chip warn">${t('discontinued')}</span>` : html`<span class="chip good">${t('sold')}</span>`);
