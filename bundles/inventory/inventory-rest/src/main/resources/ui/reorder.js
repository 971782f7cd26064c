import { Form, Page, api, confirm, date, dialog, html, icon, me, nothing, number, products, texts, toast } from 'tenon/ui';

const t = await texts(import.meta.url);
const LIMITS = ['minimum', 'maximum', 'multiple'];

/** What should be ordered anew and why, and the rules that say so. */
export default class Reorder extends Page {
  static properties = { ...Page.properties, proposals: { state: true }, rules: { state: true } };

  open() {
    return this.look();
  }

  async look() {
    [this.proposals, this.rules] = await Promise.all(['proposals', 'rules'].map(async (what) => (await api.get(`/api/stock/reorder-${what}`)).body.items));
  }

  /** Sets a rule anew, or one that is there otherwise. */
  async set(rule) {
    const warehouses = (await api.get('/api/stock/warehouses?limit=200')).body.items.map((each) => each.id);
    const done = await dialog(t('rule'), (me) => {
      me.form ??= new Form(me, { warehouse: warehouses[0], ...rule });
      me.product ??= rule?.product;
      const { form } = me;
      const keep = async (event) => {
        event.preventDefault();
        form.clear();
        try {
          const { warehouse, ...limits } = form.values;
          await api.post('/api/stock/reorder-rules', { product: me.product, warehouse, ...Object.fromEntries(LIMITS.map((key) => [key, limits[key]?.trim()]).filter(([, value]) => value)) }, { 'Idempotency-Key': crypto.randomUUID() });
          me.close(true);
        } catch (refused) {
          await form.fail(refused);
        }
      };
      return html`<form @submit=${keep} novalidate>${form.said()}<div class="fields">
        ${me.product ? html`<strong class="whole">${products.of(me.product)}</strong>` : html`<div class="whole"><tenon-find label=${t('find')} placeholder=${t('find')} .search=${(text) => products.search(text)}
          .show=${(each) => html`<span class="strong">${each.name}</span> <span class="muted">${each.sku}</span>`} @found=${({ detail }) => { me.product = detail.id; me.requestUpdate(); }}></tenon-find></div>`}
        ${form.choice('/warehouse', t('warehouse'), warehouses.map((id) => [id, id]))}
        ${LIMITS.map((key) => form.text(`/${key}`, t(key), { kind: 'number', hint: t(`${key}.hint`) }))}</div>
        <div class="do"><button class="primary" ?disabled=${!me.product}>${t('rule.keep')}</button></div></form>`;
    });
    if (done) {
      toast(t('rule.kept'));
      await this.work(() => this.look());
    }
  }

  async drop(rule) {
    if (await confirm(t('rule.drop.sure'), '', { yes: t('rule.drop'), danger: true })) {
      await this.work(async () => {
        await api.delete(`/api/stock/reorder-rules/${encodeURIComponent(rule.product)}/${encodeURIComponent(rule.warehouse)}`);
        await this.look();
      });
    }
  }

  /** What a warehouse is to get from another one leaves there. */
  async send({ product, warehouse, from, quantity, arrives }) {
    if (await confirm(t('transfer.send'), html`${products.of(product)}: ${number(quantity)}, ${from} → ${warehouse}`, { yes: t('transfer.send') })) {
      await this.work(async () => {
        await api.post('/api/stock/transfers', { from, to: warehouse, expected: arrives, lines: [{ product, quantity }] }, { 'Idempotency-Key': crypto.randomUUID() });
        toast(t('transfer.sent'));
        await this.look();
      });
    }
  }

  render() {
    return html`<div class="bar"><h1>${t('reorder')}</h1><span class="space"></span>${me.may('stock.plan') ? html`<button class="primary" @click=${() => this.set()}>${icon('plus')} ${t('rule.new')}</button>` : nothing}</div>${this.said()}
      ${this.proposals ? html`${this.wanted()}${this.kept()}` : this.waiting()}`;
  }

  wanted() {
    return html`<section class="card wide" tabindex="-1"><h2>${t('proposals')}</h2>${this.proposals.length ? html`<table class="stack" aria-label=${t('proposals')}>
      <thead><tr><th scope="col">${t('product')}</th><th scope="col">${t('warehouse')}</th><th scope="col" class="number">${t('projected')}</th><th scope="col" class="number">${t('point')}</th><th scope="col" class="number">${t('demand')}</th><th scope="col">${t('arrives')}</th><th scope="col">${t('way')}</th><th scope="col" class="number">${t('quantity')}</th><th></th></tr></thead>
      <tbody>${this.proposals.map((each) => html`<tr><td class="title"><a href="#/stock/${each.product}">${products.of(each.product)}</a></td><td data-label=${t('warehouse')}>${each.warehouse}</td><td class="number" data-label=${t('projected')}>${number(each.projected)}</td>
        <td class="number" data-label=${t('point')}>${number(each.point)}</td><td class="number" data-label=${t('demand')}>${number(each.dailyDemand)}</td><td data-label=${t('arrives')}>${date(each.arrives)}</td>
        <td data-label=${t('way')}>${each.from ? t('transfer', each.from) : t('buy')}</td><td class="number strong" data-label=${t('quantity')}>${number(each.quantity)}</td>
        <td>${each.from && me.may('stock.transfer') ? html`<button class="plain" ?disabled=${this.busy} @click=${() => this.send(each)}>${t('transfer.send')}</button>` : nothing}</td></tr>`)}</tbody></table>`
      : html`<p class="empty"><strong>${t('proposals.none')}</strong></p>`}</section>`;
  }

  kept() {
    return html`<section class="card wide" tabindex="-1"><h2>${t('rules')}</h2>${this.rules.length ? html`<table class="stack" aria-label=${t('rules')}>
      <thead><tr><th scope="col">${t('product')}</th><th scope="col">${t('warehouse')}</th>${LIMITS.map((key) => html`<th scope="col" class="number">${t(key)}</th>`)}<th></th></tr></thead>
      <tbody>${this.rules.map((rule) => html`<tr><td class="title"><a href="#/stock/${rule.product}">${products.of(rule.product)}</a></td><td data-label=${t('warehouse')}>${rule.warehouse}</td>
        ${LIMITS.map((key) => html`<td class="number" data-label=${t(key)}>${rule[key] ? number(rule[key]) : '–'}</td>`)}
        <td>${me.may('stock.plan') ? html`<button class="plain" @click=${() => this.set(rule)}>${t('rule.change')}</button><button class="plain" @click=${() => this.drop(rule)}>${t('rule.drop')}</button>` : nothing}</td></tr>`)}</tbody></table>`
      : html`<p class="empty"><strong>${t('rules.none')}</strong>${t('rules.none.hint')}</p>`}</section>`;
  }
}
