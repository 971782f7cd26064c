import { Form, Page, api, common, css, customers, date, dialog, everything, go, html, icon, me, money, nothing, number, percent, texts, toast, today } from 'tenon/ui';

const t = await texts(import.meta.url);
const key = () => ({ 'Idempotency-Key': crypto.randomUUID() });

/** Programmes of points by currency, and one customer's points. */
export default class Loyalty extends Page {
  static properties = { ...Page.properties, currencies: { state: true }, programmes: { state: true }, account: { state: true } };

  static styles = [common, css`.sum { font-size: 1.5rem; }`];

  async open([customer, currency]) {
    this.account = undefined;
    if (customer) {
      this.account = (await api.get(`${path(customer)}?currency=${encodeURIComponent(currency)}`)).body;
      return;
    }
    const { items } = await everything('/api/price-lists');
    this.currencies = [...new Set(items.map((list) => list.currency))].sort();
    const all = await Promise.all(this.currencies.map(async (each) => (await api.get(`/api/loyalty-programmes?currency=${each}`)).body.items));
    this.programmes = all.flat();
  }

  render() {
    const [customer, currency] = this.context.path;
    if (customer) {
      return html`${this.said()}${this.account ? this.one(this.account, currency) : this.waiting()}`;
    }
    return html`<div class="bar"><h1>${t('loyalty')}</h1><span class="space"></span>
        ${me.may('loyalty.write') ? html`<button class="primary" @click=${() => this.begin()}>${icon('plus')} ${t('programme.new')}</button>` : nothing}</div>
      ${this.said()}${this.programmes ? html`${this.finder()}${this.all()}` : this.waiting()}`;
  }

  /** The currency in which a customer's points are looked at is chosen first: there is one ledger for each. */
  finder() {
    const earning = [...new Set(this.programmes.map((programme) => programme.currency))];
    if (earning.length === 0) {
      return nothing;
    }
    this.looked ??= new Form(this, { currency: earning[0] });
    return html`<section class="card fields">
      ${this.looked.choice('/currency', t('currency'), earning.map((each) => [each, each]))}
      ${this.looked.field('/customer', t('points.of'), ({ id }) => html`<tenon-find id=${id} label=${t('points.of')} .search=${(text) => customers.search(text)} .name=${(each) => each.name}
        @found=${({ detail }) => go('loyalty', detail.id, this.looked.values.currency)}></tenon-find>`)}</section>`;
  }

  all() {
    const current = new Map();
    this.programmes.filter((each) => each.from <= today()).forEach((each) => current.has(each.currency) || current.set(each.currency, each));
    return html`<h2>${t('programmes')}</h2><tenon-list name="loyalty-programmes" label=${t('programmes')} .columns=${[
      { key: 'currency', title: t('currency'), first: true, show: (each) => html`${each.currency} ${current.get(each.currency) === each ? html`<span class="chip info">${t('programme.now')}</span>` : nothing}` },
      { key: 'from', title: t('validFrom'), show: (each) => date(each.from) },
      { key: 'earns', title: t('programme.earns'), number: true, show: (each) => money(each.amountPerPoint) },
      { key: 'worth', title: t('programme.worth'), number: true, show: (each) => money(each.pointValue) },
      { key: 'months', title: t('programme.months'), number: true, show: (each) => number(each.months) },
      { key: 'most', title: t('programme.most'), number: true, show: (each) => percent(each.maxPercent) },
      { key: 'days', title: t('programme.days'), number: true, show: (each) => number(each.voucherDays), hidden: true },
    ]} .source=${async () => ({ items: this.programmes })} .empty=${html`<strong>${t('programmes.none')}</strong>${t('programmes.none.hint')}`}></tenon-list>`;
  }

