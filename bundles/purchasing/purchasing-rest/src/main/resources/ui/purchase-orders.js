import { Page, api, common, confirm, css, customers, date, dialog, Form, go, html, icon, instant, me, money, nothing, number, products, texts, toast } from 'tenon/ui';
import { Draft } from './draft.js';
import { GoodsIn } from './goods-in.js';

const t = await texts(import.meta.url);
const STATES = ['draft', 'sent', 'partly_received', 'received', 'cancelled'];
const CHIPS = { draft: '', sent: 'info', partly_received: 'warn', received: 'good', cancelled: 'bad' };
const path = (id) => `/api/purchase-orders/${encodeURIComponent(id)}`;
const fresh = () => ({ 'Idempotency-Key': crypto.randomUUID() });
const openOf = (order) => order.lines.filter((line) => Number(line.open) > 0);

/** Purchase orders: of whom, what has come, what is still to come, and the form for a draft. */
export default class PurchaseOrders extends Page {
  static properties = { ...Page.properties, order: { state: true }, form: { state: true }, names: { state: true } };

  static styles = [common, css`
    .row { display: grid; grid-template-columns: minmax(0, 1fr) repeat(3, 8rem) auto; gap: 0.5rem; align-items: end; margin-bottom: 0.75rem; }
    .row .strong { align-self: center; }
    .row .field { display: grid; gap: 0.25rem; min-width: 0; }
    .row input { box-sizing: border-box; width: 100%; min-width: 0; }
    @media (max-width: 40rem) { .row { grid-template-columns: repeat(2, minmax(0, 1fr)); } .row .strong { grid-column: 1 / -1; } }
  `];

  async open([id, action]) {
    this.order = undefined;
    this.form = undefined;
    this.names = me.may('supplier.read') ? new Map((await api.get('/api/suppliers?limit=1000')).body.items.map((each) => [each.id, each.name])) : new Map();
    if (id === 'new') {
      this.form = await Draft.of(this, t, action ? { supplier: action } : {});
    } else if (id) {
      this.order = await api.get(path(id));
      this.address = this.order.body.shipTo && me.may('customer.read') ? await addressOf(this.order.body.shipTo) : nothing;
      this.form = action === 'change' ? await Draft.of(this, t, this.order.body, this.order.etag) : action === 'receive' ? new GoodsIn(this, t, this.order.body) : undefined;
    }
  }

  render() {
    if (!this.names) {
      return html`${this.said()}${this.waiting()}`;
    }
    if (!this.context.path[0]) {
      return this.list();
    }
    return this.form ? this.form.render() : html`${this.said()}${this.order ? this.one(this.order.body) : this.waiting()}`;
  }

  supplier(order) {
    return this.names.get(order.supplier) ?? order.supplier;
  }

