import { Form, Page, api, common, css, customers, html, icon, me, nothing, number, products, texts, toast } from 'tenon/ui';

const t = await texts(import.meta.url);
const SHARES = ['percent_of_total', 'percent_of_rest', 'amount', 'rest'];
const DELIVERIES = ['', 'available', 'complete_lines', 'complete_order', 'after_payment'];
const METHODS = ['', 'on_order', 'on_delivery'];
const PROCUREMENTS = ['', 'drop_shipment', 'make_to_order'];
const EMPTY = { share: 'percent_of_total', value: '', months: '0', dayOfMonth: '', days: '0' };
const PAYMENT = 'payment';
const OF = { customer: 'customers', product: 'products' };
const NAMES = { customer: customers, product: products };

/** When what is sold is to be paid, and what holds for orders of customers and products that say nothing else. */
export default class Terms extends Page {
  static properties = { ...Page.properties, all: { state: true }, kept: { state: true } };

  static styles = [common, css`
    fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
    .finds { display: grid; gap: 0.75rem; max-width: 28rem; }
  `];

  async open([kind, id]) {
    this.kept = undefined;
    this.form = undefined;
    if (!kind) {
      this.all = (await api.get('/api/payment-terms')).body.items;
    } else if (kind === PAYMENT) {
      this.form = new Form(this, id ? shown(await this.read(this.path(kind, id))) : { code: '', parts: [{ share: 'rest', months: '0', days: '30' }] });
    } else {
      this.form = new Form(this, flat(await this.read(this.path(kind, id))));
    }
  }

  path(kind, id) {
    return kind === PAYMENT ? `/api/payment-terms/${encodeURIComponent(id)}` : `/api/order-terms/${OF[kind]}/${encodeURIComponent(id)}`;
  }

  async read(path) {
    const { body, etag } = await api.get(path);
    this.kept = body;
    this.etag = etag;
    return body;
  }

  async save(event) {
    event.preventDefault();
    const [kind, id] = this.context.path;
    const { form } = this;
    const body = kind === PAYMENT ? given(form.values) : terms(kind, form.values);
    const path = id && this.path(kind, id);
    const done = id
      ? await this.versioned(this.etag, (etag) => api.put(path, body, { 'If-Match': etag }), async () => {
        await this.read(path);
        return this.etag;
      }, form)
      : await this.work(() => api.post('/api/payment-terms', body, { 'Idempotency-Key': crypto.randomUUID() }), form);
    if (done) {
      toast(t('terms.saved'));
      location.hash = '#/terms';
    }
  }

  render() {
    const [kind, id] = this.context.path;
    return html`${this.said()}${kind ? this.one(kind, id) : this.list()}`;
  }

