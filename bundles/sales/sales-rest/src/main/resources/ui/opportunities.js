import { Page, api, common, css, customers, date, go, html, icon, instant, me, money, nothing, percent, products, texts, toast } from 'tenon/ui';
import { board, boardStyles } from './board.js';
import { askWhy, way } from './lost.js';
import { opportunityForm } from './opportunity-form.js';
import { askSolution } from './solution.js';
import { called, chip } from './states.js';

const t = await texts(import.meta.url);
const AT_MOST = 1000;
const VIEW = 'tenon.pipeline.view';
const PIPELINE = 'tenon.pipeline.code';
/** So many stages are shown side by side, also those with nothing in them. */
const WIDE = 10;

/** The pipeline, as a board and as a list, and one opportunity of it. */
export default class Opportunities extends Page {
  static properties = { ...Page.properties, stages: { state: true }, deals: { state: true }, deal: { state: true }, quotes: { state: true }, over: { state: true }, view: { state: true } };

  static styles = [common, boardStyles, css`
    .views { display: inline-flex; border: 1px solid var(--tenon-field); border-radius: 0.55rem; overflow: hidden; }
    .views button { border: 0; border-radius: 0; }
    .views button[aria-pressed='true'] { background: var(--tenon-chosen); color: var(--tenon-link); }
    .path { display: flex; gap: 0.25rem; flex-wrap: wrap; margin-bottom: 1rem; }
    .path button { border-radius: 1.2rem; font-weight: 500; border-color: var(--tenon-line); }
    .path button[aria-current] { background: var(--tenon-accent); border-color: var(--tenon-accent); color: var(--tenon-on-accent); font-weight: 650; }
  `];

  async open([id]) {
    this.view ??= localStorage.getItem(VIEW) ?? 'board';
    this.pipelines = (await api.get('/api/pipelines')).body.items;
    this.show(localStorage.getItem(PIPELINE));
    this.deal = undefined;
    if (id && id !== 'import') {
      await this.read(id);
    } else {
      await this.all();
    }
  }

  async all() {
    const deals = [];
    let after = '';
    do {
      const { body } = await api.get(`/api/opportunities?limit=200&pipeline=${encodeURIComponent(this.code)}${after ? `&after=${encodeURIComponent(after)}` : ''}`);
      deals.push(...body.items);
      after = body.next;
    } while (after && deals.length < AT_MOST);
    this.deals = deals;
  }

  async read(id) {
    const { body, etag } = await api.get(`/api/opportunities/${encodeURIComponent(id)}`);
    const { body: quotes } = await api.get(`/api/quotes?limit=50&customer=${encodeURIComponent(body.customer)}`);
    const { body: history } = await api.get(`/api/opportunities/${encodeURIComponent(id)}/history`);
    this.show(body.pipeline);
    this.history = history.items;
    this.deal = body;
    this.etag = etag;
    this.quotes = quotes.items;
    return etag;
  }

  /** Moves it at once, and back when the server refuses. */
  async move(deal, stage) {
    const before = deal.stage;
    if (before === stage) {
      return;
    }
    const lost = Number(this.stages.find((each) => each.name === stage)?.probability) === 0;
    const why = lost ? await this.work(() => askWhy(t, deal)) : { lostReason: null };
    if (!why) {
      this.requestUpdate();
      return;
    }
    this.draw({ ...deal, stage });
    const moved = await this.work(async () => {
      const { etag } = await api.get(`/api/opportunities/${deal.id}`);
      return (await api.patch(`/api/opportunities/${deal.id}`, { stage, ...why }, etag)).body;
    });
    this.draw(moved ?? deal);
    if (moved) {
      toast(t('moved', deal.title, t.or(`stage.${stage}`, stage)), { undo: () => this.move(moved, before) });
    }
  }

  /** The pipeline of that code or, when there is none, the first one. */
  show(code) {
    const pipeline = this.pipelines.find((each) => each.code === code) ?? this.pipelines.find((each) => each.code === 'default');
    this.code = pipeline.code;
    this.stages = pipeline.stages;
  }

  async goTo(code) {
    localStorage.setItem(PIPELINE, code);
    this.show(code);
    await this.work(() => this.all());
  }

