import { OwnFields, Page, api, changesOf, common, css, customers, date, download, html, icon, instant, me, money, nothing, texts } from 'tenon/ui';
import { Consents } from './consents.js';
import { CustomerForm } from './customer-form.js';
import { customerImport } from './customer-import.js';
import { Merges } from './merges.js';
import { PersonalData } from './person.js';
import { Timeline, timelineStyles } from './timeline.js';

const t = await texts(import.meta.url);
const TONES = { ok: 'good', watch: 'warn', hold: 'bad', stop: 'bad' };

/** Customers by name, number, contact or phone, for the command menu. */
export async function search(text) {
  return (await customers.search(text, 6)).map((each) => ({ title: each.name, text: each.number, path: `customers/${each.id}` }));
}

/** The list of customers, all that is known of one of them, and the form for it. */
export default class Customers extends Page {
  static properties = { ...Page.properties, seen: { state: true }, form: { state: true }, own: { state: true } };

  static styles = [common, timelineStyles, css`
    .panel { margin: 0; padding: 0; list-style: none; }
    .panel li + li { border-top: 1px solid var(--tenon-line); }
    .panel li > * { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 0.75rem; padding: 0.5rem 0; color: inherit; text-decoration: none; }
    .panel a:hover .strong { text-decoration: underline; }
    .panel .small { color: var(--tenon-muted); }
    .panel .end { text-align: end; }
    meter { width: 100%; height: 0.75rem; }
    .person { padding-block: 0.4rem; overflow-wrap: anywhere; }
    .tiles { align-items: start; margin-bottom: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)); }
    fieldset { border: 1px solid var(--tenon-line); border-radius: 0.6rem; padding: 0.5rem 1rem 1rem; margin: 0 0 1rem; min-width: 0; }
    legend { padding-inline: 0.35rem; font-weight: 650; }
  `];

  async open([id, action]) {
    this.seen = undefined;
    this.form = undefined;
    this.own ??= await OwnFields.of('customer');
    if (id === 'new') {
      this.form = new CustomerForm(this, t, this.own);
    } else if (id && action === 'change') {
      const { body, etag } = await api.get(`/api/customers/${encodeURIComponent(id)}`);
      this.form = new CustomerForm(this, t, this.own, body, etag);
    } else if (id && id !== 'import') {
      this.seen = (await api.get(`/api/customers/${encodeURIComponent(id)}/overview`)).body;
      this.line = new Timeline(this, t, this.seen.customer.id);
      this.consents = new Consents(this, t, this.seen.customer);
      this.person = new PersonalData(this, t, this.seen.customer);
      this.merges = new Merges(this, t, this.own, this.seen.customer);
      if (me.may('activity.read')) {
        this.line.load();
      }
      if (me.may('consent.read')) {
        this.consents.load();
      }
      if (me.may('customer.merge')) {
        this.merges.load();
      }
      if (me.may('personal-data.erase')) {
        this.person.load();
      }
    }
  }

  render() {
    if (!this.context.path[0]) {
      return this.list();
    }
    if (this.context.path[0] === 'import') {
      return customerImport(this, t);
    }
    return this.form ? this.form.render() : html`${this.said()}${this.seen ? this.one(this.seen) : this.waiting()}`;
  }

