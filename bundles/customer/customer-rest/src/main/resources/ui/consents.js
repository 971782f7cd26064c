import { Form, api, dialog, html, icon, instant, me, nothing, toast } from 'tenon/ui';

/** What people of a customer have agreed to, by address and purpose as it stands now; it stays away where nobody keeps that. */
export class Consents {
  constructor(page, t, customer) {
    Object.assign(this, { page, t, customer });
  }

  get path() {
    return `/api/customers/${encodeURIComponent(this.customer.id)}/consents`;
  }

  async load() {
    const answer = await api.get(this.path).catch(() => undefined);
    // The latest comes first, and counts.
    this.items = answer && [...answer.body.items.reduceRight((now, each) => now.set(`${each.address} ${each.purpose}`, each), new Map()).values()];
    this.page.requestUpdate();
  }

  render() {
    const { t, items } = this;
    return items
      ? html`<section class="card"><h2>${t('consents')}</h2>${items.map((each) => html`<div class="person"><span class="strong">${each.purpose}</span>
          <span class="chip ${each.given ? 'good' : ''}">${each.given ? t('consent.given') : t('consent.withdrawn')}</span><div>${each.address}</div>
          <div class="muted small">${instant(each.at)} · ${each.source}${each.textVersion ? ` · ${each.textVersion}` : ''}</div>
          ${each.given && me.may('consent.write') ? html`<button class="plain" @click=${() => this.decide({ ...each, given: false, source: '', textVersion: '' })}>${t('consent.withdraw')}</button>` : nothing}</div>`)}
          ${items.length ? nothing : html`<p class="muted">${t('consent.none')}</p>`}
          ${me.may('consent.write') ? html`<button @click=${() => this.decide({ given: true, address: this.customer.contacts.find((each) => each.email)?.email ?? '' })}>${icon('plus')} ${t('consent.add')}</button>` : nothing}</section>`
      : nothing;
  }

  async decide({ address, purpose, given }) {
    const { t } = this;
    let form;
    const save = async (window) => {
      form.clear();
      try {
        const { textVersion, ...rest } = form.values;
        await api.post(this.path, { ...rest, given, ...(textVersion ? { textVersion } : {}) }, { 'Idempotency-Key': crypto.randomUUID() });
        window.close(true);
      } catch (refused) {
        if (refused.status === undefined) {
          throw refused;
        }
        await form.fail(refused);
      }
    };
    const saved = await dialog(t(given ? 'consent.add' : 'consent.withdraw'), (window) => {
      form ??= new Form(window, { address, purpose: purpose ?? '' });
      return html`<form class="fields" @submit=${(event) => { event.preventDefault(); save(window); }} novalidate><div class="whole">${form.said()}</div>
        ${form.text('/address', t('consent.address'), { required: true })} ${form.text('/purpose', t('consent.purpose'), { required: true, hint: t('consent.purpose.hint') })}
        ${form.text('/source', t('consent.source'), { required: true, hint: t('consent.source.hint') })} ${given ? form.text('/textVersion', t('consent.text'), { required: true }) : nothing}
        <div class="do whole"><button class="primary">${t('save')}</button></div></form>`;
    });
    if (saved) {
      toast(t('saved'));
      await this.load();
    }
  }
}
