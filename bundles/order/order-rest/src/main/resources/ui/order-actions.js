import { Form, api, confirm, dialog, html, me, products, today, toast } from 'tenon/ui';

const STEPS = {
  draft: ['confirm', 'cancel'],
  held: ['release', 'cancel'],
  confirmed: ['ship', 'install', 'cancel'],
  backordered: ['ship', 'install', 'cancel'],
  partly_shipped: ['ship', 'install'],
  shipped: ['deliver', 'installed', 'install'],
  delivered: ['installed', 'close', 'install'],
  installed: ['close'],
};
const PERMISSIONS = { confirm: 'order.confirm', release: 'order.release', ship: 'order.ship', install: 'order.install', installed: 'order.install', deliver: 'order.ship', close: 'order.write', cancel: 'order.write' };

/** What can be done for an order where it stands, and how it is asked for. */
export class OrderActions {
  constructor(page, t) {
    this.page = page;
    this.t = t;
  }

  of(order) {
    return (STEPS[order.state] ?? []).filter((step) => me.may(PERMISSIONS[step]));
  }

  async run(step) {
    const { page } = this;
    const asked = await this.ask(step, page.order);
    if (!asked) {
      return;
    }
    const { id } = page.order;
    const done = await page.versioned(page.etag, (etag) => api.post(`/api/orders/${id}/${asked.path ?? step}`, asked.body ?? {}, { 'If-Match': etag, 'Idempotency-Key': crypto.randomUUID() }), () => page.read(id));
    if (done) {
      toast(this.t(`did.${step}`));
      await page.work(() => page.read(id));
    }
  }

  /** Answers what to send; undefined when it is left. */
  async ask(step, order) {
    const { t } = this;
    if (step === 'cancel') {
      return (await confirm(t('cancel.title', order.number), t('cancel.text'), { yes: t('do.cancel'), danger: true })) ? {} : undefined;
    }
    if (step === 'ship') {
      return this.shipment(order);
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
