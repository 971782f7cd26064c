import { Page, api, common, confirm, customers, date, html, icon, me, money, nothing, number, products, texts, toast } from 'tenon/ui';

const t = await texts(import.meta.url);
const STEPS = { active: ['pause', 'end'], paused: ['resume', 'end'], ended: [] };
const PERMISSIONS = { pause: 'order.write', end: 'order.write', resume: 'order.confirm', retry: 'order.confirm' };
const TONES = { active: 'good', paused: 'warn', ended: '' };

const chip = (state) => html`<span class="chip ${TONES[state] ?? ''}">${t(`recurring.${state}`)}</span>`;
const rhythm = (order) => t(`every.${order.unit}`, number(order.every));

/** What comes again and again, and one of it with what came of its days. */
export default class Recurring extends Page {
  static properties = { ...Page.properties, order: { state: true }, runs: { state: true } };

  static styles = common;

  async open([id]) {
    this.order = undefined;
    if (id) {
      await this.read(id);
    }
  }

  async read(id) {
    const path = `/api/recurring-orders/${encodeURIComponent(id)}`;
    const [{ body, etag }, { body: runs }] = await Promise.all([api.get(path), api.get(`${path}/runs`)]);
    this.order = body;
    this.etag = etag;
    this.runs = runs.items;
    return etag;
  }

  async turn(step) {
    const { id } = this.order;
    if (step === 'end' && !(await confirm(t('recurring.end.title'), t('recurring.end.text'), { yes: t('do.end'), danger: true }))) {
      return;
    }
    const done = await this.versioned(this.etag, (etag) => api.post(`/api/recurring-orders/${id}/${step}`, {}, { 'If-Match': etag, 'Idempotency-Key': crypto.randomUUID() }), () => this.read(id));
    if (done) {
      await this.work(() => this.read(id));
    }
  }

  async retry(run) {
    const { id } = this.order;
    const done = await this.work(() => api.post(`/api/recurring-orders/${id}/runs/${run.due}/retry`, {}, { 'Idempotency-Key': crypto.randomUUID() }));
    if (done) {
      toast(done.body.order ? t('recurring.written') : done.body.problem);
      await this.work(() => this.read(id));
    }
  }

  render() {
    const one = this.context.path[0];
    return html`${one ? nothing : html`<div class="bar"><h1>${t('recurring')}</h1></div>`}${this.said()}${one ? this.one() : this.all()}`;
  }

  all() {
    return html`<tenon-list name="recurring" label=${t('recurring')} .link=${(order) => `#/recurring/${order.id}`} .columns=${[
      { key: 'customer', title: t('customer'), first: true, show: (order) => customers.of(order.customer) },
      { key: 'rhythm', title: t('rhythm'), show: rhythm },
      { key: 'next', title: t('next'), show: (order) => (order.next ? date(order.next) : '–') },
      { key: 'state', title: t('state'), show: (order) => chip(order.state) },
    ]} .source=${async (filters, after, limit) => (await api.get(`/api/recurring-orders?limit=${limit}${after ? `&after=${encodeURIComponent(after)}` : ''}`)).body}
      .empty=${html`<strong>${t('recurring.none')}</strong>${t('recurring.none.hint')}`}></tenon-list>`;
  }

  one() {
    const { order } = this;
    if (!order) {
      return this.waiting();
    }
    const steps = STEPS[order.state].filter((step) => me.may(PERMISSIONS[step]));
    return html`<div class="bar"><a href="#/recurring" class="button" aria-label=${t('recurring')}>${icon('left')}</a><h1>${customers.of(order.customer)}</h1>${chip(order.state)}
        ${steps.map((step) => html`<button class="noprint ${step === 'end' ? 'danger' : ''}" ?disabled=${this.busy} @click=${() => this.turn(step)}>${t(`do.${step}`)}</button>`)}</div>
      <div class="columns"><section class="card"><dl><dt>${t('rhythm')}</dt><dd>${rhythm(order)}</dd><dt>${t('first')}</dt><dd>${date(order.first)}</dd>
          ${order.last ? html`<dt>${t('last')}</dt><dd>${date(order.last)}</dd>` : nothing}<dt>${t('next')}</dt><dd>${order.next ? date(order.next) : '–'}</dd>
          <dt>${t('prices')}</dt><dd>${t(`prices.${order.prices}`)}${order.gross ? html` · ${money(order.gross)}` : nothing}</dd>
          ${order.reference ? html`<dt>${t('reference')}</dt><dd>${order.reference}</dd>` : nothing}</dl>
          <h2>${t('lines')}</h2>${order.lines.map((line) => html`<p>${number(line.quantity)} ${line.unit ?? ''} × ${products.of(line.product)}</p>`)}</section>
        <section class="card wide" tabindex="-1"><h2>${t('runs')}</h2>${this.runs.length ? html`<table class="stack" aria-label=${t('runs')}>
          <thead><tr><th scope="col">${t('day')}</th><th scope="col">${t('came')}</th></tr></thead>
          <tbody>${this.runs.map((run) => html`<tr><td class="title">${date(run.due)}</td><td data-label=${t('came')}>${this.came(run)}</td></tr>`)}</tbody></table>` : html`<p class="muted">${t('runs.none')}</p>`}</section></div>`;
  }

  came(run) {
    return run.order
      ? html`<a href="#/orders/${run.order}">${t('order')}</a>`
      : html`<span class="chip bad">${run.problem}</span> ${me.may(PERMISSIONS.retry) ? html`<button class="plain noprint" ?disabled=${this.busy} @click=${() => this.retry(run)}>${t('do.retry')}</button>` : nothing}`;
  }
}
