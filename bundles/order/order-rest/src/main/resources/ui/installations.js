import { Form, Page, api, common, confirm, css, customers, dialog, html, icon, me, nothing, texts, toast, today } from 'tenon/ui';
import { after, dayOf, monday, times, weekday } from './week.js';

const t = await texts(import.meta.url);
const SHOWN_AT_MOST = 12;
/** How long an installation takes where nobody has said so. */
const MINUTES = 60;
const TONES = { agreed: 'info', proposed: 'warn', done: 'good' };

/** Who installs what and when, by day or week; and for an order, when it could be installed. */
export default class Installations extends Page {
  static properties = { ...Page.properties, view: { state: true }, day: { state: true }, engineers: { state: true }, taken: { state: true }, away: { state: true }, order: { state: true }, slots: { state: true }, own: { state: true } };

  static styles = [common, css`
    .views { display: inline-flex; border: 1px solid var(--tenon-field); border-radius: 0.55rem; overflow: hidden; }
    .views button { border: 0; border-radius: 0; }
    .views button[aria-pressed='true'] { background: var(--tenon-chosen); color: var(--tenon-link); }
    .grid { display: grid; grid-template-columns: 8rem minmax(0, 1fr); gap: 1px; background: var(--tenon-line); border: 1px solid var(--tenon-line); border-radius: 0.6rem; overflow: hidden; }
    .grid.week { grid-template-columns: 8rem repeat(7, minmax(7rem, 1fr)); }
    .grid > * { background: var(--tenon-card); padding: 0.4rem; min-width: 0; }
    .grid .today { background: var(--tenon-hover); }
    .entry { display: block; width: 100%; margin: 0 0 0.3rem; padding: 0.3rem 0.45rem; border-radius: 0.45rem; text-align: start; text-decoration: none; font-size: 0.85rem; min-height: 0; font-weight: 400; color: var(--tenon-text); background: var(--tenon-quiet-soft); overflow-wrap: anywhere; }
    .entry.info { background: var(--tenon-info-soft); }
    .entry.warn { background: var(--tenon-warn-soft); }
    .entry.good { background: var(--tenon-good-soft); }
    .entry.free { background: none; border: 1px dashed var(--tenon-field); }
    .date { width: 9.5rem; }
    @media (max-width: 40rem) {
      .grid, .grid.week { grid-template-columns: minmax(0, 1fr); }
      .grid .heading, .grid .nothing { display: none; }
      .grid .who { background: var(--tenon-hover); }
      .grid .cell::before { content: attr(data-day); display: block; color: var(--tenon-muted); font-size: 0.85rem; margin-bottom: 0.2rem; }
    }
  `];

  async open([order]) {
    this.view ??= matchMedia('(max-width: 40rem)').matches ? 'day' : 'week';
    this.order = undefined;
    this.slots = undefined;
    this.own = undefined;
    if (order) {
      const id = encodeURIComponent(order);
      const [{ body, etag }, { body: own }, { body: demands }] = await Promise.all([api.get(`/api/orders/${id}`), api.get(`/api/orders/${id}/appointments`), api.get('/api/installations/demands')]);
      this.order = body;
      // Where no product says how long it takes, somebody has to.
      this.minutes = body.lines.some((line) => demands.items.some((each) => each.product === line.product)) ? undefined : MINUTES;
      this.etag = etag;
      this.own = own.items;
      const wished = own.items.at(-1);
      this.day = wished ? dayOf(wished.start, wished.zone) : this.day ?? today(1);
    }
    this.day ??= today();
    await this.read();
  }

  get first() {
    return this.view === 'week' ? monday(this.day) : this.day;
  }

  get days() {
    return Array.from({ length: this.view === 'week' ? 7 : 1 }, (_, index) => after(this.first, index));
  }

  async read() {
    const { days } = this;
    const span = `from=${days[0]}&to=${days.at(-1)}`;
    const [{ body: engineers }, { body: taken }, { body: away }] = await Promise.all([api.get('/api/engineers'), api.get(`/api/installations?${span}`), api.get(`/api/engineers/absences?${span}`)]);
    this.engineers = engineers.items.filter((each) => each.active);
    this.taken = taken.items;
    this.away = away.items;
    this.slots = this.order ? await this.free() : undefined;
  }

  /** What is free for the order on the days that are shown. */
  async free() {
    const id = encodeURIComponent(this.order.id);
    return (await api.get(`/api/orders/${id}/slots?from=${this.first}&days=${this.days.length}${this.minutes ? `&minutes=${this.minutes}` : ''}`)).body.items;
  }

  turn(view, day) {
    this.view = view;
    this.day = day;
    this.work(() => this.read());
  }

  /** Books, and comes back with what is so by now. */
  act(path, body, said) {
    const { id } = this.order;
    return this.versioned(this.etag, (etag) => api.post(`/api/orders/${id}/appointments${path}`, body, { 'If-Match': etag, 'Idempotency-Key': crypto.randomUUID() }), async () => {
      await this.open([id]);
      return this.etag;
    }).then((done) => {
      if (done) {
        toast(said);
        return this.work(() => this.open([id]));
      }
      return undefined;
    });
  }

  async book(slot) {
    if (await confirm(t('book.title', this.order.number), t('book.text', weekday(dayOf(slot.start, slot.zone)), times(slot), slot.name), { yes: t('do.book') })) {
      await this.act('', { engineer: slot.engineer, start: slot.start, ...(this.minutes ? { minutes: this.minutes } : {}) }, t('did.book'));
    }
  }

  render() {
    return html`${this.head()}${this.said()}${this.order ? this.planned() : nothing}${this.engineers ? this.calendar() : this.waiting()}`;
  }