  one(account, currency) {
    const { customer } = account;
    return html`<div class="bar"><a href="#/loyalty" class="button" aria-label=${t('loyalty')}>${icon('left')}</a><h1>${customers.of(customer)}</h1><span class="space"></span>
        ${me.may('loyalty.write') ? html`<button @click=${() => this.adjust(customer, currency)}>${t('adjust')}</button>` : nothing}
        ${me.may('loyalty.redeem') && account.points > 0 ? html`<button class="primary" @click=${() => this.redeem(customer, currency)}>${t('redeem')}</button>` : nothing}</div>
      <section class="card"><dl><dt>${t('points')}</dt><dd class="sum">${number(account.points)}</dd><dt>${t('worth')}</dt><dd>${money(account.worth)}</dd>
        <dt>${t('expiring')}</dt><dd>${account.expiring ? t('expiring.on', number(account.expiring.points), date(account.expiring.on)) : '–'}</dd></dl></section>
      <h2>${t('ledger')}</h2>
      <tenon-list name="loyalty-entries" label=${t('ledger')} .columns=${[
        { key: 'date', title: t('date'), first: true, show: (entry) => date(entry.date) },
        { key: 'kind', title: t('kind'), show: (entry) => t.or(`kind.${entry.kind}`, entry.kind) },
        { key: 'reason', title: t('reason'), show: (entry) => entry.reason ?? '–' },
        { key: 'expires', title: t('expires'), show: (entry) => (entry.expires ? date(entry.expires) : '–') },
        { key: 'points', title: t('points'), number: true, show: (entry) => number(entry.points) },
      ]} .source=${async (_, after, limit) => (await api.get(`${path(customer)}/entries?currency=${encodeURIComponent(currency)}&limit=${limit}${after ? `&after=${encodeURIComponent(after)}` : ''}`)).body}
        .empty=${html`<strong>${t('ledger.none')}</strong>${t('ledger.none.hint')}`}></tenon-list>`;
  }

  async begin() {
    const made = await asked(t('programme.new'), { currency: this.currencies[0] ?? '', amountPerPoint: '', pointValue: '', months: '12', maxPercent: '100', from: '' }, (form) => html`
      ${form.text('/currency', t('currency'), { required: true })}
      ${form.text('/amountPerPoint', t('programme.earns'), { kind: 'number', required: true })}${form.text('/pointValue', t('programme.worth'), { kind: 'number', required: true })}
      ${form.text('/months', t('programme.months'), { kind: 'number' })}${form.text('/maxPercent', t('programme.most'), { kind: 'number' })}
      ${form.text('/from', t('validFrom'), { kind: 'date' })}`, ({ currency, amountPerPoint, pointValue, months, maxPercent, from }) => api.post('/api/loyalty-programmes', {
      amountPerPoint: { amount: amountPerPoint, currency }, pointValue: { amount: pointValue, currency },
      ...(months ? { months } : {}), ...(maxPercent ? { maxPercent } : {}), ...(from ? { from } : {}),
    }, key()));
    if (made) {
      toast(t('programme.made'));
      await this.open([]);
      this.renderRoot.querySelector('tenon-list')?.load();
    }
  }

  async adjust(customer, currency) {
    const made = await asked(t('adjust'), { points: '', reason: '' }, (form) => html`
      ${form.text('/points', t('points'), { kind: 'number', required: true, hint: t('adjust.hint') })}${form.text('/reason', t('reason'), { required: true })}`,
    ({ points, reason }) => api.post(`${path(customer)}/adjustments`, { currency, ...(points ? { points } : {}), ...(reason ? { reason } : {}) }, key()));
    if (made) {
      toast(t('adjusted'));
      await this.again(customer, currency);
    }
  }

  async redeem(customer, currency) {
    const made = await asked(t('redeem'), { points: '' }, (form) => form.text('/points', t('points'), { kind: 'number', required: true }),
      ({ points }) => api.post(`${path(customer)}/vouchers`, { currency, ...(points ? { points } : {}) }, key()));
    if (made) {
      await this.again(customer, currency);
      await dialog(t('voucher'), (me) => html`<dl><dt>${t('voucher.coupon')}</dt><dd class="strong">${made.coupon}</dd><dt>${t('worth')}</dt><dd>${money(made.amount)}</dd>
        <dt>${t('voucher.from')}</dt><dd>${money(made.minAmount)}</dd><dt>${t('expires')}</dt><dd>${date(made.expires)}</dd></dl>
        <div class="do"><button class="primary" @click=${() => me.close()}>${t('done')}</button></div>`);
    }
  }

  async again(customer, currency) {
    await this.open([customer, currency]);
    await this.updateComplete;
    this.renderRoot.querySelector('tenon-list')?.load();
  }
}

function path(customer) {
  return `/api/loyalty-accounts/${encodeURIComponent(customer)}`;
}

/** A window with a form; answers what the server made of it. */
function asked(title, values, inputs, send) {
  let form;
  const save = async (me) => {
    form.clear();
    try {
      me.close((await send(form.values)).body);
    } catch (refused) {
      if (refused.status === undefined) {
        throw refused;
      }
      await form.fail(refused);
    }
  };
  return dialog(title, (me) => {
    form ??= new Form(me, values);
    return html`<form class="fields" @submit=${(event) => { event.preventDefault(); save(me); }} novalidate><div class="whole">${form.said()}</div>
      ${inputs(form)}<div class="do whole"><button class="primary">${t('save')}</button></div></form>`;
  });
}
