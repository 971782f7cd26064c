import { Form, api, dialog, download, html, icon, instant, me, nothing } from 'tenon/ui';

/** What is kept of one person: handed out to him, or erased for good. He is the customer himself, or one of its contacts. */
export class PersonalData {
  constructor(page, t, customer) {
    Object.assign(this, { page, t, customer });
  }

  get path() {
    return `/api/customers/${encodeURIComponent(this.customer.id)}`;
  }

  async load() {
    const answer = await api.get(`${this.path}/erasures`).catch(() => undefined);
    this.erasures = answer?.body.items;
    this.page.requestUpdate();
  }

  /** Who may be meant: [[what the API takes, what people read], …]. */
  get persons() {
    const { customer } = this;
    return [...(customer.kind === 'person' ? [['', customer.name]] : []),
      ...customer.contacts.map(({ name, email }) => [email ?? name, email ? `${name} (${email})` : name])];
  }

  render() {
    const { t, erasures, persons } = this;
    const [hands, erases] = [me.may('personal-data.export'), me.may('personal-data.erase')];
    if (!(hands || erases) || !(persons.length || erasures?.length)) {
      return nothing;
    }
    return html`<section class="card"><h2>${t('person')}</h2>
      ${persons.map(([contact, name]) => html`<div class="person"><div class="strong">${name}</div>
        ${hands ? html`<button class="plain" @click=${() => this.handOut(contact)}>${t('person.hand-out')}</button>` : nothing}
        ${erases ? html`<button class="plain" @click=${() => this.erase(contact, name)}>${t('person.erase')}</button>` : nothing}</div>`)}
      ${(erasures ?? []).map((each) => html`<div class="person muted small">${t('person.erased', instant(each.at), each.by)}</div>`)}</section>`;
  }

  handOut(contact) {
    return this.page.work(() => download(`${this.path}/personal-data${contact ? `?contact=${encodeURIComponent(contact)}` : ''}`, 'personal-data.json'));
  }

  /** Asks for the reason and the customer's number, after it has said what goes and what stays. */
  async erase(contact, name) {
    const { t, customer } = this;
    let form;
    const act = async (window) => {
      form.clear();
      try {
        const { reason, number } = form.values;
        // The number is for people: what they typed must be this customer's.
        const confirm = number.trim() === customer.number ? customer.id : number;
        const { body } = await api.post(`${this.path}/erasures`, { reason, confirm, ...(contact ? { contact } : {}) }, { 'Idempotency-Key': crypto.randomUUID() });
        window.close(body);
      } catch (refused) {
        if (refused.status === undefined) {
          throw refused;
        }
        const errors = refused.errors?.map((each) => (each.pointer === '/confirm' ? { ...each, pointer: '/number', message: t('person.number.wrong', customer.number) } : each));
        await form.fail({ ...refused, status: refused.status, message: refused.message, errors });
      }
    };
    const made = await dialog(t('person.erase.of', name), (window) => {
      form ??= new Form(window, { reason: '', number: '' });
      return html`<p>${t(contact ? 'person.goes.contact' : 'person.goes')}</p><p>${t('person.stays')}</p><p><strong>${t('person.for-good')}</strong></p>
        <form class="fields" @submit=${(event) => { event.preventDefault(); act(window); }} novalidate><div class="whole">${form.said()}</div>
          ${form.text('/reason', t('person.reason'), { required: true, hint: t('person.reason.hint'), whole: true })}
          ${form.text('/number', t('person.number', customer.number), { required: true, whole: true })}
          <div class="do whole"><button type="button" @click=${() => window.close()}>${t('person.keep')}</button><button class="danger">${icon('bin')} ${t('person.erase')}</button></div></form>`;
    });
    if (made) {
      await this.tell(made);
      this.page.work(() => this.page.open(this.page.context.path));
    }
  }

  /** What became of what. */
  tell({ parts }) {
    const { t } = this;
    return dialog(t('person.done'), (window) => html`<table><thead><tr><th scope="col">${t('person.kind')}</th><th scope="col" class="number">${t('person.count')}</th><th scope="col">${t('person.outcome')}</th></tr></thead>
      <tbody>${parts.flatMap(({ data }) => data).map((each) => html`<tr><td>${t.or(`person.kind.${each.kind}`, each.kind)}</td><td class="number">${each.count}</td>
        <td>${t(`person.outcome.${each.outcome}`)}${each.reason ? html`<div class="muted small">${each.reason}</div>` : nothing}</td></tr>`)}</tbody></table>
      <div class="do"><button class="primary" autofocus @click=${() => window.close()}>${t('person.close')}</button></div>`);
  }
}
