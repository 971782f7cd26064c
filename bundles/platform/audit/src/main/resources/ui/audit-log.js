import { Page, api, common, css, dialog, html, instant, nothing, number, texts } from 'tenon/ui';
import { details } from './entry.js';

const t = await texts(import.meta.url);

/** Who changed what, when, from where and through which provider; and whether the log of it is whole. */
export default class AuditLog extends Page {
  static properties = { start: { state: true }, verification: { state: true } };

  static styles = [common, css`
    td button.plain { text-align: start; padding-inline: 0; overflow-wrap: anywhere; }
    ul { margin: 0; padding-inline-start: 1.2rem; }
    code { overflow-wrap: anywhere; }
  `];

  /** #/audit-log/quote/… is the history of one thing. */
  open([kind, subject] = []) {
    this.verification = undefined;
    this.start = { kind: kind ?? '', subject: subject ?? '' };
  }

  async source(filters, after, limit) {
    const day = (text) => text && `${text}T00:00:00Z`;
    const asked = { ...filters, from: day(filters.from), to: day(filters.to), after, limit };
    const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value));
    return (await api.get(`/api/audit-log?${query}`)).body;
  }

  verify() {
    return this.work(async () => { this.verification = (await api.get('/api/audit-log/verification')).body; });
  }

  show(entry) {
    return dialog(t('entry', entry.place), () => details(t, entry), { side: true });
  }

  get columns() {
    return [
      { key: 'at', title: t('at'), first: true, show: (entry) => html`<button class="plain" @click=${() => this.show(entry)}>${instant(entry.at)}</button>` },
      { key: 'actor', title: t('actor'), show: (entry) => entry.actor },
      { key: 'operation', title: t('operation'), show: (entry) => entry.operation },
      { key: 'subject', title: t('what'), show: (entry) => entry.kind ? html`${t.or(`kind.${entry.kind}`, entry.kind)} <span class="muted small">${entry.subject}</span>` : '–' },
      { key: 'changes', title: t('fields'), number: true, show: (entry) => entry.erased ? html`<span class="chip">${t('erased')}</span>` : number(entry.changes.length) },
      { key: 'from', title: t('from'), show: (entry) => [t.or(`channel.${entry.channel}`, entry.channel), entry.address].filter(Boolean).join(', ') },
      { key: 'provider', title: t('provider'), show: (entry) => `${entry.provider} ${entry.version}` },
      { key: 'place', title: t('place'), number: true, hidden: true, show: (entry) => number(entry.place) },
    ];
  }

  get filters() {
    return [
      { key: 'actor', title: t('actor') },
      { key: 'operation', title: t('operation.begins') },
      { key: 'kind', title: t('kind') },
      { key: 'subject', title: t('subject') },
      { key: 'from', title: t('since'), kind: 'date' },
      { key: 'to', title: t('until'), kind: 'date' },
    ];
  }

  found() {
    const verification = this.verification;
    return !verification ? nothing : verification.holds
      ? html`<div class="said good" role="status">${t('holds', number(verification.entries))}<br>
          <span class="small">${t('checkpoint')} <code>${verification.end.checkpoint}</code></span></div>`
      : html`<div class="said bad" role="alert">${t('broken', number(verification.found))}
          <ul>${verification.findings.map((each) => html`<li>${t.or(`finding.${each.kind}`, each.kind)}: ${each.says}</li>`)}</ul></div>`;
  }

  render() {
    return html`<div class="bar"><h1>${t('title')}</h1><span class="space"></span>
        <button ?disabled=${this.busy} @click=${this.verify}>${t('verify')}</button></div>
      <p class="muted">${t('about')}</p>${this.said()}${this.found()}
      ${this.start ? html`<tenon-list name="audit-log" .label=${t('title')} .columns=${this.columns} .filters=${this.filters} .start=${this.start}
        .source=${(filters, after, limit) => this.source(filters, after, limit)}></tenon-list>` : nothing}`;
  }
}