  list() {
    const may = me.may('purchase.write');
    return html`<div class="bar"><h1>${t('orders')}</h1><span class="space"></span>${may ? html`<button @click=${() => this.propose()}>${t('proposals')}</button><a class="button primary" href="#/purchase-orders/new">${icon('plus')} ${t('order.new')}</a>` : nothing}</div>${this.said()}
      <tenon-list name="purchase-orders" label=${t('orders')} .link=${(each) => `#/purchase-orders/${each.id}`} .columns=${[
        { key: 'number', title: t('number'), first: true, show: (each) => each.number },
        { key: 'supplier', title: t('supplier'), show: (each) => this.supplier(each) },
        { key: 'state', title: t('state'), show: (each) => stateOf(each) },
        { key: 'expected', title: t('expected'), show: (each) => date(openOf(each).map((line) => line.expected).sort()[0] ?? each.lines[0].expected) },
        { key: 'warehouse', title: t('warehouse'), show: (each) => each.warehouse, hidden: true },
        { key: 'total', title: t('total'), number: true, show: (each) => (each.total ? money(each.total) : '–') },
      ]} .filters=${[{ key: 'state', title: t('state'), kind: 'choice', choices: STATES.map((state) => [state, t(`state.${state}`)]) }, { key: 'supplier', title: t('supplier'), kind: 'choice', choices: [...this.names] }]}
        .source=${async ({ state, supplier }, after, limit) => (await api.get(`/api/purchase-orders?limit=${limit}${state ? `&state=${state}` : ''}${supplier ? `&supplier=${encodeURIComponent(supplier)}` : ''}${after ? `&after=${encodeURIComponent(after)}` : ''}`)).body}
        .empty=${html`<strong>${t('orders.none')}</strong>${t('orders.none.hint')}`}></tenon-list>`;
  }

  /** Drafts orders of what stock proposes, and says what came of it. */
  async propose() {
    if (!await confirm(t('proposals.sure'), t('proposals.sure.hint'), { yes: t('proposals') })) {
      return;
    }
    const drafted = await this.work(() => api.post('/api/purchase-orders/from-proposals', {}, fresh()));
    if (drafted) {
      const { orders, unsupplied } = drafted.body;
      toast(t('proposals.drafted', number(orders.length)));
      if (unsupplied.length) {
        await dialog(t('proposals.unsupplied'), () => html`<ul>${unsupplied.map((each) => html`<li>${number(each.quantity)} × ${products.of(each.product)} (${each.warehouse})</li>`)}</ul>`);
      }
      if (orders.length) {
        go('purchase-orders', orders[0].id);
      }
    }
  }

  one(order) {
    const open = ['sent', 'partly_received'].includes(order.state);
    const draft = order.state === 'draft';
    return html`<div class="bar"><a href="#/purchase-orders" class="button" aria-label=${t('orders')}>${icon('left')}</a><h1>${order.number}</h1>${stateOf(order)}<span class="space"></span>
        ${(open || draft) && me.may('purchase.write') ? html`<button ?disabled=${this.busy} @click=${() => this.close(order)}>${t(order.state === 'partly_received' ? 'close' : 'cancel')}</button>` : nothing}
        ${draft && me.may('purchase.write') ? html`<a class="button" href="#/purchase-orders/${order.id}/change">${t('change')}</a>` : nothing}
        ${draft && me.may('purchase.send') ? html`<button class="primary" ?disabled=${this.busy} @click=${() => this.act(order, 'send', t('sent'))}>${t('send')}</button>` : nothing}
        ${open && me.may('purchase.receive') ? html`<a class="button primary" href="#/purchase-orders/${order.id}/receive">${t(order.shipTo ? 'dispatch' : 'receive')}</a>` : nothing}</div>
      <section class="card"><dl><dt>${t('supplier')}</dt><dd>${this.names.has(order.supplier) ? html`<a href="#/suppliers/${order.supplier}">${this.supplier(order)}</a>` : order.supplier}</dd>${order.shipTo ? html`<dt>${t('shipTo')}</dt><dd>${me.may('customer.read') ? html`<a href="#/customers/${order.shipTo}">${customers.of(order.shipTo)}</a>${this.address}` : order.shipTo}</dd>` : html`<dt>${t('warehouse')}</dt><dd>${order.warehouse}</dd>`}
        ${order.reference ? html`<dt>${t('reference')}</dt><dd>${order.reference}</dd>` : nothing}${order.sentAt ? html`<dt>${t('sentAt')}</dt><dd>${instant(order.sentAt)}</dd>` : nothing}
        ${order.total ? html`<dt>${t('total')}</dt><dd>${money(order.total)}</dd>` : nothing}</dl></section>
      <section class="card wide" tabindex="-1"><h2>${t('lines')}</h2><table class="stack" aria-label=${t('lines')}><thead><tr><th scope="col">${t('product')}</th><th scope="col">${t('theirNumber')}</th><th scope="col" class="number">${t('quantity')}</th><th scope="col" class="number">${t('received')}</th>
        <th scope="col">${t('expected')}</th><th scope="col" class="number">${t('unitCost')}</th><th scope="col" class="number">${t('total')}</th></tr></thead><tbody>${order.lines.map((line) => this.line(order, line, open))}</tbody></table></section>`;
  }

  line(order, line, open) {
    const waits = open && Number(line.open) > 0;
    return html`<tr><td class="title">${products.of(line.product)}${line.orderedFor ? html`<div class="muted small">${orderedFor(line)}</div>` : nothing}</td><td data-label=${t('theirNumber')}>${line.supplierNumber ?? '–'}</td><td class="number" data-label=${t('quantity')}>${number(line.quantity)}</td><td class="number" data-label=${t('received')}>${number(line.received)}</td>
      <td data-label=${t('expected')}>${line.closed ? html`<span class="chip">${t('closed')}</span>` : date(line.expected)} ${waits && me.may('purchase.write') ? html`<button class="plain" @click=${() => this.move(order, line)}>${t('move')}</button>` : nothing}</td>
      <td class="number" data-label=${t('unitCost')}>${line.unitCost ? money(line.unitCost) : '–'}</td><td class="number" data-label=${t('total')}>${line.total ? money(line.total) : '–'}</td></tr>`;
  }

  async act(order, action, said) {
    const done = await this.work(() => api.post(`${path(order.id)}/${action}`, {}, fresh()));
    if (done) {
      this.order = done;
      toast(said);
    }
  }

  async close(order) {
    const some = order.state === 'partly_received';
    if (await confirm(t(some ? 'close.sure' : 'cancel.sure'), '', { yes: t(some ? 'close' : 'cancel'), danger: true })) {
      await this.act(order, 'close', t(some ? 'close.done' : 'cancel.done'));
    }
  }

  /** Asks for another day. */
  async move(order, line) {
    const changed = await dialog(t('move'), (window) => {
      window.form ??= new Form(window, { lines: { [line.line]: line.expected } });
      const { form } = window;
      const keep = async (event) => {
        event.preventDefault();
        form.clear();
        try {
          window.close(await api.put(`${path(order.id)}/expected`, form.values, this.order.etag));
        } catch (refused) {
          await form.fail(refused);
        }
      };
      return html`<form class="fields" novalidate @submit=${keep}><div class="whole">${form.said()}</div>${form.text(`/lines/${line.line}`, t('expected'), { kind: 'date', required: true, hint: t('move.hint') })}<div class="whole"><button class="primary">${t('save')}</button></div></form>`;
    });
    if (changed) {
      this.order = changed;
      toast(t('saved'));
    }
  }
}

/** For whom a line is bought. */
const orderedFor = ({ orderedFor: { document, line, quantity } }) => (document.startsWith('order/') && me.may('order.read') ? html`<a href="#/orders/${document.slice(6)}">${t('orderedFor', line, number(quantity))}</a>` : t('orderedFor', line, number(quantity)));

/** Where the supplier sends it: the customer's first address for shipping, or else the first. */
async function addressOf(customer) {
  const { addresses = [] } = (await api.get(`/api/customers/${encodeURIComponent(customer)}`)).body;
  const site = addresses.find((each) => each.kind === 'shipping') ?? addresses[0];
  return site ? html`<div class="muted small">${[...site.lines, `${site.postalCode} ${site.city}`, site.country].map((part) => html`${part}<br>`)}</div>` : nothing;
}

const stateOf = (order) => html`<span class="chip ${CHIPS[order.state]}">${t(`state.${order.state}`)}</span>`;
