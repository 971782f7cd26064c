import { Form, api, customers, go, html, icon, nothing, toast } from 'tenon/ui';

const PAUSE = 350;
const LIKELY = 60;
const OPTIONAL = ['group', 'taxId', 'paymentTerms', 'taxRegion', 'priceList', 'language', 'owner', 'team', 'territory'];

/** The form for a customer, a new one or one that is there. While a new one is typed, those who may be the same are shown. */
export class CustomerForm {
  constructor(page, t, own, customer, etag) {
    Object.assign(this, { page, t, own, customer, etag, same: [] });
    const { creditLimit, tags, ...rest } = customer ?? {};
    this.form = new Form(page, { currency: 'USD', contacts: [], addresses: [], ...rest, fields: own.values(customer), limit: creditLimit?.amount ?? '', words: (tags ?? []).join(', ') });
  }

  /** As the server takes it: what is empty is left out, or taken away from one that is there. */
  body() {
    const { values } = this.form;
    const nothingThere = this.customer ? null : undefined;
    const body = { name: values.name ?? '', currency: values.currency, contacts: values.contacts.map(({ name, email, phone, role }) => ({ name, ...(email ? { email } : {}), ...(phone ? { phone } : {}), ...(role ? { role } : {}) })) };
    OPTIONAL.forEach((key) => { body[key] = values[key] || nothingThere; });
    body.creditLimit = values.limit ? { amount: values.limit, currency: values.currency } : nothingThere;
    body.fields = this.own.body(values.fields);
    body.tags = values.words.split(/[,，]/).map((tag) => tag.trim()).filter(Boolean);
    body.addresses = values.addresses.map((each) => ({ kind: each.kind, lines: [each.lines].flat().join('\n'), city: each.city, country: each.country, ...(each.region ? { region: each.region } : {}), ...(each.postalCode ? { postalCode: each.postalCode } : {}), ...(each.validFrom ? { validFrom: each.validFrom } : {}), ...(each.validTo ? { validTo: each.validTo } : {}) }));
    return body;
  }

  async save(event) {
    event.preventDefault();
    const { page, customer, form } = this;
    const saved = await page.versioned(this.etag,
      (etag) => (customer ? api.patch(`/api/customers/${customer.id}`, this.body(), etag) : api.post('/api/customers', this.body(), { 'Idempotency-Key': crypto.randomUUID() })),
      async (choice) => {
        const { body, etag } = await api.get(`/api/customers/${customer.id}`);
        if (choice === 'theirs') {
          page.form = new CustomerForm(page, this.t, this.own, body, etag);
        }
        return etag;
      }, form);
    if (saved) {
      customers.forget(saved.body.id);
      toast(this.t('saved'));
      go('customers', saved.body.id);
    }
  }

  /** Looks for others like it, a moment after the last key. */
  typed() {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(async () => {
      const { name, taxId } = this.form.values;
      if ((name ?? '').trim().length > 2) {
        const { body } = await api.post('/api/customers/duplicates', { name, ...(taxId ? { taxId } : {}), ...(this.customer ? { except: this.customer.id } : {}) }).catch(() => ({ body: { items: [] } }));
        this.same = body.items.filter((each) => each.score >= LIKELY).slice(0, 3);
        this.page.requestUpdate();
      }
    }, PAUSE);
  }

  add(list, item) {
    this.form.set(`/${list}`, [...this.form.values[list], item]);
  }

  drop(list, at) {
    this.form.set(`/${list}`, this.form.values[list].filter((_, index) => index !== at));
  }

  render() {
    const { t, form, customer, page } = this;
    return html`<div class="bar"><a href=${customer ? `#/customers/${customer.id}` : '#/customers'} class="button" aria-label=${t('back')}>${icon('left')}</a><h1>${customer ? customer.name : t('new')}</h1></div>
      <form @submit=${(event) => this.save(event)} @input=${() => this.typed()} novalidate>
        ${form.said()}
        ${this.same.length ? html`<div class="said warn" role="status">${t('same')} ${this.same.map((each) => html`<a href="#/customers/${each.id}">${each.name}</a> `)}</div>` : nothing}
        <section class="card fields">
          ${form.text('/name', t('name'), { required: true, whole: true })}
          ${form.text('/currency', t('currency'), { required: true, hint: t('currency.hint') })}
          ${form.text('/group', t('group'))} ${form.text('/limit', t('creditLimit'), { kind: 'number' })} ${form.text('/paymentTerms', t('paymentTerms'))}
          ${form.text('/taxId', t('taxId'))} ${form.text('/taxRegion', t('taxRegion'))} ${form.text('/priceList', t('priceList'))}
          ${form.text('/language', t('language'), { hint: t('language.hint') })} ${form.text('/owner', t('owner'))} ${form.text('/team', t('team'))} ${form.text('/territory', t('territory'))} ${form.text('/words', t('tags'), { hint: t('tags.hint') })}
        </section>
        ${this.own.active.length ? html`<section class="card"><h2>${t('fields')}</h2><div class="fields">${this.own.inputs(form)}</div></section>` : nothing}
        <section class="card"><h2>${t('contacts')}</h2>${form.values.contacts.map((_, at) => html`<fieldset><legend>${t('contact.of', at + 1)}</legend><div class="fields">
            ${form.text(`/contacts/${at}/name`, t('name'), { required: true })}${form.text(`/contacts/${at}/role`, t('role'))}${form.text(`/contacts/${at}/email`, t('email'), { kind: 'email' })}${form.text(`/contacts/${at}/phone`, t('phone'), { kind: 'phone' })}
            <button type="button" class="danger" @click=${() => this.drop('contacts', at)}>${t('remove')}</button></div></fieldset>`)}
          <button type="button" @click=${() => this.add('contacts', {})}>${icon('plus')} ${t('contact.add')}</button></section>
        <section class="card"><h2>${t('addresses')}</h2>${form.values.addresses.map((_, at) => html`<fieldset><legend>${t('address.of', at + 1)}</legend><div class="fields">
            ${form.choice(`/addresses/${at}/kind`, t('address.kind'), ['billing', 'shipping'].map((kind) => [kind, t(`address.${kind}`)]))}
            ${form.text(`/addresses/${at}/lines`, t('address.lines'), { required: true })}${form.text(`/addresses/${at}/postalCode`, t('postalCode'))}${form.text(`/addresses/${at}/city`, t('city'), { required: true })}
            ${form.text(`/addresses/${at}/region`, t('region'))}${form.text(`/addresses/${at}/country`, t('country'), { required: true })}${form.text(`/addresses/${at}/validFrom`, t('address.from'), { kind: 'date' })}${form.text(`/addresses/${at}/validTo`, t('address.to'), { kind: 'date' })}
            <button type="button" class="danger" @click=${() => this.drop('addresses', at)}>${t('remove')}</button></div></fieldset>`)}
          <button type="button" @click=${() => this.add('addresses', { kind: 'billing' })}>${icon('plus')} ${t('address.add')}</button></section>
        <button class="primary" ?disabled=${page.busy}>${t('save')}</button>
      </form>`;
  }
}