  list() {
    return html`<div class="bar"><h1>${t('title')}</h1><span class="space"></span>${me.may('customer.export') ? html`<button @click=${() => this.work(() => download('/api/customers/export?format=xlsx', 'customers.xlsx'))}>${t('export')}</button>` : nothing}
        ${me.may('customer.import') ? html`<a class="button" href="#/customers/import">${t('import')}</a>` : nothing}${me.may('customer.write') ? html`<a class="button primary" href="#/customers/new">${icon('plus')} ${t('new')}</a>` : nothing}</div>${this.said()}
      <tenon-list name="customers" label=${t('title')} .link=${(each) => `#/customers/${each.id}`} .columns=${[
        { key: 'name', title: t('name'), first: true, show: (each) => each.name },
        { key: 'number', title: t('number'), show: (each) => each.number },
        { key: 'city', title: t('city'), show: (each) => each.addresses[0]?.city ?? '–' },
        { key: 'contact', title: t('contact'), show: (each) => each.contacts[0]?.name ?? '–' },
        { key: 'group', title: t('group'), show: (each) => each.group ?? '–' },
        { key: 'owner', title: t('owner'), show: (each) => each.owner ?? '–', hidden: true },
        { key: 'tags', title: t('tags'), show: (each) => each.tags.join(', ') || '–', hidden: true },
        { key: 'currency', title: t('currency'), show: (each) => each.currency },
        { key: 'creditLimit', title: t('creditLimit'), number: true, show: (each) => money(each.creditLimit) },
        ...(this.own?.columns ?? []),
      ]} .filters=${[{ key: 'q', title: t('search') }, { key: 'kind', title: t('kind'), kind: 'choice', choices: ['organisation', 'person'].map((kind) => [kind, t(`kind.${kind}`)]) }, ...(this.own?.filters ?? [])]}
        .source=${async ({ q = '', kind, ...others }, after, limit) => {
          const { body } = await api.get(`/api/customers?limit=${limit}&q=${encodeURIComponent(q)}${kind ? `&kind=${kind}` : ''}${this.own?.query(others) ?? ''}${after ? `&after=${encodeURIComponent(after)}` : ''}`);
          customers.remember(body.items);
          return body;
        }} .empty=${html`<strong>${t('none')}</strong>${t('none.hint')}`}></tenon-list>`;
  }

  one({ customer, credit, panels }) {
    return html`<div class="bar"><a href="#/customers" class="button" aria-label=${t('title')}>${icon('left')}</a><h1>${customer.name}</h1>
        <span class="chip">${customer.number}</span>${customer.tags.map((tag) => html`<span class="chip info">${tag}</span>`)}<span class="space"></span>
        ${me.may('customer.write') ? html`<a class="button" href="#/customers/${customer.id}/change">${t('change')}</a>` : nothing}
        ${changesOf('customer', customer.id)}
        ${me.may('quote.write') ? html`<a class="button primary" href="#/quotes/new/customer:${customer.id}">${icon('plus')} ${t('quote')}</a>` : nothing}</div>
      <div class="columns"><div><div class="tiles">${panels.map((panel) => this.panel(panel))}</div>${this.line.render()}</div>
        <div>${this.credit(credit)}${this.facts(customer)}${this.people(customer)}${this.places(customer)}${this.consents.render()}${this.merges.render()}${this.person.render()}</div></div>`;
  }

  panel({ title, items, error }) {
    return html`<section class="card"><h2>${title}</h2>
      ${error ? html`<div class="said warn">${error}</div>` : nothing}
      ${items.length ? html`<ul class="panel">${items.map((item) => html`<li><a href="#/${item.link}"><span class="strong">${item.title}</span><span class="strong end">${money(item.amount)}</span>
        <span class="small">${date(item.date)}</span><span class="small end">${item.state ? t.or(`state.${item.state}`, item.state) : ''}</span></a></li>`)}</ul>`
        : error ? nothing : html`<p class="muted">${t('panel.none')}</p>`}</section>`;
  }

  credit({ limit, exposure, available, status }) {
    return html`<section class="card"><h2>${t('credit')} <span class="chip ${TONES[status] ?? ''}">${t.or(`credit.${status}`, status)}</span></h2>
      ${limit ? html`<meter min="0" max=${limit.amount} high=${limit.amount * 0.8} value=${exposure.amount} aria-label=${t('credit.used')}></meter>` : nothing}
      <dl><dt>${t('creditLimit')}</dt><dd>${limit ? money(limit) : t('credit.unlimited')}</dd><dt>${t('credit.used')}</dt><dd>${money(exposure)}</dd>
        ${available ? html`<dt>${t('credit.available')}</dt><dd>${money(available)}</dd>` : nothing}</dl></section>`;
  }

  facts(customer) {
    const line = (key, value) => (value ? html`<dt>${t(key)}</dt><dd>${value}</dd>` : nothing);
    return html`<section class="card"><dl>${line('group', customer.group)}${line('currency', customer.currency)}${line('paymentTerms', customer.paymentTerms)}${line('taxId', customer.taxId)}
      ${line('language', customer.language)}${line('owner', customer.owner)}${line('team', customer.team)}${line('territory', customer.territory)}${line('parent', customer.parent ? html`<a href="#/customers/${customer.parent}">${customers.of(customer.parent)}</a>` : '')}${line('since', instant(customer.createdAt))}${this.own.facts(customer)}</dl></section>`;
  }

  people({ contacts }) {
    return contacts.length ? html`<section class="card"><h2>${t('contacts')}</h2>${contacts.map((each) => html`<div class="person"><span class="strong">${each.name}</span> <span class="muted">${each.role ?? ''}</span>
        ${each.email ? html`<div><a href="mailto:${each.email}">${each.email}</a></div>` : nothing}${each.phone ? html`<div><a href="tel:${each.phone}">${each.phone}</a></div>` : nothing}</div>`)}</section>` : nothing;
  }

  places({ addresses }) {
    return addresses.length ? html`<section class="card"><h2>${t('addresses')}</h2>${addresses.map((each) => html`<div class="person"><span class="muted small">${t(`address.${each.kind}`)}</span>
        ${each.lines.map((row) => html`<div>${row}</div>`)}<div>${[each.postalCode, each.city, each.region].filter(Boolean).join(' ')}</div><div>${each.country}</div>${each.validFrom || each.validTo ? html`<div class="muted small">${date(each.validFrom)} – ${date(each.validTo)}</div>` : nothing}</div>`)}</section>` : nothing;
  }
}
