import { Page, ago, api, common, css, customers, date, html, instant, me, money, nothing, texts, today } from 'tenon/ui';
import { called, chip } from './states.js';

const t = await texts(import.meta.url);
const SOON = 7;
const READ = 200;

/** What there is to do today: visits and tasks, approvals that wait, quotes that end soon or were approved and not sent, opportunities to decide. */
export default class Day extends Page {
  static properties = { ...Page.properties, approvals: { state: true }, quotes: { state: true }, drafts: { state: true }, deals: { state: true } };

  static styles = [common, css`
    .todo { margin: 0; padding: 0; list-style: none; }
    .todo li + li { border-top: 1px solid var(--tenon-line); }
    .todo a { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.1rem 0.75rem; padding: 0.6rem 0.25rem; color: var(--tenon-text); text-decoration: none; }
    .todo a:hover { background: var(--tenon-hover); }
    .todo .small { grid-column: 1 / -1; }
    .tiles { grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr)); align-items: start; }
  `];

  async open() {
    const ask = async (path, permission) => (me.may(permission) ? (await api.get(path)).body.items : []);
    // Kept by another capability, which may not be there.
    const activities = (query) => (me.may('activity.read') ? api.get(`/api/activities?limit=50&user=${encodeURIComponent(me.user)}&${query}`).then(({ body }) => body.items, () => []) : []);
    const moment = (days) => new Date(`${today(days)}T00:00`).toISOString();
    [this.visits, this.tasks, this.approvals, this.sent, this.approved, this.drafts, this.deals] = await Promise.all([
      activities(`from=${moment(0)}&to=${moment(1)}`),
      activities(`done=false&from=${moment(-90)}&to=${moment(0)}`),
      ask(`/api/approvals?limit=20`, 'approval.read'),
      ask(`/api/quotes?limit=${READ}&state=sent`, 'quote.read'),
      ask(`/api/quotes?limit=${READ}&state=approved`, 'quote.read'),
      ask(`/api/quotes?limit=20&state=draft`, 'quote.read'),
      ask(`/api/opportunities?limit=${READ}`, 'opportunity.read'),
    ]);
    this.requestUpdate();
  }

  render() {
    if (!this.deals) {
      return html`${this.said()}${this.waiting()}`;
    }
    const soon = today(SOON);
    const open = this.deals.filter((deal) => +deal.probability > 0 && +deal.probability < 100 && deal.closeDate <= soon).sort((a, b) => (a.closeDate < b.closeDate ? -1 : 1));
    return html`<h1>${t('day')} <span class="muted">${date(today())}</span></h1>${this.said()}
      <div class="tiles">
        ${this.list('day.visits', this.visits.filter((each) => each.start || each.due).reverse(), (each) => this.activity(each))}
        ${this.list('day.tasks', this.tasks.filter((each) => each.start || each.due).reverse(), (each) => this.activity(each))}
        ${this.list('day.approvals', this.approvals, (each) => [`approvals/${each.quote}`, called(each), money(each.net), html`${customers.of(each.customer)} · ${each.owner} · ${ago(each.since)}`])}
        ${this.list('day.send', this.approved, (quote) => this.quote(quote))}
        ${this.list('day.ending', this.sent.filter((quote) => quote.validUntil <= soon), (quote) => this.quote(quote))}
        ${this.list('day.drafts', this.drafts.filter((quote) => quote.owner === me.user), (quote) => this.quote(quote))}
        ${this.list('day.deals', open, (deal) => [`opportunities/${deal.id}`, deal.title, money(deal.amount), html`${customers.of(deal.customer)} · ${ago(deal.closeDate)}`])}
      </div>`;
  }

  activity(activity) {
    return [`activities/${activity.id}`, activity.subject, activity.done ? html`<span class="chip good">${t('day.done')}</span>` : nothing, html`${customers.of(activity.customer)} · ${instant(activity.moment)}`];
  }

  quote(quote) {
    return [`quotes/${quote.id}`, html`${called(quote)} ${chip(t, quote.state)}`, money(quote.gross), html`${customers.of(quote.customer)} · ${t('day.until', date(quote.validUntil))}`];
  }

  list(title, items, row) {
    return html`<section class="card"><h2>${t(title)} ${items.length ? html`<span class="chip">${items.length}</span>` : nothing}</h2>
      ${items.length ? html`<ul class="todo">${items.slice(0, 8).map((item) => {
        const [path, name, amount, text] = row(item);
        return html`<li><a href="#/${path}"><span class="strong">${name}</span><span class="strong">${amount}</span><span class="muted small">${text}</span></a></li>`;
      })}</ul>` : html`<p class="muted">${t('day.nothing')}</p>`}</section>`;
  }
}