  draw(deal) {
    this.deals = this.deals?.map((each) => (each.id === deal.id ? deal : each));
    if (this.deal?.id === deal.id) {
      this.deal = deal;
    }
  }

  choose(view) {
    localStorage.setItem(VIEW, view);
    this.view = view;
  }

  async create() {
    const made = await opportunityForm(t, this.stages, { values: { owner: me.user, pipeline: this.code } });
    if (made) {
      go('opportunities', made.id);
    }
  }

  async solve(deal) {
    const quote = await this.work(() => askSolution(t, deal.id));
    if (quote) {
      go('quotes', quote.id);
    }
  }

  async change() {
    await this.work(() => this.read(this.deal.id));
    const { id, title, customer, stage, closeDate, owner, amount, competitor, pipeline } = this.deal;
    const values = { title, customer, customerName: (await customers.get(customer))?.name, stage, closeDate, owner, competitor, pipeline, ...amount };
    if (await opportunityForm(t, this.stages, { id, etag: this.etag, values })) {
      await this.work(() => this.read(id));
    }
  }

  render() {
    if (this.context.path[0] === 'import') {
      return this.table();
    }
    return html`${this.context.path[0] ? nothing : this.head()}${this.said()}${this.context.path[0] ? this.one() : this.pipeline()}`;
  }

  /** Opportunities from a table. */
  table() {
    return html`<div class="bar"><a href="#/opportunities" class="button" aria-label=${t('pipeline')}>${icon('left')}</a><h1>${t('opportunities.import')}</h1></div>${this.said()}
      <tenon-import path="/api/opportunities/imports" .word=${(field) => t.or(`field.${field}`, undefined)} .values=${{ currency: '', pipeline: this.code }}
        .options=${(form) => html`${form.choice('/pipeline', t('pipeline'), (this.pipelines ?? []).map((each) => [each.code, each.name]))}${form.text('/currency', t('opportunities.currency'))}`}></tenon-import>`;
  }

  head() {
    return html`<div class="bar"><h1>${t('pipeline')}</h1>
      <div class="views" role="group" aria-label=${t('view')}>${['board', 'list'].map((view) => html`<button aria-pressed=${this.view === view} @click=${() => this.choose(view)}>${t(`view.${view}`)}</button>`)}</div>
      ${this.pipelines?.length > 1 ? html`<select aria-label=${t('pipeline')} @change=${(event) => this.goTo(event.target.value)}>${this.pipelines.map((each) => html`<option value=${each.code} ?selected=${each.code === this.code}>${each.name}</option>`)}</select>` : nothing}
      <span class="space"></span>${me.may('opportunity.write') && me.may('upload.write') ? html`<a class="button" href="#/opportunities/import">${t('opportunities.import')}</a>` : nothing}${me.may('opportunity.write') && this.stages ? html`<button class="primary" @click=${this.create}>${icon('plus')} ${t('opportunity.new')}</button>` : nothing}</div>`;
  }

  pipeline() {
    if (!this.deals) {
      return this.waiting();
    }
    if (!this.deals.length) {
      return html`<div class="card empty"><strong>${t('opportunities.none')}</strong>${t('opportunities.none.hint')}</div>`;
    }
    return this.view === 'list' ? this.list() : board(t, this.used(), this.deals, (deal, stage) => this.move(deal, stage), { over: this.over, at: (stage) => { this.over = stage; } });
  }

  /** The stages that have something, and those that something can go to from there: of equal ones only the used. */
  used() {
    if (this.stages.length <= WIDE) {
      return this.stages;
    }
    const filled = new Set(this.deals.map((deal) => deal.stage));
    const likely = new Map();
    this.stages.forEach((stage) => { if (filled.has(stage.name) || !likely.has(stage.probability)) { likely.set(stage.probability, stage.name); } });
    return this.stages.filter((stage) => filled.has(stage.name) || likely.get(stage.probability) === stage.name);
  }

