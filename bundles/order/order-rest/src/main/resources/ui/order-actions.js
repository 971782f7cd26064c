import { Form, api, confirm, date, dialog, go, html, me, money, products, today, toast } from 'tenon/ui';
import { shareOrder } from './order-link.js';
import { MERGEABLE } from './states.js';

const CANDIDATES = 50;

const STEPS = {
  draft: ['confirm', 'cancel'],
  held: ['release', 'share', 'cancel'],
  confirmed: ['pay', 'ship', 'install', 'split', 'merge', 'repeat', 'share', 'cancel'],
  backordered: ['pay', 'ship', 'install', 'split', 'merge', 'repeat', 'share', 'cancel'],
  partly_shipped: ['pay', 'ship', 'install', 'split', 'return', 'repeat', 'share'],
  shipped: ['deliver', 'installed', 'install', 'return', 'repeat', 'share'],
  delivered: ['installed', 'close', 'install', 'return', 'repeat', 'share'],
  installed: ['close', 'return', 'repeat', 'share'],
  closed: ['return', 'repeat', 'share'],
};
const PERMISSIONS = { confirm: 'order.confirm', release: 'order.release', pay: 'order.pay', ship: 'order.ship', install: 'order.install', installed: 'order.install', deliver: 'order.ship', split: 'order.amend', merge: 'order.amend', return: 'order.return', repeat: 'order.confirm', share: 'order.write', close: 'order.write', cancel: 'order.write' };

/** What can be done for an order where it stands, and how it is asked for. */
export class OrderActions {
  constructor(page, t) {
    this.page = page;
    this.t = t;
  }

  of(order) {
    const unpaid = order.delivery === 'after_payment' && !order.paidOn && Number(order.gross.amount) > 0;
    return (STEPS[order.state] ?? []).filter((step) => me.may(PERMISSIONS[step]) && (step === 'pay' ? unpaid : step !== 'ship' || !unpaid));
  }

  async run(step) {
    const { page } = this;
    if (step === 'repeat') {
      return this.repeat(page.order);
    }
    if (step === 'share') {
      return page.work(() => shareOrder(this.t, page.order));
    }
    const asked = await this.ask(step, page.order);
    if (!asked) {
      return undefined;
    }
    const { id } = page.order;
    const done = await page.versioned(page.etag, (etag) => api.post(`/api/orders/${id}/${asked.path ?? step}`, asked.body ?? {}, { 'If-Match': etag, 'Idempotency-Key': crypto.randomUUID() }), () => page.read(id));
    if (done) {
      toast(this.t(`did.${step}`));
      await page.work(() => page.read(id));
    }
    return done;
  }

  /** Answers what to send; undefined when it is left. */
  async ask(step, order) {
    const { t } = this;
    if (step === 'cancel') {
      return (await confirm(t('cancel.title', order.number), t('cancel.text'), { yes: t('do.cancel'), danger: true })) ? {} : undefined;
    }
    if (step === 'pay') {
      return { path: 'paid' };
    }
    if (step === 'ship') {
      return this.shipment(order);
    }
    if (step === 'split') {
      return this.split(order);
    }
    if (step === 'merge') {
      return this.merge(order);
    }
    if (step === 'return') {
      return this.takeBack(order);
    }
    if (step === 'install') {
      return this.installation(order);
    }
    return {};
  }

  /** All that is reserved, unless somebody says less. */
  shipment(order) {
    const { t } = this;
    const open = order.lines.filter((line) => Number(line.reserved) > 0);
    const quantities = new Map(open.map((line) => [line.line, line.reserved]));
    return dialog(t('ship.title', order.number), (me) => (open.length ? html`<form @submit=${(event) => {
      event.preventDefault();
      const lines = [...quantities].filter(([, quantity]) => Number(quantity) > 0).map(([line, quantity]) => ({ line, quantity }));
      me.close({ path: 'shipments', body: { lines } });
    }}><div class="fields">${open.map((line) => html`<label class="whole">${products.of(line.product)} (${line.reserved} ${line.stockUnit ?? line.unit})
        <input inputmode="decimal" .value=${line.reserved} @input=${(event) => quantities.set(line.line, event.target.value.trim())}></label>`)}</div>
      <div class="do"><button class="primary">${t('do.ship')}</button></div></form>` : html`<p>${t('ship.nothing')}</p>`));
  }

  /** Nothing, unless somebody says how much of what. */
  split(order) {
    const { t } = this;
    const open = order.lines.map((line) => ({ ...line, open: notLeft(line) })).filter((line) => line.open > 0);
    const quantities = new Map();
    let requestedDate = '';
    return dialog(t('split.title', order.number), (me) => html`<form @submit=${(event) => {
      event.preventDefault();
      const lines = [...quantities].filter(([, quantity]) => quantity && quantity !== '0').map(([line, quantity]) => ({ line, quantity }));
      me.close({ body: { lines, ...(requestedDate ? { requestedDate } : {}) } });
    }}><p>${t('split.text')}</p><div class="fields">${open.map((line) => html`<label class="whole">${products.of(line.product)} (${t('split.of', line.open, line.unit)})
        <input inputmode="decimal" placeholder="0" @input=${(event) => quantities.set(line.line, event.target.value.trim())}></label>`)}
        <label class="whole">${t('requested')}<input type="date" .value=${order.requestedDate ?? ''} @input=${(event) => (requestedDate = event.target.value)}></label></div>
      <div class="do"><button class="primary">${t('do.split')}</button></div></form>`);
  }