  list() {
    if (!this.all) {
      return this.waiting();
    }
    return html`<div class="bar"><h1>${t('terms')}</h1>${me.may('payment-terms.write') ? html`<a class="button primary noprint" href="#/terms/payment">${t('terms.new')}</a>` : nothing}</div>
      <section class="card"><h2>${t('terms.payment')}</h2>${this.all.length ? this.all.map((each) => html`<p><a class="strong" href="#/terms/payment/${encodeURIComponent(each.code)}">${each.code}</a><br>
        <span class="muted">${each.parts.map((part) => t(`part.${part.share}`, number(part.value ?? 0))).join(' · ')}</span></p>`) : html`<p class="muted">${t('terms.none')}</p>`}</section>
      ${me.may('order-terms.read') ? html`<section class="card"><h2>${t('terms.orders')}</h2><p class="muted">${t('terms.orders.hint')}</p>
        <div class="finds">${Object.keys(OF).map((kind) => html`<div class="field"><tenon-find label=${t(kind)} placeholder=${t(kind)} .search=${(text) => NAMES[kind].search(text)}
          .show=${(each) => html`<span class="strong">${each.name}</span>`} @found=${({ detail }) => { location.hash = `#/terms/${kind}/${detail.id}`; }}></tenon-find></div>`)}</div></section>` : nothing}`;
  }

  one(kind, id) {
    const { form } = this;
    if (!form) {
      return this.waiting();
    }
    const may = me.may(kind === PAYMENT ? 'payment-terms.write' : 'order-terms.write');
    return html`<div class="bar"><a href="#/terms" class="button" aria-label=${t('terms')}>${icon('left')}</a><h1>${kind === PAYMENT ? id ?? t('terms.new') : NAMES[kind].of(id)}</h1></div>
      <form class="card" @submit=${(event) => this.save(event)}>${form.said()}<fieldset class="fields" ?disabled=${!may || this.busy}>
        ${kind === PAYMENT ? this.payment(id) : this.orders(kind)}
        ${may ? html`<div class="do whole"><button class="primary">${t('do.save')}</button></div>` : nothing}</fieldset></form>`;
  }

  payment(id) {
    const { form } = this;
    const parts = form.get('/parts');
    return html`${id ? nothing : form.text('/code', t('terms.code'), { required: true, hint: t('terms.code.hint') })}
      ${parts.map((part, index) => html`<h2 class="whole">${t('part', index + 1)}</h2>
        ${form.choice(`/parts/${index}/share`, t('part.share'), SHARES.map((share) => [share, t(`share.${share}`)]))}
        ${part.share === 'rest' ? nothing : form.text(`/parts/${index}/value`, t('part.value'), { kind: 'number' })}
        ${form.text(`/parts/${index}/months`, t('part.months'), { kind: 'number' })}${form.text(`/parts/${index}/dayOfMonth`, t('part.dayOfMonth'), { kind: 'number', hint: t('part.dayOfMonth.hint') })}
        ${form.text(`/parts/${index}/days`, t('part.days'), { kind: 'number' })}
        ${parts.length > 1 ? html`<div class="field"><button type="button" class="plain" @click=${() => form.set('/parts', parts.filter((_, at) => at !== index))}>${t('part.remove')}</button></div>` : nothing}`)}
      <div class="do whole"><button type="button" @click=${() => form.set('/parts', [...parts.slice(0, -1), { ...EMPTY }, parts.at(-1)])}>${t('part.add')}</button></div>`;
  }

  orders(kind) {
    const { form } = this;
    return html`${kind === 'customer' ? html`${form.choice('/delivery', t('delivery'), DELIVERIES.map((each) => [each, t(each ? `delivery.${each}` : 'terms.everybody')]))}
      ${form.choice('/invoiceMethod', t('invoiced'), METHODS.map((each) => [each, t(each ? `invoiced.${each}` : 'terms.everybody')]))}` : form.choice('/procurement', t('procurement'), PROCUREMENTS.map((each) => [each, t(`procurement.${each || 'stock'}`)]))}
      ${form.text('/tolerance/less', t('tolerance.less'), { kind: 'number', hint: t('tolerance.hint') })}${form.text('/tolerance/more', t('tolerance.more'), { kind: 'number', hint: t('tolerance.hint') })}`;
  }
}

const shown = ({ code, parts }) => ({ code, parts: parts.map((part) => Object.fromEntries(Object.entries(part).map(([name, value]) => [name, `${value ?? ''}`]))) });

const whole = (text) => (/^\d+$/.test(text ?? '') ? Number(text) : text || undefined);

const given = ({ code, parts }) => ({
  code,
  parts: parts.map(({ share, value, months, dayOfMonth, days }) => ({
    share, ...(share === 'rest' || !value ? {} : { value }), months: whole(months), dayOfMonth: whole(dayOfMonth), days: whole(days),
  })),
});

const flat = ({ delivery, invoiceMethod, procurement, tolerance }) => ({ delivery: delivery ?? '', invoiceMethod: invoiceMethod ?? '', procurement: procurement === 'stock' ? '' : procurement ?? '', tolerance: { less: tolerance?.less ?? '', more: tolerance?.more ?? '' } });

function terms(kind, { delivery, invoiceMethod, procurement, tolerance: { less, more } }) {
  return {
    ...(kind === 'customer' && delivery ? { delivery } : {}),
    ...(kind === 'customer' && invoiceMethod ? { invoiceMethod } : {}),
    ...(kind === 'product' && procurement ? { procurement } : {}),
    ...(less || more ? { tolerance: { ...(less ? { less } : {}), ...(more ? { more } : {}) } } : {}),
  };
}
