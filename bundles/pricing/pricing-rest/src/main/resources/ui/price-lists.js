import { Page, api, common, css, confirm, customers, date, download, go, html, icon, me, nothing, number, products, texts, toast } from 'tenon/ui';
import { PriceListForm, ruleForm } from './price-forms.js';
import { checkAndPublish, giveUp, openDrafts } from './price-drafts.js';
import { RuleImport } from './price-import.js';
import { effect, scope } from './rule-words.js';

const t = await texts(import.meta.url);

/** Price lists, and one of them with its rules. */
export default class PriceLists extends Page {
  static properties = { ...Page.properties, list: { state: true }, drafts: { state: true }, form: { state: true }, import: { state: true } };

  static styles = [common, css`.ended { color: var(--tenon-muted); }`];

  async open([id, action]) {
    this.list = undefined;
    this.form = undefined;
    await this.import?.leave();
    this.import = undefined;
    if (id === 'new') {
      this.form = new PriceListForm(this, t);
    } else if (id) {
      this.list = (await api.get(`/api/price-lists/${encodeURIComponent(id)}`)).body;
      this.drafts = me.may('price.write') ? await openDrafts(this.list) : [];
      this.import = action === 'import' ? await RuleImport.begin(this, t, this.list) : undefined;
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.import?.leave();
  }

  render() {
    const [id] = this.context.path;
    if (!id) {
      return this.all();
    }
    if (this.import) {
      return this.import.render(async (into) => await this.import.finish(into) && go('price-lists', id));
    }
    return this.form ? html`${this.back(t('list.new'))}${this.form.render()}` : html`${this.said()}${this.list ? this.one(this.list) : this.waiting()}`;
  }

  back(title) {
    return html`<div class="bar"><a href="#/price-lists" class="button" aria-label=${t('lists')}>${icon('left')}</a><h1>${title}</h1></div>`;
  }

  all() {
    return html`<div class="bar"><h1>${t('lists')}</h1><span class="space"></span>${me.may('price.write') ? html`<a class="button primary" href="#/price-lists/new">${icon('plus')} ${t('list.new')}</a>` : nothing}</div>
      ${this.said()}
      <tenon-list name="price-lists" label=${t('lists')} .link=${(list) => `#/price-lists/${list.id}`} .columns=${[
        { key: 'name', title: t('name'), first: true, show: (list) => list.name },
        { key: 'code', title: t('code'), show: (list) => list.code },
        { key: 'currency', title: t('currency'), show: (list) => list.currency },
        { key: 'policy', title: t('policy'), show: (list) => t.or(`policy.${list.policy}`, list.policy) },
        { key: 'validity', title: t('validity'), show: (list) => days(list) },
        { key: 'default', title: t('default'), show: (list) => (list.isDefault ? html`<span class="chip info">${t('default')}</span>` : '–') },
      ]} .source=${async (_, after, limit) => (await api.get(`/api/price-lists?limit=${limit}${after ? `&after=${encodeURIComponent(after)}` : ''}`)).body}
        .empty=${html`<strong>${t('lists.none')}</strong>${t('lists.none.hint')}`}></tenon-list>`;
  }

  one(list) {
    const may = me.may('price.write');
    return html`<div class="bar"><a href="#/price-lists" class="button" aria-label=${t('lists')}>${icon('left')}</a><h1>${list.name}</h1>${list.isDefault ? html`<span class="chip info">${t('default')}</span>` : nothing}
        <span class="space"></span>${['csv', 'xlsx'].map((format) => html`<button @click=${() => this.work(() => download(`/api/price-lists/${list.id}/rules-table?format=${format}`, `${list.code}.${format}`))}>${t('table.export', format.toUpperCase())}</button>`)}
        ${may ? html`<a class="button" href="#/price-lists/${list.id}/import">${t('table.import')}</a><button class="primary" @click=${() => this.add(list)}>${icon('plus')} ${t('rule.new')}</button>` : nothing}</div>
      <section class="card"><dl><dt>${t('code')}</dt><dd>${list.code}</dd><dt>${t('currency')}</dt><dd>${list.currency}</dd><dt>${t('policy')}</dt><dd>${t.or(`policy.${list.policy}`, list.policy)}</dd>
        <dt>${t('validity')}</dt><dd>${days(list)}</dd><dt>${t('taxIncluded')}</dt><dd>${t(list.taxIncluded ? 'yes' : 'no')}</dd></dl></section>
      ${may && this.drafts?.length ? this.waitingDrafts(list) : nothing}
      <h2>${t('rules')}</h2>
      <tenon-list name="price-rules" label=${t('rules')} .columns=${[
        { key: 'what', title: t('scope'), first: true, show: (rule) => scope(t, rule, { products, customers }) },
        { key: 'from', title: t('minQuantity'), show: (rule) => (rule.minQuantity === '0' ? '–' : rule.minQuantity) },
        { key: 'validity', title: t('validity'), show: (rule) => days(rule) },
        { key: 'priority', title: t('priority'), show: (rule) => rule.priority ?? '–', hidden: true },
        { key: 'sequence', title: t('sequence'), show: (rule) => rule.sequence ?? '–', hidden: true },
        ...(may ? [{ key: 'end', title: t('end'), show: (rule) => (rule.validTo ? '–' : html`<button class="plain" @click=${() => this.end(list, rule)}>${t('end')}</button>`) }] : []),
        { key: 'effect', title: t('effect'), number: true, show: (rule) => effect(t, rule) },
      ]} .source=${async (_, after, limit) => (await api.get(`/api/price-lists/${list.id}/rules?limit=${limit}${after ? `&after=${encodeURIComponent(after)}` : ''}`)).body}
        .empty=${html`<strong>${t('rules.none')}</strong>${t('rules.none.hint')}`}></tenon-list>`;
  }

  waitingDrafts(list) {
    return html`<h2>${t('drafts')}</h2>${this.drafts.map((draft) => html`<section class="card bar"><span class="strong">${draft.name}</span>
      <span class="muted">${t('draft.rules', number(draft.added.length), number(draft.ended.length))}</span><span class="space"></span>
      <button @click=${() => this.draft(list, draft, giveUp, 'draft.dropped')}>${t('draft.drop')}</button>
      <button class="primary" @click=${() => this.draft(list, draft, checkAndPublish, 'draft.published')}>${t('draft.check')}</button></section>`)}`;
  }

  async draft(list, draft, act, said) {
    if (await this.work(() => act(t, list, draft))) {
      toast(t(said));
      this.drafts = await openDrafts(list);
      this.reload();
    }
  }

  reload() {
    this.renderRoot.querySelector('tenon-list').load();
  }

  async add(list) {
    if (await ruleForm(t, list)) {
      toast(t('rule.added'));
      this.reload();
    }
  }

  async end(list, rule) {
    if (await confirm(t('end.title'), t('end.text'), { yes: t('end'), danger: true })) {
      const ended = await this.work(() => api.post(`/api/price-lists/${list.id}/rules/${rule.id}/end`, {}, { 'Idempotency-Key': crypto.randomUUID() }));
      if (ended) {
        toast(t('ended'));
        this.reload();
      }
    }
  }
}

function days({ validFrom, validTo }) {
  if (!validFrom && !validTo) {
    return t('always');
  }
  return `${validFrom ? date(validFrom) : '…'} – ${validTo ? date(validTo) : '…'}`;
}
