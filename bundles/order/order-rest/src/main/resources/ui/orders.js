import { Page, Portions, ago, api, changesOf, common, css, customers, date, html, icon, me, money, nothing, number, texts, today } from 'tenon/ui';
import { OrderActions } from './order-actions.js';
import { OPEN, PLANNED, STATES, chip, promised } from './states.js';
import { lines, shipments } from './order-parts.js';

const t = await texts(import.meta.url);
const OPEN_AT_MOST = 100;
const FOUND = 4;
const NEWEST = 200;

const found = (order, customer) => ({ title: order.number, text: `${customer} · ${money(order.gross)} · ${t(`state.${order.state}`)}`, path: `orders/${order.id}` });

/** Orders of the customers that fit, and for a number those of the newest whose number has it; for the command menu. */
export async function search(text) {
  if (/\d{2}$/.test(text)) {
    const { body } = await api.get(`/api/orders?limit=${NEWEST}`);
    const fit = body.items.filter((order) => order.number.toLowerCase().includes(text.toLowerCase())).slice(0, FOUND);
    return Promise.all(fit.map(async (order) => found(order, (await customers.get(order.customer))?.name ?? '–')));
  }
  const fits = await customers.search(text, 2);
  const lists = await Promise.all(fits.map(async (each) => (await api.get(`/api/orders?limit=${FOUND}&customer=${encodeURIComponent(each.id)}`)).body.items
    .map((order) => found(order, each.name))));
  return lists.flat();
}

/** What is to be delivered, the latest first, all orders, and one of them. */
export default class Orders extends Page {
  static properties = { ...Page.properties, toDeliver: { state: true }, order: { state: true }, sent: { state: true }, view: { state: true } };

  static styles = [common, css`
    .views { display: inline-flex; border: 1px solid var(--tenon-field); border-radius: 0.55rem; overflow: hidden; }
    .views button { border: 0; border-radius: 0; }
    .views button[aria-pressed='true'] { background: var(--tenon-chosen); color: var(--tenon-link); }
    .late { color: var(--tenon-bad); font-weight: 650; }
    .total { font-weight: 700; font-size: 1.1rem; }
    .sums { grid-template-columns: 1fr auto; }
    .steps { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-inline-start: auto; }
    td.title a { font-weight: 600; text-decoration: none; }
    .ship { display: grid; grid-template-columns: minmax(0, 1fr) 7rem; gap: 0.5rem 1rem; align-items: center; margin-bottom: 1rem; }
    @media (max-width: 40rem) {
      .steps { position: fixed; inset: auto 0 0; z-index: 4; padding: 0.5rem 0.9rem; background: var(--tenon-card); border-top: 1px solid var(--tenon-line); box-shadow: var(--tenon-lift); flex-wrap: nowrap; overflow-x: auto; }
      .steps button { flex: none; white-space: nowrap; }
      .steps .primary { flex: 1 0 auto; }
      .whole-order { padding-bottom: 3.5rem; }
      .sums { grid-template-columns: 1fr auto; gap: 0.35rem; }
    }
  `];

  async open([id]) {
    this.actions ??= new OrderActions(this, t);
    this.portions ??= new Portions(this);
    this.view ??= 'open';
    this.order = undefined;
    if (id) {
      await this.read(id);
    } else if (this.view === 'open') {
      await this.late();
    }
  }

  async read(id) {
    const path = `/api/orders/${encodeURIComponent(id)}`;
    const [{ body, etag }, { body: sent }, relations, payments, invoice] = await Promise.all([api.get(path), api.get(`${path}/shipments`), offered(`${path}/relations`), offered(`${path}/payments`), offered(`${path}/to-invoice`)]);
    this.order = body;
    this.etag = etag;
    this.sent = sent.items;
    this.relations = relations?.items ?? [];
    this.payments = payments?.items ?? [];
    this.invoice = invoice;
    return etag;
  }

  /** The open orders, the earliest promised first. */
  async late() {
    const lists = await Promise.all(OPEN.map(async (state) => (await api.get(`/api/orders?limit=${OPEN_AT_MOST}&state=${state}`)).body));
    this.cut = lists.some((body) => body.next);
    this.toDeliver = lists.flatMap((body) => body.items).sort((a, b) => ((a.promisedDate ?? '9') < (b.promisedDate ?? '9') ? -1 : 1));
  }

  choose(view) {
    this.view = view;
    if (view === 'open') {
      this.work(() => this.late());
    }
  }

  render() {
    return html`${this.context.path[0] ? nothing : this.head()}${this.said()}${this.context.path[0] ? this.one() : this.view === 'open' ? this.deliveries() : this.all()}`;
  }

  head() {
    return html`<div class="bar"><h1>${t('orders')}</h1><div class="views" role="group" aria-label=${t('view')}>
      ${['open', 'all'].map((view) => html`<button aria-pressed=${this.view === view} @click=${() => this.choose(view)}>${t(`view.${view}`)}</button>`)}</div></div>`;
  }

