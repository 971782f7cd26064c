import { Page, api, common, css, html, icon, instant, me, money, nothing, number, products, texts } from 'tenon/ui';
import { Count } from './count.js';
import { Receipt } from './receipt.js';

const t = await texts(import.meta.url);

/** Products by name and SKU, for the command menu. */
export async function search(text) {
  return (await products.search(text, 6)).map((each) => ({ title: each.name, text: each.sku, path: `stock/${each.id}` }));
}

/** What is on the shelves, today or on another day, what moved, goods that come in, and goods that are counted. */
export default class Stock extends Page {
  static properties = { ...Page.properties, product: { state: true }, levels: { state: true }, moves: { state: true }, next: { state: true }, scanned: { state: true }, done: { state: true }, warehouses: { state: true } };

  static styles = [common, css`
    .levels { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(9rem, 45%), 1fr)); gap: 1rem; }
    .levels b { display: block; font-size: 1.5rem; font-variant-numeric: tabular-nums; }
    .in { color: var(--tenon-good); } .out { color: var(--tenon-bad); }
    .find { flex: 1 1 16rem; max-width: 28rem; }
    .rows { display: grid; gap: 0.5rem; margin-bottom: 1rem; }
    .row { display: grid; grid-template-columns: minmax(0, 1fr) 7rem auto; gap: 0.5rem; align-items: center; }
    .row .wrong { grid-column: 1 / -1; }
    .row input { text-align: end; }
    @media (max-width: 40rem) { .row { grid-template-columns: minmax(0, 1fr) 5rem auto; } }
  `];

  async open([what, id]) {
    this.product = undefined;
    this.scanned = undefined;
    this.warehouses ??= (await api.get('/api/stock/warehouses?limit=200')).body.items.map((each) => each.id);
    if (what === 'receive') {
      this.scanned = new Receipt(this, t, this.warehouses);
    } else if (what === 'count') {
      this.scanned = new Count(this, t, this.warehouses);
    } else if (what === 'receipt') {
      this.done = (await api.get(`/api/stock/receipts/${encodeURIComponent(id)}`)).body;
    } else if (what) {
      await this.read(what);
    }
  }

  async read(id) {
    const [product, { body: levels }, { body: moves }] = await Promise.all([products.get(id), api.get(`/api/stock?product=${encodeURIComponent(id)}`), api.get(`/api/stock/moves?limit=100&product=${encodeURIComponent(id)}`)]);
    this.product = product;
    this.levels = levels.items;
    this.moves = moves.items;
    this.next = moves.next;
  }

  async more() {
    await this.work(async () => {
      const { body } = await api.get(`/api/stock/moves?limit=100&product=${encodeURIComponent(this.product.id)}&after=${encodeURIComponent(this.next)}`);
      this.moves = [...this.moves, ...body.items];
      this.next = body.next;
    });
  }

  render() {
    const [what] = this.context.path;
    if (!what) {
      return this.list();
    }
    if (this.scanned) {
      return html`${this.back(t(what))}${this.scanned.render()}`;
    }
    return html`${this.said()}${what === 'receipt' ? (this.done ? this.booked() : this.waiting()) : this.product ? this.one() : this.waiting()}`;
  }

  back(title) {
    return html`<div class="bar"><a href="#/stock" class="button" aria-label=${t('stock')}>${icon('left')}</a><h1>${title}</h1></div>`;
  }

