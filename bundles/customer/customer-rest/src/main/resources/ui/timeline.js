import { api, css, go, html, icon, instant, me, nothing } from 'tenon/ui';
import { chips, when } from './activity-parts.js';

const PAGE = 15;

export const timelineStyles = css`
  .line { list-style: none; margin: 0; padding: 0 0 0 0.9rem; border-inline-start: 2px solid var(--tenon-line); }
  .line li { position: relative; padding: 0.45rem 0; overflow-wrap: anywhere; }
  .line li::before { content: ''; position: absolute; inset-inline-start: -1.25rem; top: 0.9rem; width: 0.6rem; height: 0.6rem; border-radius: 50%; background: var(--tenon-line); }
  .line li.done-by-us::before { background: var(--tenon-accent); }
  .line a { text-decoration: none; font-weight: 600; }
  .line a:hover { text-decoration: underline; }
`;

/** Everything that was done for a customer and happened to it, on the customer's page; it stays away where nobody keeps one. */
export class Timeline {
  constructor(page, t, customer) {
    Object.assign(this, { page, t, customer, items: [] });
  }

  async load() {
    const answer = await api.get(`/api/customers/${encodeURIComponent(this.customer)}/timeline?limit=${PAGE}${this.next ? `&after=${encodeURIComponent(this.next)}` : ''}`).catch(() => undefined);
    this.there = Boolean(answer);
    if (answer) {
      this.items = [...this.items, ...answer.body.items];
      this.next = answer.body.next;
    }
    this.page.requestUpdate();
  }

  render() {
    const { t } = this;
    return this.there
      ? html`<section class="card"><div class="bar"><h2>${t('timeline')}</h2><span class="space"></span>
          ${me.may('activity.write') ? html`<select aria-label=${t('activity.new')} @change=${(event) => go('activities', 'new', `customer:${this.customer}`, event.target.value)}>
            <option value="" selected>${t('activity.new')}</option>${['visit', 'call', 'task', 'note'].map((kind) => html`<option value=${kind}>${t(`kind.${kind}`)}</option>`)}</select>` : nothing}</div>
          ${this.items.length ? html`<ul class="line">${this.items.map((entry) => this.entry(entry))}</ul>` : html`<p class="muted">${t('timeline.none')}</p>`}
          ${this.next ? html`<button class="plain" @click=${() => this.load()}>${t('timeline.more')}</button>` : nothing}</section>`
      : nothing;
  }

  entry({ at, activity, event }) {
    return activity
      ? html`<li class="done-by-us"><a href="#/activities/${activity.id}">${activity.subject}</a> ${chips(this.t, activity)}
          ${activity.files.length ? html`<span class="muted small">${icon('page', 16)} ${activity.files.length}</span>` : nothing}
          <div class="muted small">${when(this.t, activity)} · ${activity.owner}</div>${activity.outcome ? html`<div class="small">${activity.outcome}</div>` : nothing}</li>`
      : html`<li><a href="#/${event.link}">${event.title}</a><div class="muted small">${instant(at)} · ${event.by}</div></li>`;
  }
}