  deliveries() {
    if (!this.toDeliver) {
      return this.waiting();
    }
    if (!this.toDeliver.length) {
      return html`<div class="card empty"><strong>${t('open.none')}</strong>${t('open.none.hint')}</div>`;
    }
    return html`${this.cut ? html`<div class="said warn">${t('open.cut', OPEN_AT_MOST)}</div>` : nothing}<div class="card wide" tabindex="-1"><table class="stack" aria-label=${t('view.open')}>
      <thead><tr><th scope="col">${t('number')}</th><th scope="col">${t('customer')}</th><th scope="col">${t('promised')}</th><th scope="col">${t('state')}</th><th scope="col">${t('missing')}</th><th scope="col" class="number">${t('gross')}</th></tr></thead>
      <tbody>${this.toDeliver.map((order) => html`<tr><td class="title"><a href="#/orders/${order.id}">${order.number}</a></td><td data-label=${t('customer')}>${customers.of(order.customer)}</td>
        <td data-label=${t('promised')}><span class=${order.promisedDate < today() ? 'late' : ''}>${order.promisedDate ? html`${date(order.promisedDate)} · ${ago(order.promisedDate)}` : '–'}</span></td><td data-label=${t('state')}>${chip(t, order.state)}</td>
        <td data-label=${t('missing')}>${order.linesMissing ? t('missing.of', number(order.linesMissing)) : '–'}</td><td class="number" data-label=${t('gross')}>${money(order.gross)}</td></tr>`)}</tbody></table></div>`;
  }

  all() {
    return html`<tenon-list name="orders" label=${t('orders')} .link=${(order) => `#/orders/${order.id}`} .columns=${[
      { key: 'number', title: t('number'), first: true, show: (order) => order.number },
      { key: 'customer', title: t('customer'), show: (order) => customers.of(order.customer) },
      { key: 'state', title: t('state'), show: (order) => chip(t, order.state) },
      { key: 'date', title: t('date'), show: (order) => date(order.date) },
      { key: 'promised', title: t('promised'), show: (order) => date(order.promisedDate) || '–' },
      { key: 'net', title: t('net'), number: true, show: (order) => money(order.net), hidden: true },
      { key: 'gross', title: t('gross'), number: true, show: (order) => money(order.gross) },
    ]} .filters=${[{ key: 'state', title: t('state'), kind: 'choice', choices: STATES.map((state) => [state, t(`state.${state}`)]) }]}
      .source=${async ({ state }, after, limit) => (await api.get(`/api/orders?limit=${limit}${state ? `&state=${state}` : ''}${after ? `&after=${encodeURIComponent(after)}` : ''}`)).body}
      .empty=${html`<strong>${t('orders.none')}</strong>${t('orders.none.hint')}`}></tenon-list>`;
  }

  one() {
    const { order } = this;
    if (!order) {
      return this.waiting();
    }
    const steps = this.actions.of(order);
    return html`<div class="whole-order"><div class="bar"><a href="#/orders" class="button" aria-label=${t('orders')}>${icon('left')}</a><h1>${order.number}</h1>${chip(t, order.state)}
        ${steps.length ? html`<div class="steps noprint">${steps.map((step, index) => html`<button class=${step === 'cancel' ? 'danger' : index === 0 ? 'primary' : ''} ?disabled=${this.busy} @click=${() => this.actions.run(step)}>${t(`do.${step}`)}</button>`)}</div>` : nothing}${changesOf('order', order.id)}</div>
      ${order.holdReason ? html`<div class="said warn">${order.holdReason}</div>` : nothing}
      <div class="columns"><div>${lines(t, order, this.portions)}${shipments(t, this.sent)}</div>
        <div><section class="card"><dl class="sums"><dt>${t('net')}</dt><dd class="number">${money(order.net)}</dd><dt>${t('tax')}</dt><dd class="number">${money(order.tax)}</dd><dt class="strong">${t('gross')}</dt><dd class="number total">${money(order.gross)}</dd>
            ${this.payments.map((each) => html`<dt>${t('due', date(each.due))}</dt><dd class="number">${money(each.amount)}</dd>`)}
            ${this.invoice ? html`<dt>${t('to-invoice')}</dt><dd class="number">${money(this.invoice.gross)}</dd>` : nothing}</dl></section>
          <section class="card"><dl><dt>${t('customer')}</dt><dd><a href="#/customers/${order.customer}">${customers.of(order.customer)}</a></dd>
            ${this.relations.map((each) => html`<dt>${t(`relation.${each.kind}`)}</dt><dd><a href="#/orders/${each.order}">${each.number}</a></dd>`)}
            ${order.reference ? html`<dt>${t('reference')}</dt><dd>${order.reference}</dd>` : nothing}<dt>${t('date')}</dt><dd>${date(order.date)}</dd>
            ${order.requestedDate ? html`<dt>${t('requested')}</dt><dd>${date(order.requestedDate)}</dd>` : nothing}${promised(order) ? html`<dt>${t('promised')}</dt><dd>${date(promised(order))}</dd>` : nothing}
            <dt>${t('warehouse')}</dt><dd>${order.warehouse}</dd><dt>${t('delivery')}</dt><dd>${t(`delivery.${order.delivery}`)}</dd><dt>${t('invoiced')}</dt><dd>${t(`invoiced.${order.invoiceMethod}`)}</dd>${order.paidOn ? html`<dt>${t('paidOn')}</dt><dd>${date(order.paidOn)}</dd>` : nothing}${order.installation ? html`<dt>${t('installation')}</dt><dd>${date(order.installation.date)} ${order.installation.engineer ?? ''}${order.installation.proposed ? html` <span class="chip warn">${t('installation.proposed', date(order.installation.proposed))}</span>` : nothing}</dd>` : nothing}</dl>
            ${PLANNED.includes(order.state) && me.may('engineer.read') ? html`<p class="noprint"><a href="#/installations/${order.id}">${t('do.plan')}</a></p>` : nothing}</section></div></div></div>`;
  }
}

/** What a provider of orders may leave out: nothing of it then. */
async function offered(path) {
  try {
    return (await api.get(path)).body;
  } catch (problem) {
    if (problem.code === 'order.not-offered') {
      return undefined;
    }
    throw problem;
  }
}
