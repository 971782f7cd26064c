import { Page, api, common, confirm, css, html, instant, me, nothing, number, percent, texts, toast } from 'tenon/ui';
import { figures } from './gauges.js';

const t = await texts(import.meta.url);
const EVERY = 5000;
const PARKED_AT_MOST = 100;
const mebibytes = (bytes) => `${number(Math.round(bytes / 1024 / 1024))} MiB`;

/** How long, in the two largest units: 3 d 4 h, 5 min 6 s. */
function span(seconds) {
  const [days, hours, minutes] = [Math.floor(seconds / 86400), Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60];
  return days ? t('span.days', days, hours) : hours ? t('span.hours', hours, minutes) : t('span.minutes', minutes, Math.floor(seconds) % 60);
}

/** Whether all that is needed is there, how the node that answers is doing, who follows the feed of events, and what could not be taken. Looks again every few seconds. */
export default class Health extends Page {
  static properties = { ...Page.properties, ready: { state: true }, figures: { state: true }, subscribers: { state: true }, parked: { state: true } };

  static styles = [common, css`
    .figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(9rem, 45%), 1fr)); gap: 1rem; }
    .figures > div { display: grid; align-content: start; }
    .figures b { font-size: 1.35rem; font-variant-numeric: tabular-nums; }
    td { overflow-wrap: anywhere; }
    td button { min-height: 0; }
  `];

  connectedCallback() {
    super.connectedCallback();
    this.clock = setInterval(() => { if (!document.hidden && !this.busy) { this.work(() => this.look()); } }, EVERY);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.clock);
  }

  open() {
    return this.look();
  }

  async look() {
    const [ready, metrics, subscribers, parked] = await Promise.all([
      // What is not ready is an answer here, not a refusal.
      fetch('/readyz').then((response) => response.json()),
      api.get('/metrics', { Accept: 'text/plain' }).then(({ body }) => body.text()),
      me.may('event.read') ? api.get('/api/events/subscribers').then(({ body }) => body.items) : [],
      me.may('event.read') ? api.get(`/api/events/parked?limit=${PARKED_AT_MOST}`).then(({ body }) => body.items) : [],
    ]);
    Object.assign(this, { ready, figures: figures(metrics), subscribers, parked, problem: undefined });
  }

  async settle(parked, what) {
    if (what === 'skip' && !await confirm(t('skip.sure'), t('skip.sure.text', parked.subscriber), { yes: t('skip'), danger: true })) {
      return;
    }
    const done = await this.work(() => api.post(`/api/events/parked/${encodeURIComponent(parked.subscriber)}/${encodeURIComponent(parked.event.id)}/${what}`, undefined, { 'Idempotency-Key': crypto.randomUUID() }));
    if (done) {
      toast(t(`done.${what}`));
      await this.work(() => this.look());
    }
  }

  render() {
    return html`<div class="bar"><h1>${t('health')}</h1>${this.ready ? html`<span class="chip ${this.ready.status === 'ready' ? 'good' : 'bad'}">${t(`status.${this.ready.status}`)}</span>` : nothing}</div>${this.said()}
      ${this.ready ? html`${this.node()}${this.checks()}${this.followers()}${this.waitingEvents()}` : this.waiting()}`;
  }

  node() {
    const { uptime, processor, heap, heapMost, threads, inUse, idle } = this.figures;
    const of = (title, value, more) => (value === undefined ? nothing : html`<div><span class="muted">${title}</span><b>${value}</b>${more ? html`<span class="muted small">${more}</span>` : nothing}</div>`);
    return html`<section class="card"><h2>${t('node')}</h2><div class="figures">
      ${of(t('uptime'), uptime === undefined ? undefined : span(uptime))}
      ${of(t('processor'), processor === undefined ? undefined : percent(Math.round(processor * 100)))}
      ${of(t('heap'), heap === undefined ? undefined : mebibytes(heap), heapMost === undefined ? undefined : t('heap.of', mebibytes(heapMost)))}
      ${of(t('threads'), threads === undefined ? undefined : number(threads))}
      ${of(t('connections'), inUse === undefined ? undefined : number(inUse), idle === undefined ? undefined : t('connections.idle', number(idle)))}</div></section>`;
  }

  checks() {
    return html`<section class="card wide" tabindex="-1"><h2>${t('checks')}</h2><table class="stack" aria-label=${t('checks')}><thead><tr><th scope="col">${t('check')}</th><th scope="col">${t('status')}</th><th scope="col">${t('detail')}</th></tr></thead>
      <tbody>${this.ready.checks.map((check) => html`<tr><td class="title">${t.or(`check.${check.name}`, check.name)}</td>
        <td data-label=${t('status')}><span class="chip ${check.status === 'ready' ? 'good' : 'bad'}">${t.or(`status.${check.status}`, check.status)}</span></td><td data-label=${t('detail')}>${check.detail}</td></tr>`)}</tbody></table></section>`;
  }

  followers() {
    return html`<section class="card wide" tabindex="-1"><h2>${t('subscribers')}</h2><table class="stack" aria-label=${t('subscribers')}>
      <thead><tr><th scope="col">${t('subscriber')}</th><th scope="col">${t('status')}</th><th scope="col" class="number">${t('behind')}</th><th scope="col" class="number">${t('parked')}</th></tr></thead>
      <tbody>${this.subscribers.map((each) => html`<tr><td class="title">${each.subscriber}</td><td data-label=${t('status')}><span class="chip ${each.active ? 'good' : 'warn'}">${t(each.active ? 'active' : 'away')}</span></td>
        <td class="number" data-label=${t('behind')}>${number(each.behind)}</td><td class="number" data-label=${t('parked')}>${each.parked ? html`<span class="chip bad">${number(each.parked)}</span>` : number(0)}</td></tr>`)}</tbody></table></section>`;
  }

  waitingEvents() {
    return this.parked.length ? html`<section class="card wide" tabindex="-1"><h2>${t('parked.events')}</h2><p class="muted">${t('parked.hint')}</p><table class="stack" aria-label=${t('parked.events')}>
      <thead><tr><th scope="col">${t('event')}</th><th scope="col">${t('subscriber')}</th><th scope="col">${t('since')}</th><th scope="col">${t('reason')}</th><th></th></tr></thead>
      <tbody>${this.parked.map((each) => html`<tr><td class="title">${each.event.type}</td><td data-label=${t('subscriber')}>${each.subscriber}</td><td data-label=${t('since')}>${instant(each.parkedAt)}</td><td data-label=${t('reason')}>${each.reason}</td>
        <td>${me.may('event.write') ? html`<button class="plain" ?disabled=${this.busy} @click=${() => this.settle(each, 'retry')}>${t('retry')}</button><button class="plain" ?disabled=${this.busy} @click=${() => this.settle(each, 'skip')}>${t('skip')}</button>` : nothing}</td></tr>`)}</tbody></table></section>` : nothing;
  }
}