  head() {
    const step = this.view === 'week' ? 7 : 1;
    const { day = today() } = this;
    return html`<div class="bar">${this.order ? html`<a class="button" href="#/orders/${this.order.id}" aria-label=${this.order.number}>${icon('left')}</a>` : nothing}<h1>${this.order ? t('plan.title', this.order.number) : t('installations')}</h1></div>
      <div class="bar noprint"><div class="views" role="group" aria-label=${t('view')}>${['day', 'week'].map((view) => html`<button aria-pressed=${this.view === view} @click=${() => this.turn(view, day)}>${t(`view.${view}`)}</button>`)}</div>
        <button class="icon" aria-label=${t('earlier')} @click=${() => this.turn(this.view, after(day, -step))}>${icon('left')}</button>
        <input class="date" type="date" aria-label=${t('date')} .value=${day} @change=${(event) => event.target.value && this.turn(this.view, event.target.value)}>
        <button class="icon" aria-label=${t('later')} @click=${() => this.turn(this.view, after(day, step))}>${icon('right')}</button>
        <button @click=${() => this.turn(this.view, today())}>${t('today')}</button><span class="space"></span>
        ${me.may('engineer.write') && !this.order ? html`<button @click=${() => this.absence()}>${t('do.absence')}</button>` : nothing}</div>`;
  }

  /** What an order has, and what can be done about it. */
  planned() {
    const proposed = this.own.find((each) => each.state === 'proposed');
    const may = me.may('order.install');
    return html`<section class="card"><p class="muted">${customers.of(this.order.customer)}${this.slots && this.minutes ? html` · ${t('minutes', this.minutes)}` : nothing}</p>
      ${this.own.map((each) => html`<p><span class="chip ${TONES[each.state]}">${t(`appointment.${each.state}`)}</span> ${weekday(dayOf(each.start, each.zone))}, ${times(each)} · ${each.name}</p>`)}
      ${this.own.length ? nothing : html`<p>${t('plan.hint')}</p>`}
      ${may && proposed ? html`<div class="bar noprint"><button class="primary" ?disabled=${this.busy} @click=${() => this.act('/agree', {}, t('did.agree'))}>${t('do.agree')}</button><button ?disabled=${this.busy} @click=${() => this.act('/decline', {}, t('did.decline'))}>${t('do.decline')}</button></div>` : nothing}
      ${may && this.own.some((each) => each.state === 'agreed') ? html`<button class="danger noprint" ?disabled=${this.busy} @click=${() => this.act('/release', {}, t('did.free'))}>${t('do.free')}</button>` : nothing}</section>`;
  }

  calendar() {
    if (!this.engineers.length) {
      return html`<div class="card empty"><strong>${t('engineers.none')}</strong>${t('engineers.none.hint')}</div>`;
    }
    const { days } = this;
    return html`<div class="wide" tabindex="-1" role="region" aria-label=${t('installations')}><div class="grid ${this.view}">
      <div class="heading muted small">${t('engineer')}</div>${days.map((day) => html`<div class="heading strong small ${day === today() ? 'today' : ''}">${weekday(day)}</div>`)}
      ${this.engineers.map((engineer) => html`<div class="who strong">${engineer.name}<div class="muted small">${engineer.skills.join(', ')}</div></div>${days.map((day) => this.cell(engineer, day))}`)}</div></div>
      ${this.slots && !this.slots.length ? html`<div class="said warn">${t('slots.none')}</div>` : nothing}`;
  }

  cell(engineer, day) {
    const on = (each) => each.engineer === engineer.id && dayOf(each.start, each.zone) === day;
    const away = this.away.filter((each) => (!each.engineer || each.engineer === engineer.id) && each.from < `${after(day, 1)}T00:00` && each.to > `${day}T00:00`);
    const taken = this.taken.filter(on);
    const free = (this.slots ?? []).filter(on);
    return html`<div class="cell ${day === today() ? 'today' : ''} ${away.length + taken.length + free.length ? '' : 'nothing'}" data-day=${weekday(day)}>
      ${away.map((each) => html`<span class="entry muted">${each.reason}</span>`)}
      ${taken.map((each) => html`<a class="entry ${TONES[each.state]}" href="#/orders/${each.order}"><span class="strong">${times(each)}</span> ${each.number}<br>${customers.of(each.customer)} · ${t(`appointment.${each.state}`)}</a>`)}
      ${me.may('order.install') ? free.slice(0, SHOWN_AT_MOST).map((slot) => html`<button class="entry free" ?disabled=${this.busy} @click=${() => this.book(slot)}>${times(slot)}</button>`) : nothing}</div>`;
  }

  /** Somebody is away, or all are. */
  async absence() {
    let form;
    const added = await dialog(t('absence.title'), (window) => {
      form ??= new Form(window, { engineer: '', from: this.day, to: this.day, reason: '' });
      return html`<form class="fields" @submit=${async (event) => {
        event.preventDefault();
        const { engineer, from, to, reason } = form.values;
        const done = await this.work(() => api.post('/api/engineers/absences', { ...(engineer ? { engineer } : {}), from: `${from}T00:00`, to: `${after(to, 1)}T00:00`, reason }), form);
        if (done) {
          window.close(done);
        }
      }}>${form.choice('/engineer', t('engineer'), [['', t('everybody')], ...this.engineers.map((each) => [each.id, each.name])])}
        ${form.text('/from', t('absence.from'), { kind: 'date', required: true })}${form.text('/to', t('absence.to'), { kind: 'date', required: true })}${form.text('/reason', t('absence.reason'), { required: true })}
        ${form.said()}<div class="do whole"><button class="primary">${t('do.absence')}</button></div></form>`;
    });
    if (added) {
      await this.work(() => this.read());
    }
  }
}
