import { Page, api, common, css, date, html, me, money, nothing, number, percent, products, texts, toast } from 'tenon/ui';

const t = await texts(import.meta.url);
const KINDS = ['company', 'owner', 'team', 'product'];
const DIMENSIONS = ['reason', 'competitor', 'stage', 'owner', 'team', 'product', 'month'];

/** Hours and minutes, or minutes and seconds, of so many seconds. */
const span = (seconds) => (seconds >= 3600 ? `${Math.floor(seconds / 3600)}:${String(Math.floor((seconds % 3600) / 60)).padStart(2, '0')} h` : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} min`);

/** For who leads sellers: the forecast against targets and against what came, what was won and lost, and how long quotes take. */
export default class OutlookPage extends Page {
  static properties = { ...Page.properties, by: { state: true }, rows: { state: true }, dimension: { state: true }, decided: { state: true }, times: { state: true } };

  static styles = [common, css`
    .tools { display: flex; gap: 0.75rem; flex-wrap: wrap; align-items: end; margin-bottom: 0.5rem; }
    .tools label { display: grid; gap: 0.25rem; font-size: 0.85rem; color: var(--tenon-muted); }
    td.number, th.number { text-align: end; font-variant-numeric: tabular-nums; }
    td button { min-height: 0; padding: 0.1rem 0.4rem; }
    tfoot td { font-weight: 650; }
    .card { overflow-x: auto; }
  `];

  async open() {
    this.by ??= 'company';
    this.dimension ??= 'reason';
    await Promise.all([this.look(), this.count(), this.stopwatch()]);
  }

  async look() {
    this.rows = (await api.get(`/api/reports/outlook?by=${this.by}`)).body.items;
  }

  async count() {
    this.decided = (await api.get(`/api/reports/win-loss?by=${this.dimension}`)).body;
  }

  async stopwatch() {
    this.times = (await api.get('/api/reports/quote-times')).body;
  }

  name(kind, key) {
    if (!key) {
      return kind === 'company' ? t('outlook.company') : t('outlook.none');
    }
    return kind === 'product' ? products.of(key) : kind === 'stage' ? t.or(`stage.${key}`, key) : key;
  }

  async aim(row) {
    const given = prompt(t('target.of', row.month), row.target?.amount ?? '');
    if (!given) {
      return;
    }
    const path = `/api/sales-targets/${row.month}/${this.by}/${encodeURIComponent(row.key ?? 'all')}`;
    const done = await this.work(async () => {
      const etag = row.target ? (await api.get(path)).etag : undefined;
      return api.put(path, { amount: { amount: given.trim(), currency: row.open.currency } }, etag ? { 'If-Match': etag } : {});
    });
    if (done) {
      toast(t('target.kept'));
      await this.work(() => this.look());
    }
  }

  render() {
    return html`<div class="bar"><h1>${t('outlook')}</h1></div>${this.said()}
      ${this.rows ? this.forecast() : this.waiting()}
      ${this.decided ? this.winLoss() : nothing}
      ${this.times ? this.clock() : nothing}`;
  }

  select(name, label, all, value, change) {
    return html`<label>${label}<select name=${name} @change=${(event) => change(event.target.value)}>
      ${all.map((each) => html`<option value=${each} ?selected=${each === value}>${t(`by.${each}`)}</option>`)}</select></label>`;
  }

  forecast() {
    return html`<section class="card"><div class="tools"><h2>${t('outlook.forecast')}</h2>${this.select('by', t('by'), KINDS, this.by, (value) => { this.by = value; this.work(() => this.look()); })}</div>
      ${this.rows.length ? html`<table class="stack" aria-label=${t('outlook.forecast')}><thead><tr><th scope="col">${t('month')}</th><th scope="col">${t(`by.${this.by}`)}</th><th scope="col" class="number">${t('target')}</th>
        <th scope="col" class="number">${t('stage.won')}</th><th scope="col" class="number">${t('weighted')}</th><th scope="col" class="number">${t('open')}</th><th scope="col" class="number">${t('forecast.then')}</th><th scope="col" class="number">${t('accuracy')}</th></tr></thead>
      <tbody>${this.rows.map((row) => html`<tr><td class="title">${row.month}</td><td data-label=${t(`by.${this.by}`)}>${this.name(this.by, row.key)}</td>
        <td class="number" data-label=${t('target')}>${row.target ? money(row.target) : '–'} ${me.may('sales-target.write') && (row.key || this.by === 'company') ? html`<button class="plain small" aria-label=${t('target.of', row.month)} @click=${() => this.aim(row)}>${t('target.set')}</button>` : nothing}</td>
        <td class="number" data-label=${t('stage.won')}>${money(row.won)}${row.target && Number(row.target.amount) ? html` <span class="muted small">${percent(Math.round((row.won.amount / row.target.amount) * 100))}</span>` : nothing}</td>
        <td class="number" data-label=${t('weighted')}>${money(row.weighted)}</td><td class="number" data-label=${t('open')}>${money(row.open)}</td>
        <td class="number" data-label=${t('forecast.then')}>${row.measured ? html`<span title=${date(row.measured.takenOn)}>${money(row.measured.forecast)}</span>` : '–'}</td>
        <td class="number" data-label=${t('accuracy')}>${row.measured?.accuracyPercent ? percent(row.measured.accuracyPercent) : '–'}</td></tr>`)}</tbody></table>`
        : html`<p class="empty"><strong>${t('outlook.nothing')}</strong></p>`}</section>`;
  }

  winLoss() {
    const { items, total } = this.decided;
    const row = (each, name) => html`<tr><td class="title">${name}</td><td class="number" data-label=${t('stage.won')}>${number(each.won)}</td><td class="number" data-label=${t('stage.lost')}>${number(each.lost)}</td>
      <td class="number" data-label=${t('rate')}>${each.winRatePercent ? percent(each.winRatePercent) : '–'}</td><td class="number" data-label=${t('amount')}>${each.amounts.map((amount) => html`<div>${money(amount.won)}</div>`)}</td></tr>`;
    return html`<section class="card"><div class="tools"><h2>${t('winLoss')}</h2>${this.select('dimension', t('by'), DIMENSIONS, this.dimension, (value) => { this.dimension = value; this.work(() => this.count()); })}</div>
      ${items.length ? html`<table class="stack" aria-label=${t('winLoss')}><thead><tr><th scope="col">${t(`by.${this.dimension}`)}</th><th scope="col" class="number">${t('stage.won')}</th><th scope="col" class="number">${t('stage.lost')}</th><th scope="col" class="number">${t('rate')}</th><th scope="col" class="number">${t('amount')}</th></tr></thead>
        <tbody>${items.map((each) => row(each, this.name(this.dimension, each.key)))}</tbody><tfoot>${row(total, t('sum'))}</tfoot></table>` : html`<p class="empty"><strong>${t('outlook.nothing')}</strong></p>`}</section>`;
  }

  clock() {
    const { all, owners } = this.times;
    const row = (name, figures) => html`<tr><td class="title">${name}</td><td class="number" data-label=${t('quotes')}>${number(figures.quotes)}</td>
      <td class="number" data-label=${t('times.median')}>${figures.openedToSent ? span(figures.openedToSent.median) : '–'}</td><td class="number" data-label=${t('times.ninetieth')}>${figures.openedToSent ? span(figures.openedToSent.ninetieth) : '–'}</td>
      <td class="number" data-label=${t('times.approval')}>${figures.inApproval ? span(figures.inApproval.median) : '–'}</td></tr>`;
    return html`<section class="card"><h2>${t('times')}</h2><table class="stack" aria-label=${t('times')}><thead><tr><th scope="col">${t('owner')}</th><th scope="col" class="number">${t('quotes')}</th><th scope="col" class="number">${t('times.median')}</th><th scope="col" class="number">${t('times.ninetieth')}</th><th scope="col" class="number">${t('times.approval')}</th></tr></thead>
      <tbody>${owners.map((each) => row(each.owner, each.figures))}</tbody><tfoot>${row(t('sum'), all)}</tfoot></table></section>`;
  }
}