  list() {
    if (!this.warehouses) {
      return html`${this.said()}${this.waiting()}`;
    }
    return html`<div class="bar"><h1>${t('stock')}</h1>
        <div class="find"><tenon-find label=${t('find')} placeholder=${t('find')} .search=${(text) => products.search(text)} .show=${(each) => html`<span class="strong">${each.name}</span> <span class="muted">${each.sku}</span>`}
          @found=${({ detail }) => { location.hash = `#/stock/${detail.id}`; }}></tenon-find></div>
        <span class="space"></span>${me.may('stock.adjust') ? html`<a class="button" href="#/stock/count">${t('count')}</a>` : nothing}${me.may('stock.write') ? html`<a class="button primary" href="#/stock/receive">${icon('plus')} ${t('receive')}</a>` : nothing}</div>
      ${this.said()}
      <tenon-list name="stock" label=${t('stock')} .link=${(level) => `#/stock/${level.product}`} .columns=${[
        { key: 'product', title: t('product'), first: true, show: (level) => products.of(level.product) },
        { key: 'warehouse', title: t('warehouse'), show: (level) => level.warehouse },
        { key: 'onHand', title: t('onHand'), number: true, show: (level) => number(level.onHand) },
        { key: 'reserved', title: t('reserved'), number: true, show: (level) => number(level.reserved) },
        { key: 'incoming', title: t('incoming'), number: true, show: (level) => number(level.incoming) },
        { key: 'available', title: t('available'), number: true, show: (level) => (Number(level.available) > 0 ? number(level.available) : html`<span class="chip bad">${number(level.available)}</span>`) },
      ]} .filters=${[{ key: 'warehouse', title: t('warehouse'), kind: 'choice', choices: this.warehouses.map((id) => [id, id]) }, { key: 'at', title: t('at'), kind: 'date' }]}
        .source=${async ({ warehouse, at }, after, limit) => (await api.get(`/api/stock?limit=${limit}${warehouse ? `&warehouse=${encodeURIComponent(warehouse)}` : ''}${at ? `&at=${at}` : ''}${after ? `&after=${encodeURIComponent(after)}` : ''}`)).body}
        .empty=${html`<strong>${t('stock.none')}</strong>${t('stock.none.hint')}`}></tenon-list>`;
  }

  one() {
    const { product } = this;
    return html`<div class="bar"><a href="#/stock" class="button" aria-label=${t('stock')}>${icon('left')}</a><h1>${product.name}</h1><span class="chip">${product.sku}</span></div>
      ${this.levels.map((level) => html`<section class="card"><h2>${level.warehouse}</h2><div class="levels">${['onHand', 'reserved', 'available', 'incoming'].map((key) => html`<div><span class="muted">${t(key)}</span><b>${number(level[key])}</b></div>`)}</div></section>`)}
      <section class="card wide" tabindex="-1"><h2>${t('moves')}</h2>${this.moves.length ? html`<table class="stack" aria-label=${t('moves')}><thead><tr><th scope="col">${t('when')}</th><th scope="col">${t('document')}</th><th scope="col">${t('warehouse')}</th><th scope="col" class="number">${t('quantity')}</th></tr></thead>
        <tbody>${this.moves.map((move) => html`<tr><td data-label=${t('when')}>${instant(move.at)}</td><td data-label=${t('document')}>${this.document(move.document)}</td><td data-label=${t('warehouse')}>${move.warehouse}</td>
          <td class="number ${move.quantity.startsWith('-') ? 'out' : 'in'}" data-label=${t('quantity')}>${move.quantity.startsWith('-') ? '' : '+'}${number(move.quantity)}</td></tr>`)}</tbody></table>
        ${this.next ? html`<p><button ?disabled=${this.busy} @click=${this.more}>${t('more')}</button></p>` : nothing}` : html`<p class="muted">${t('moves.none')}</p>`}</section>`;
  }

  /** "shipment/<id>" and the like; what has a page here is a link to it. */
  document(text) {
    const [kind, id] = (text ?? '').split('/');
    return kind === 'receipt' ? html`<a href="#/stock/receipt/${id}">${t('document.receipt')}</a>` : t.or(`document.${kind}`, kind);
  }

  booked() {
    const { done } = this;
    return html`${this.back(t('document.receipt'))}<section class="card"><dl><dt>${t('warehouse')}</dt><dd>${done.warehouse}</dd>${done.reference ? html`<dt>${t('reference')}</dt><dd>${done.reference}</dd>` : nothing}</dl></section>
      <section class="card"><table class="stack" aria-label=${t('lines')}><thead><tr><th scope="col">${t('product')}</th><th scope="col">${t('lot')}</th><th scope="col" class="number">${t('cost')}</th><th scope="col" class="number">${t('quantity')}</th></tr></thead>
      <tbody>${done.lines.map((line) => html`<tr><td class="title"><a href="#/stock/${line.product}">${products.of(line.product)}</a></td><td data-label=${t('lot')}>${line.lot ?? '–'}</td><td class="number" data-label=${t('cost')}>${line.unitCost ? money(line.unitCost) : '–'}</td><td class="number" data-label=${t('quantity')}>${number(line.quantity)}</td></tr>`)}</tbody></table></section>`;
  }
}
