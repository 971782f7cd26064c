import { LitElement, api, common, css, go, html, instant, money, nothing, texts } from 'tenon/ui';

const t = await texts(import.meta.url);

/** The list of customers, and one of them. */
export default class Customers extends LitElement {
  static properties = {
    context: { attribute: false },
    items: { state: true },
    next: { state: true },
    customer: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  static styles = [common, css`
    ui5-input { width: min(26rem, 100%); }
    .back { display: inline-block; margin-bottom: 0.75rem; }
  `];

  q = '';

  willUpdate(changed) {
    if (changed.has('context')) {
      const [id] = this.context.path;
      this.problem = undefined;
      this.customer = undefined;
      if (id) {
        this.guarded(async () => { this.customer = (await api.get(`/api/customers/${encodeURIComponent(id)}`)).body; });
      } else if (!this.items) {
        this.search();
      }
    }
  }

  async guarded(work) {
    this.busy = true;
    try {
      await work();
    } catch (refused) {
      this.problem = refused.status === 404 ? t('unknown') : refused.message;
    } finally {
      this.busy = false;
    }
  }

  search() {
    const q = this.q;
    return this.guarded(async () => {
      const { body } = await api.get(`/api/customers?limit=50&q=${encodeURIComponent(q)}`);
      if (q === this.q) {
        this.items = body.items;
        this.next = body.next;
      }
    });
  }

  more() {
    return this.guarded(async () => {
      const { body } = await api.get(`/api/customers?limit=50&q=${encodeURIComponent(this.q)}&after=${encodeURIComponent(this.next)}`);
      this.items = [...this.items, ...body.items];
      this.next = body.next;
    });
  }

  typed(event) {
    this.q = event.target.value;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.search(), 200);
  }

  render() {
    return html`
      ${this.problem ? html`<ui5-message-strip design="Negative" hide-close-button>${this.problem}</ui5-message-strip>` : nothing}
      ${this.context.path[0] ? this.one() : this.list()}
    `;
  }

  list() {
    return html`
      <h1>${t('title')}</h1>
      <div class="bar">
        <ui5-input type="Search" accessible-name=${t('search')} placeholder=${t('search')} value=${this.q} @input=${this.typed}></ui5-input>
      </div>
      ${this.items ? this.table() : html`<p role="status" class="muted">${t('loading')}</p>`}
    `;
  }

  table() {
    if (!this.items.length) {
      return html`<p role="status" class="muted">${t(this.q ? 'none.found' : 'none')}</p>`;
    }
    return html`
      <div class="card wide">
        <table class="stack">
          <thead><tr><th>${t('number')}</th><th>${t('name')}</th><th>${t('group')}</th><th>${t('currency')}</th>
            <th class="number">${t('creditLimit')}</th></tr></thead>
          <tbody>${this.items.map((each) => html`<tr>
            <td data-label=${t('number')}>${each.number}</td>
            <td data-label=${t('name')}><a href="#/customers/${each.id}">${each.name}</a></td>
            <td data-label=${t('group')}>${each.group ?? '–'}</td>
            <td data-label=${t('currency')}>${each.currency}</td>
            <td data-label=${t('creditLimit')} class="number">${each.creditLimit ? money(each.creditLimit) : '–'}</td>
          </tr>`)}</tbody>
        </table>
      </div>
      ${this.next ? html`<ui5-button ?disabled=${this.busy} @click=${this.more}>${t('more')}</ui5-button>` : nothing}
    `;
  }

  one() {
    const customer = this.customer;
    const line = (key, value) => (value ? html`<dt>${t(key)}</dt><dd>${value}</dd>` : nothing);
    return html`
      <a class="back" href="#/customers" @click=${(event) => { event.preventDefault(); go('customers'); }}>← ${t('title')}</a>
      ${customer ? html`
        <h1>${customer.name}</h1>
        <div class="card"><dl>
          ${line('number', customer.number)} ${line('group', customer.group)} ${line('currency', customer.currency)}
          ${line('creditLimit', money(customer.creditLimit))} ${line('paymentTerms', customer.paymentTerms)}
          ${line('taxId', customer.taxId)} ${line('since', instant(customer.createdAt))}
        </dl></div>
        ${this.people(customer)} ${this.places(customer)}
      ` : this.busy ? html`<p role="status" class="muted">${t('loading')}</p>` : nothing}
    `;
  }

  people({ contacts }) {
    return contacts.length ? html`<h2>${t('contacts')}</h2>
      ${contacts.map((each) => html`<div class="card"><strong>${each.name}</strong> <span class="muted">${each.role ?? ''}</span>
        ${each.email ? html`<div><a href="mailto:${each.email}">${each.email}</a></div>` : nothing}
        ${each.phone ? html`<div><a href="tel:${each.phone}">${each.phone}</a></div>` : nothing}</div>`)}` : nothing;
  }

  places({ addresses }) {
    return addresses.length ? html`<h2>${t('addresses')}</h2>
      ${addresses.map((each) => html`<div class="card"><span class="muted">${t(`address.${each.kind}`)}</span>
        ${each.lines.map((row) => html`<div>${row}</div>`)}
        <div>${[each.postalCode, each.city, each.region].filter(Boolean).join(' ')}</div><div>${each.country}</div></div>`)}` : nothing;
  }
}