  /** The customer's other orders of which nothing has left. */
  async merge(order) {
    const { t } = this;
    const lists = await Promise.all(MERGEABLE.map(async (state) => (await api.get(`/api/orders?limit=${CANDIDATES}&state=${state}&customer=${encodeURIComponent(order.customer)}`)).body.items));
    const others = lists.flat().filter((each) => each.id !== order.id);
    const chosen = new Set();
    return dialog(t('merge.title', order.number), (me) => (others.length ? html`<form @submit=${(event) => {
      event.preventDefault();
      me.close({ body: { orders: [...chosen] } });
    }}><p>${t('merge.text', order.number)}</p><div class="fields">${others.map((each) => html`<label class="check whole"><input type="checkbox" @change=${(event) => chosen[event.target.checked ? 'add' : 'delete'](each.id)}>
        ${each.number} · ${date(each.date)} · ${money(each.gross)}</label>`)}</div>
      <div class="do"><button class="primary">${t('do.merge')}</button></div></form>` : html`<p>${t('merge.nothing')}</p>`));
  }

  /** What came back of what has left: on the shelf or away; credited, sent again or neither. */
  takeBack(order) {
    const { t } = this;
    const gone = order.lines.filter((line) => Number(line.shipped) > 0);
    const quantities = new Map();
    const choice = { disposition: 'restock', settled: 'credited' };
    const choose = (name, values) => html`<label>${t(`return.${name}`)}<select @change=${(event) => (choice[name] = event.target.value)}>
      ${values.map((value) => html`<option value=${value}>${t(`return.${value}`)}</option>`)}</select></label>`;
    return dialog(t('return.title', order.number), (me) => html`<form @submit=${(event) => {
      event.preventDefault();
      const lines = [...quantities].filter(([, quantity]) => quantity && quantity !== '0').map(([line, quantity]) => ({ line, quantity, disposition: choice.disposition }));
      me.close({ path: 'returns', body: { lines, credited: choice.settled === 'credited', replaced: choice.settled === 'replaced' } });
    }}><div class="fields">${gone.map((line) => html`<label class="whole">${products.of(line.product)} (${t('split.of', line.shipped, line.stockUnit ?? line.unit)})
        <input inputmode="decimal" placeholder="0" @input=${(event) => quantities.set(line.line, event.target.value.trim())}></label>`)}
        ${choose('disposition', ['restock', 'scrap', ...(order.lines.every((line) => line.procurement === 'drop_shipment') ? ['supplier'] : [])])}${choose('settled', ['credited', 'replaced', 'neither'])}</div>
      <div class="do"><button class="primary">${t('do.return')}</button></div></form>`);
  }

  /** The same again and again, of goods and quantities; at today's prices or those of each day. */
  async repeat(order) {
    const { t } = this;
    let form;
    const agreed = await dialog(t('repeat.title', order.number), (me) => {
      form ??= new Form(me, { unit: 'month', every: '1', first: today(30), last: '', prices: 'of_the_day' });
      return html`<form class="fields" @submit=${async (event) => {
        event.preventDefault();
        const { unit, every, first, last, prices } = form.values;
        form.clear();
        try {
          me.close((await api.post('/api/recurring-orders', { unit, every: Number(every), first, ...(last ? { last } : {}), prices, order: again(order) }, { 'Idempotency-Key': crypto.randomUUID() })).body);
        } catch (refused) {
          if (refused.status === undefined) {
            throw refused;
          }
          await form.fail(refused);
        }
      }}><p class="whole">${t('repeat.text')}</p>${form.said()}${form.text('/every', t('repeat.every'), { required: true })}
        ${form.choice('/unit', t('repeat.unit'), ['day', 'week', 'month', 'year'].map((unit) => [unit, t(`repeat.${unit}`)]))}
        ${form.text('/first', t('first'), { kind: 'date', required: true })}${form.text('/last', t('last'), { kind: 'date' })}
        ${form.choice('/prices', t('prices'), ['of_the_day', 'frozen'].map((each) => [each, t(`prices.${each}`)]))}
        <div class="do whole"><button class="primary">${t('do.repeat')}</button></div></form>`;
    });
    if (agreed) {
      go('recurring', agreed.id);
    }
    return agreed;
  }

  installation(order) {
    const { t } = this;
    let form;
    return dialog(t('install.title', order.number), (me) => {
      form ??= new Form(me, { date: today(7), engineer: '', ...order.installation });
      return html`<form class="fields" @submit=${(event) => {
        event.preventDefault();
        const { date, engineer } = form.values;
        me.close({ path: 'installation', body: { date, ...(engineer ? { engineer } : {}) } });
      }}>${form.text('/date', t('date'), { kind: 'date', required: true })}${form.text('/engineer', t('engineer'))}
        <div class="do whole"><button class="primary">${t('do.install')}</button></div></form>`;
    });
  }
}

/** What a recurring order of the same asks for; each has a day and prices of its own. */
const again = ({ customer, reference, warehouse, delivery, lines }) => ({
  customer,
  ...(reference ? { reference } : {}),
  warehouse,
  delivery,
  lines: lines.map(({ product, quantity, unit }) => ({ product, quantity, unit })),
});

/** What of a line has not left, in its own unit; what has is told in the product's. */
function notLeft(line) {
  const all = Number(line.stockQuantity ?? line.quantity);
  return line.settled ? 0 : (Number(line.quantity) * (all - Number(line.shipped))) / all;
}
