import { Page, api, changesOf, common, css, customers, date, html, icon, me, money, nothing, products, texts, toast, today, words } from 'tenon/ui';
import { QuoteActions, actionsOf } from './quote-actions.js';
import { QuoteLines, lineStyles } from './quote-lines.js';
import { QuoteModel } from './quote-model.js';
import { facts, side } from './quote-side.js';
import { STATES, called, chip } from './states.js';

const t = await texts(import.meta.url);
const FOUND = 4;
const NEWEST = 200;
const FORWARD = ['submit', 'send', 'accept'];

const found = (quote, customer) => ({ title: called(quote), text: `${customer} · ${money(quote.gross)} · ${t(`state.${quote.state}`)}`, path: `quotes/${quote.id}` });

/** Quotes of the customers that fit, and for a number those of the newest whose number has it; for the command menu. */
export async function search(text) {
  if (/\d{2}$/.test(text)) {
    const { body } = await api.get(`/api/quotes?limit=${NEWEST}`);
    const fit = body.items.filter((quote) => quote.number.toLowerCase().includes(text.toLowerCase())).slice(0, FOUND);
    return Promise.all(fit.map(async (quote) => found(quote, (await customers.get(quote.customer))?.name ?? '–')));
  }
  const fits = await customers.search(text, 2);
  const lists = await Promise.all(fits.map(async (each) => {
    const { body } = await api.get(`/api/quotes?limit=${FOUND}&customer=${encodeURIComponent(each.id)}`);
    return body.items.map((quote) => found(quote, each.name));
  }));
  return lists.flat();
}

/** The list of quotes, and one of them: written, handed in and sent on one page. */
export default class Quotes extends Page {
  static styles = [common, lineStyles, css`
    .head { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; margin-bottom: 1rem; }
    .head h1 { margin: 0; }
    .total { font-weight: 700; font-size: 1.15rem; }
    .sums dl { grid-template-columns: 1fr auto; }
    .reliefs { margin: 0 0 0.75rem; padding: 0; list-style: none; }
    .reliefs button { min-height: 0; padding: 0.2rem 0; text-align: start; justify-content: start; font-weight: 600; }
    .who { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.75rem 1rem; align-items: end; }
    .who label { display: grid; gap: 0.25rem; font-size: 0.85rem; color: var(--tenon-muted); }
    @media (min-width: 60.01rem) { .editor .columns { grid-template-columns: minmax(0, 3fr) minmax(0, 1fr); } }
    .saved { font-size: 0.85rem; color: var(--tenon-muted); min-width: 6rem; }
    .do { display: flex; flex-wrap: wrap; gap: 0.5rem; margin-inline-start: auto; }
    @media (max-width: 40rem) {
      .who { grid-template-columns: minmax(0, 1fr); }
      .do { position: fixed; inset: auto 0 0; z-index: 4; margin: 0; padding: 0.5rem 0.9rem; background: var(--tenon-card); border-top: 1px solid var(--tenon-line); box-shadow: var(--tenon-lift); flex-wrap: nowrap; overflow-x: auto; }
      .do .primary { flex: 1; }
      .editor { padding-bottom: 3.5rem; }
      .sums dl { grid-template-columns: 1fr auto; gap: 0.35rem; }
    }
  `];

  async open([id, from]) {
    this.lines ??= new QuoteLines(this, t);
    this.actions ??= new QuoteActions(this, t);
    if (!id) {
      this.model = undefined;
    } else if (id === 'new') {
      await this.begin(from);
    } else if (this.model?.quote?.id !== id) {
      this.model = this.fresh();
      await this.model.load(id);
    }
    this.requestUpdate();
  }

  fresh() {
    return new QuoteModel({
      texts: t,
      changed: () => this.requestUpdate(),
      // The address names the quote from now on; nothing is read again.
      began: (id) => history.replaceState(null, '', `#/quotes/${id}`),
    });
  }

  /** from: opportunity:<id> or customer:<id>, or nothing. */
  async begin(from) {
    const model = this.fresh();
    this.model = model;
    const [kind, id] = (from ?? '').split(':');
    if (kind === 'opportunity') {
      const { body } = await api.get(`/api/opportunities/${encodeURIComponent(id)}`);
      model.opportunity = id;
      model.customer = await customers.get(body.customer);
    } else if (kind === 'customer') {
      model.customer = await customers.get(id);
    }
    this.requestUpdate();
    await this.updateComplete;
    (model.customer ? this.adder : this.renderRoot.querySelector('#customer'))?.focus();
  }

  get adder() {
    return this.renderRoot.querySelector('#add');
  }

  render() {
    return this.context.path[0] ? this.editor() : this.list();
  }