  list() {
    return html`<tenon-list name="opportunities" label=${t('pipeline')} .link=${(deal) => `#/opportunities/${deal.id}`} .columns=${[
      { key: 'title', title: t('opportunity.title'), first: true, show: (deal) => deal.title },
      { key: 'customer', title: t('customer'), show: (deal) => customers.of(deal.customer) },
      { key: 'stage', title: t('stage'), show: (deal) => t.or(`stage.${deal.stage}`, deal.stage) },
      { key: 'probability', title: t('probability'), number: true, show: (deal) => percent(deal.probability) },
      { key: 'closeDate', title: t('closeDate'), show: (deal) => date(deal.closeDate) },
      { key: 'owner', title: t('owner'), show: (deal) => deal.owner ?? '–', hidden: true },
      { key: 'amount', title: t('amount'), number: true, show: (deal) => money(deal.amount) },
      { key: 'expected', title: t('expected'), number: true, show: (deal) => money(deal.expectedRevenue), hidden: true },
    ]} .source=${async (_, after, limit) => (await api.get(`/api/opportunities?limit=${limit}&pipeline=${encodeURIComponent(this.code)}${after ? `&after=${encodeURIComponent(after)}` : ''}`)).body}></tenon-list>`;
  }

  one() {
    const { deal } = this;
    if (!deal) {
      return this.waiting();
    }
    const may = me.may('opportunity.write');
    return html`<div class="bar"><a href="#/opportunities" class="button" aria-label=${t('pipeline')}>${icon('left')}</a><h1>${deal.title}</h1><span class="space"></span>
        ${may ? html`<button @click=${this.change}>${t('do.change')}</button>` : nothing}
        ${me.may('quote.write') && me.may('solution.read') ? html`<button @click=${() => this.solve(deal)}>${t('solution')}</button>` : nothing}
        ${me.may('quote.write') ? html`<a class="button primary" href="#/quotes/new/opportunity:${deal.id}">${icon('plus')} ${t('quote.new')}</a>` : nothing}</div>
      <div class="path" role="group" aria-label=${t('stage')}>${this.stages.filter((stage) => stage.name === deal.stage || this.path(stage)).map((stage) => html`<button ?disabled=${!may} aria-current=${stage.name === deal.stage ? 'step' : nothing}
        @click=${() => this.move(deal, stage.name)}>${t.or(`stage.${stage.name}`, stage.name)}</button>`)}</div>
      <div class="columns"><section class="card"><h2>${t('opportunity.quotes')}</h2>
          ${this.quotes.length ? html`<table class="stack" aria-label=${t('quotes')}><tbody>${this.quotes.map((quote) => html`<tr><td class="title"><a href="#/quotes/${quote.id}">${called(quote)}</a></td>
            <td data-label=${t('state')}>${chip(t, quote.state)}</td><td data-label=${t('validUntil')}>${date(quote.validUntil)}</td><td class="number" data-label=${t('gross')}>${money(quote.gross)}</td></tr>`)}</tbody></table>`
            : html`<p class="empty"><strong>${t('opportunity.unquoted')}</strong>${t('opportunity.unquoted.hint')}</p>`}</section>
        <section class="card"><dl><dt>${t('customer')}</dt><dd><a href="#/customers/${deal.customer}">${customers.of(deal.customer)}</a></dd><dt>${t('amount')}</dt><dd>${money(deal.amount)}</dd>
          <dt>${t('probability')}</dt><dd>${percent(deal.probability)}</dd><dt>${t('closeDate')}</dt><dd>${date(deal.closeDate)}</dd>${deal.owner ? html`<dt>${t('owner')}</dt><dd>${deal.owner}</dd>` : nothing}
          <dt>${t('expected')}</dt><dd>${money(deal.expectedRevenue)}</dd>${deal.product ? html`<dt>${t('product')}</dt><dd>${products.of(deal.product)}</dd>` : nothing}
          ${deal.competitor ? html`<dt>${t('competitor')}</dt><dd>${deal.competitor}</dd>` : nothing}${deal.lostReason ? html`<dt>${t('lost.reason')}</dt><dd>${deal.lostReason}</dd>` : nothing}
          <dt>${t('since')}</dt><dd>${instant(deal.stageSince)}${deal.rotten ? html` <span class="chip warn">${t('rotten.short')}</span>` : nothing}</dd></dl></section>
        ${way(t, instant, this.history)}</div>`;
  }

  /** One stage of each probability is enough to go through. */
  path(stage) {
    return this.stages.length <= WIDE || this.stages.find((each) => each.probability === stage.probability) === stage;
  }
}
