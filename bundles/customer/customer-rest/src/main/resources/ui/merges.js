import { api, customers, dialog, html, icon, instant, me, money, nothing, toast } from 'tenon/ui';

/** What two customers may say differently, in the order in which the window shows it; of the lists both can be kept. */
const FIELDS = ['name', 'kind', 'group', 'taxId', 'taxRegion', 'creditLimit', 'paymentTerms', 'priceList', 'language', 'owner', 'team', 'territory'];
const LISTS = ['contacts', 'addresses', 'tags'];
const LIKELY = 60;

/** A customer who is there twice: merged into one, and taken apart again. */
export class Merges {
  constructor(page, t, own, customer) {
    Object.assign(this, { page, t, own, customer });
  }

  get path() {
    return `/api/customers/${encodeURIComponent(this.customer.id)}/merges`;
  }

  async load() {
    this.merges = (await api.get(this.path).catch(() => undefined))?.body.items.filter((each) => !each.undoneAt && each.survivor === this.customer.id);
    this.page.requestUpdate();
  }

  render() {
    const { t, merges } = this;
    if (!me.may('customer.merge')) {
      return nothing;
    }
    return html`<section class="card"><h2>${t('merge')}</h2>
      ${(merges ?? []).map((each) => html`<div class="person"><span class="strong">${each.mergedNumber}</span> <span class="muted small">${instant(each.at)} · ${each.by}</span>
        <button class="plain" @click=${() => this.undo(each)}>${t('merge.undo')}</button></div>`)}
      <button @click=${() => this.merge()}>${t('merge.other')}</button></section>`;
  }

  async undo({ id, mergedNumber }) {
    if (await this.page.work(() => api.post(`${this.path}/${id}/undo`, {}))) {
      toast(this.t('merge.undone', mergedNumber));
      await this.again();
    }
  }

  /** Other customers' lists and names may have changed, too. */
  async again() {
    customers.forget(this.customer.id);
    await this.page.work(() => this.page.open(this.page.context.path));
  }

  async merge() {
    const made = await this.page.work(() => this.ask());
    if (made) {
      toast(this.t('merge.done', made.mergedNumber), { undo: () => this.undo(made) });
      await this.again();
    }
  }

  /** Asks who is the same, and whose word counts where they differ. */
  async ask() {
    const { t, customer } = this;
    const [{ body: known }, { body: survivor, etag }] = await Promise.all([
      api.post('/api/customers/duplicates', { name: customer.name, ...(customer.taxId ? { taxId: customer.taxId } : {}), except: customer.id }),
      api.get(`/api/customers/${encodeURIComponent(customer.id)}`),
    ]);
    const same = known.items.filter((each) => each.score >= LIKELY).slice(0, 5);
    const choices = {};
    let [other, version, refused] = [];
    const take = async (window, id) => {
      const read = await api.get(`/api/customers/${encodeURIComponent(id)}`);
      [other, version] = [read.body, Number(read.etag.replaceAll('"', ''))];
      window.requestUpdate();
    };
    const act = async (window) => {
      try {
        window.close((await api.post(this.path, { merged: other.id, mergedVersion: version, choices }, { 'If-Match': etag, 'Idempotency-Key': crypto.randomUUID() })).body);
      } catch (problem) {
        if (problem.status === undefined) {
          throw problem;
        }
        refused = problem.message;
        window.requestUpdate();
      }
    };
    return dialog(t('merge.into', customer.name), (window) => html`${refused ? html`<div class="said bad" role="alert">${refused}</div>` : nothing}
      ${other ? html`<p>${t('merge.says', other.name, other.number)}</p><form class="fields" @submit=${(event) => { event.preventDefault(); act(window); }}>
          ${this.differences(survivor, other).map((each) => this.choice(each, choices))}
          <p class="whole muted">${t('merge.keeps')}</p>
          <div class="do whole"><button type="button" @click=${() => window.close()}>${t('merge.leave')}</button><button class="primary">${t('merge.do')}</button></div></form>`
        : html`${same.length ? html`<p>${t('same')}</p><ul>${same.map((each) => html`<li><button class="plain" @click=${() => take(window, each.id)}>${each.name} <span class="muted">${each.number}</span></button></li>`)}</ul>` : nothing}
          <tenon-find label=${t('merge.find')} placeholder=${t('search')} .search=${async (text) => (await customers.search(text)).filter((each) => each.id !== customer.id)} .name=${(each) => each.name}
            .show=${(each) => html`<span class="strong">${each.name}</span> ${each.number}`} @found=${({ detail }) => take(window, detail.id)}></tenon-find>`}`);
  }

  /** Where both say something, and not the same; and lists that both have. */
  differences(one, other) {
    const { t, own } = this;
    const shown = { creditLimit: money, kind: (kind) => t(`kind.${kind}`) };
    const fields = FIELDS.filter((key) => one[key] && other[key] && JSON.stringify(one[key]) !== JSON.stringify(other[key]))
      .map((key) => ({ key, title: t(key), values: [one, other].map((each) => (shown[key] ?? String)(each[key])), begins: 'fill' }));
    const owned = own.active.filter(({ code }) => one.fields?.[code] !== undefined && other.fields?.[code] !== undefined && one.fields[code] !== other.fields[code])
      .map((each) => ({ key: `fields.${each.code}`, title: own.title(each), values: [one, other].map(({ fields: said }) => own.show(each, said[each.code])), begins: 'fill' }));
    const names = { contacts: (each) => each.name, addresses: (each) => each.city, tags: String };
    const lists = LISTS.filter((key) => one[key].length && other[key].length)
      .map((key) => ({ key, title: t(key), values: [one, other].map((each) => each[key].map(names[key]).join(', ')), begins: 'both' }));
    return [...fields, ...owned, ...lists];
  }

  choice({ key, title, values, begins }, choices) {
    const { t } = this;
    const ways = [...(begins === 'both' ? [['both', t('merge.both')]] : []), [begins === 'both' ? 'survivor' : 'fill', values[0]], ['merged', values[1]]];
    return html`<fieldset class="whole"><legend>${title}</legend>${ways.map(([way, text]) => html`<label class="check"><input type="radio" name=${key} .checked=${way === (choices[key] ?? begins)}
      @change=${() => { choices[key] = way; }}> ${text}</label>`)}</fieldset>`;
  }
}