  list() {
    return html`<div class="bar"><h1>${t('quotes')}</h1><span class="space"></span>${me.may('quote.write') ? html`<a class="button primary" href="#/quotes/new">${icon('plus')} ${t('quote.new')}</a>` : nothing}</div>
      ${this.said()}
      <tenon-list name="quotes" label=${t('quotes')} .link=${(quote) => `#/quotes/${quote.id}`} .columns=${[
        { key: 'number', title: t('number'), first: true, show: called },
        { key: 'customer', title: t('customer'), show: (quote) => customers.of(quote.customer) },
        { key: 'state', title: t('state'), show: (quote) => chip(t, quote.state) },
        { key: 'date', title: t('date'), show: (quote) => date(quote.date) },
        { key: 'validUntil', title: t('validUntil'), show: (quote) => date(quote.validUntil) },
        { key: 'owner', title: t('owner'), show: (quote) => quote.owner, hidden: true },
        { key: 'net', title: t('net'), number: true, show: (quote) => money(quote.net), hidden: true },
        { key: 'gross', title: t('gross'), number: true, show: (quote) => money(quote.gross) },
      ]} .filters=${[{ key: 'state', title: t('state'), kind: 'choice', choices: STATES.map((state) => [state, t(`state.${state}`)]) }]}
        .source=${async ({ state }, after, limit) => (await api.get(`/api/quotes?limit=${limit}${state ? `&state=${state}` : ''}${after ? `&after=${encodeURIComponent(after)}` : ''}`)).body}
        .empty=${html`<strong>${t('quotes.none')}</strong>${t('quotes.none.hint')}`}></tenon-list>`;
  }

  editor() {
    const { model } = this;
    if (!model || (!model.quote && this.context.path[0] !== 'new')) {
      return html`${this.said()}${this.waiting()}`;
    }
    const { quote } = model;
    return html`<div class="editor">
      <div class="head"><a href="#/quotes" class="button" aria-label=${t('quotes')}>${icon('left')}</a>
        <h1>${quote ? called(quote) : t('quote.new')}</h1>${quote ? chip(t, quote.state) : nothing}
        <span class="saved" role="status">${model.problem ? '' : model.open && quote ? t('saving') : quote && model.editable ? t('saved') : ''}</span>
        <div class="do noprint">${this.buttons()}</div></div>
      ${this.said()}
      ${model.problem ? html`<div class="said bad" role="alert">${words(model.problem)}</div>` : nothing}
      ${quote?.order ? html`<div class="said good">${t('ordered')} <a href="#/orders/${quote.order}">${t('ordered.go')}</a></div>` : nothing}
      <div class="columns"><div>
        <div class="card">${model.editable ? this.who() : html`<p><a class="strong" href="#/customers/${quote.customer}">${model.customer?.name}</a></p>${facts(t, quote)}`}</div>
        <div class="card lines">
          ${model.lines.length ? this.lines.render(model) : html`<p class="empty"><strong>${t('lines.none')}</strong>${t('lines.none.hint')}</p>`}
          ${model.editable ? this.addition() : nothing}
          ${model.editable && model.lines.length ? html`<p class="noprint">
            ${model.leaving ? nothing : html`<button class="plain small" @click=${() => model.leave()}>${t('choice.leave')}</button>`}
            ${model.numbering ? nothing : html`<button class="plain small" @click=${() => model.number()}>${t('numbers.say')}</button>`}</p>` : nothing}
        </div></div>
        <div>${side(t, model)}</div></div></div>`;
  }

  buttons() {
    const { model } = this;
    const { quote } = model;
    const steps = quote ? actionsOf(quote, me) : ['submit'];
    return html`${steps.map((step, index) => html`<button class="${index === 0 && FORWARD.includes(step) ? 'primary' : step === 'decline' ? 'danger' : ''}" ?disabled=${this.busy || (!quote && !model.lines.length) || !model.lines.length}
        @click=${() => this.actions.run(step)}>${t(step === 'submit' && model.preview && !model.preview.approvalNeeded ? 'do.finish' : `do.${step}`)}</button>`)}
      ${quote ? html`<button ?disabled=${this.busy} @click=${this.pdf}>PDF</button>${changesOf('quote', quote.id)}` : nothing}`;
  }

  who() {
    const { model } = this;
    return html`<div class="who"><label for="customer">${t('customer')}
        <tenon-find id="customer" label=${t('customer')} placeholder=${t('customer.find')} .value=${model.customer?.name ?? ''} .search=${(text) => customers.search(text)} .name=${(each) => each.name}
          .show=${(each) => html`<span class="strong">${each.name}</span> <span class="muted">${each.number} · ${each.currency}</span>`} @found=${this.chosen}></tenon-find></label>
      <label>${t('validUntil')}<input type="date" min=${today()} .value=${model.validUntil} @change=${(event) => { model.validUntil = event.target.value; model.touch(); }}></label></div>`;
  }

  chosen(event) {
    this.model.customer = event.detail;
    this.model.touch();
    this.adder.focus();
  }

  addition() {
    return html`<div class="add noprint"><tenon-find id="add" label=${t('add')} placeholder=${t('add.hint')} .search=${(text) => this.findProducts(text)} .pasted=${(rows) => this.paste(rows)}
      .show=${(each) => html`<span class="strong">${each.name}</span> <span class="muted">${each.sku} · ${each.unit}${each.discontinued ? ` · ${t('discontinued')}` : ''}</span>${each.times ? html` <span class="chip info">× ${each.times}</span>` : nothing}`}
      @found=${this.added}></tenon-find></div>`;
  }

  /** "12 chai" is twelve of it, unless something is called like that. */
  async findProducts(text) {
    const all = await products.search(text);
    const [, times, rest] = /^(\d+(?:[.,]\d+)?)\s*[x×*]?\s+(.+)$/.exec(text) ?? [];
    return all.length || !rest ? all : (await products.search(rest)).map((each) => ({ ...each, times }));
  }

  async added({ detail }) {
    const line = this.model.add(detail, detail.times ?? '1');
    if (!this.model.customer) {
      toast(t('customer.first'));
    }
    await this.lines.reveal(line);
  }

  async paste(rows) {
    const missing = await this.work(() => this.model.paste(rows));
    if (missing?.length) {
      toast(t('paste.missing', missing.join(', ')), { bad: true });
    }
  }

  async pdf() {
    const { quote } = this.model;
    await this.work(async () => {
      const { body } = await api.get(`/api/quotes/${quote.id}/document`, { Accept: 'application/pdf' });
      const address = URL.createObjectURL(body);
      const link = Object.assign(document.createElement('a'), { href: address, download: `${called(quote).replace('/', '-')}.pdf` });
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    });
  }
}
