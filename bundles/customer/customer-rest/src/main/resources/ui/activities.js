import { Page, api, common, confirm, css, customers, dialog, go, html, icon, instant, me, nothing, texts, toast, today, words } from 'tenon/ui';
import { SPANS, calendar, days, heading, step } from './activity-calendar.js';
import { ActivityForm } from './activity-form.js';
import { about, chips, keep, picture, when } from './activity-parts.js';

const t = await texts(import.meta.url);
const READ = 1000;
const SOON = 8;

const from = (iso) => new Date(`${iso}T00:00`).toISOString();

/** What is due by the end of the day, for the bell. */
export async function waiting() {
  const { body } = await api.get(`/api/activities?done=false&limit=${SOON}&user=${encodeURIComponent(me.user)}&from=${from(today(-30))}&to=${from(today(1))}`);
  return body.items.filter((each) => each.start || each.due).map((each) => ({ title: each.subject, text: when(t, each), path: `activities/${each.id}` }));
}

/** The calendar, one activity with its report and photos, and the form for it. */
export default class Activities extends Page {
  static properties = { ...Page.properties, span: { state: true }, around: { state: true }, whose: { state: true }, found: { state: true }, seen: { state: true }, form: { state: true }, shown: { state: true } };

  static styles = [common, css`
    .week { display: grid; grid-template-columns: repeat(7, minmax(0, 1fr)); gap: 0.5rem; align-items: start; }
    .week > .card { padding: 0.6rem; margin: 0; min-height: 8rem; }
    .now { border-color: var(--tenon-accent); }
    .entry { display: block; padding: 0.35rem 0.45rem; margin-bottom: 0.3rem; border-inline-start: 3px solid var(--tenon-accent); border-radius: 0.3rem; background: var(--tenon-hover); color: inherit; text-decoration: none; overflow-wrap: anywhere; font-size: 0.9rem; }
    .entry.done { border-color: var(--tenon-good); }
    .entry.done > span:nth-of-type(2) { text-decoration: line-through; }
    .entry.late { border-color: var(--tenon-bad); }
    .at { color: var(--tenon-muted); font-variant-numeric: tabular-nums; }
    .month { display: grid; grid-template-columns: repeat(7, minmax(0, 1fr)); border: 1px solid var(--tenon-line); border-radius: 0.6rem; overflow: hidden; }
    .cell { position: relative; border: 1px solid var(--tenon-line); min-height: 6rem; padding: 0.25rem; background: var(--tenon-card); }
    .cell .number { display: flex; justify-content: space-between; padding: 0.2rem; text-decoration: none; }
    .cell.other .number { color: var(--tenon-muted); }
    .count { background: var(--tenon-accent); color: var(--tenon-on-accent); border-radius: 1rem; padding: 0 0.4rem; font-size: 0.75rem; }
    .photos { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(10rem, 100%), 1fr)); gap: 0.6rem; }
    .photos img { width: 100%; border-radius: 0.5rem; display: block; }
    .text { white-space: pre-wrap; overflow-wrap: anywhere; }
    .who { margin-bottom: 0.75rem; }
    .links { overflow-wrap: anywhere; }
    @media (max-width: 40rem) {
      .week { grid-template-columns: minmax(0, 1fr); }
      .week > .card { min-height: 0; }
      .cell { min-height: 3.2rem; }
      .cell .some { display: none; }
      .cell .number { flex-direction: column; align-items: center; }
    }
  `];

  constructor() {
    super();
    this.span = localStorage.getItem('tenon.calendar') ?? 'week';
    this.whose = 'mine';
    this.shown = {};
  }

  async open([id, more, kind]) {
    this.seen = undefined;
    this.form = undefined;
    if (id === 'new') {
      const customer = more?.startsWith('customer:') ? more.slice('customer:'.length) : undefined;
      this.form = new ActivityForm(this, t, { customer, kind });
    } else if (id && !SPANS.includes(id)) {
      const { body, etag } = await api.get(`/api/activities/${encodeURIComponent(id)}`);
      if (more === 'change') {
        this.form = new ActivityForm(this, t, { activity: body, etag });
      } else {
        this.show(body, etag);
      }
    } else {
      this.span = id ?? this.span;
      this.around = more ?? this.around ?? today();
      localStorage.setItem('tenon.calendar', this.span);
      await this.load();
    }
  }

  async load() {
    const all = days(this.span, this.around);
    const end = from(step('day', all.at(-1), 1));
    const { body } = await api.get(`/api/activities?limit=${READ}&from=${from(all[0])}&to=${end}${this.whose === 'mine' ? `&user=${encodeURIComponent(me.user)}` : ''}`);
    this.found = body.items;
  }

  show(activity, etag) {
    this.seen = activity;
    this.etag = etag;
    activity.files.filter((file) => file.mediaType.startsWith('image/')).forEach(async (file) => {
      this.shown = { ...this.shown, [file.id]: await picture(activity.id, file.id).catch(() => undefined) };
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    Object.values(this.shown).filter(Boolean).forEach((url) => URL.revokeObjectURL(url));
  }

  render() {
    if (this.form) {
      return this.form.render();
    }
    const [id] = this.context.path;
    if (id && !SPANS.includes(id)) {
      return html`${this.said()}${this.seen ? this.one(this.seen) : this.waiting()}`;
    }
    return html`${this.said()}${this.found ? this.calendar() : this.waiting()}`;
  }

  calendar() {
    const move = (around) => go('activities', this.span, around);
    return html`<div class="bar"><h1>${heading(this.span, this.around)}</h1><span class="space"></span>
        <button aria-label=${t('calendar.before')} @click=${() => move(step(this.span, this.around, -1))}>${icon('left')}</button>
        <button @click=${() => move(today())}>${t('calendar.today')}</button>
        <button aria-label=${t('calendar.after')} @click=${() => move(step(this.span, this.around, 1))}>${icon('right')}</button>
        <select aria-label=${t('calendar.span')} @change=${(event) => go('activities', event.target.value, this.around)}>${SPANS.map((span) => html`<option value=${span} ?selected=${span === this.span}>${t(`calendar.${span}`)}</option>`)}</select>
        <select aria-label=${t('calendar.whose')} @change=${(event) => { this.whose = event.target.value; this.work(() => this.load()); }}>${['mine', 'all'].map((whose) => html`<option value=${whose} ?selected=${whose === this.whose}>${t(`calendar.${whose}`)}</option>`)}</select>
        <button @click=${() => this.subscribe()}>${t('links')}</button>
        ${me.may('activity.write') ? html`<a class="button primary" href="#/activities/new">${icon('plus')} ${t('activity.new')}</a>` : nothing}</div>
      ${calendar(t, this.span, this.around, this.found)}`;
  }

  one(activity) {
    const line = (key, value) => (value ? html`<dt>${t(key)}</dt><dd>${value}</dd>` : nothing);
    const write = me.may('activity.write');
    const photos = activity.files.filter((file) => file.mediaType.startsWith('image/'));
    return html`<div class="bar"><a href="#/activities" class="button" aria-label=${t('calendar')}>${icon('left')}</a><h1>${activity.subject}</h1>${chips(t, activity)}<span class="space"></span>
        ${write ? html`<a class="button" href="#/activities/${activity.id}/change">${t('change')}</a>
          <button class="danger" @click=${() => this.drop(activity)}>${t('remove')}</button>
          ${activity.done ? html`<button @click=${() => this.act('reopen')}>${t('reopen')}</button>` : html`<button class="primary" @click=${() => this.complete()}>${t('complete')}</button>`}` : nothing}</div>
      <div class="columns"><div>
          ${activity.notes || activity.outcome ? html`<section class="card">${activity.notes ? html`<h2>${t(activity.kind === 'visit' ? 'report' : 'notes')}</h2><p class="text">${activity.notes}</p>` : nothing}
            ${activity.outcome ? html`<h2>${t('outcome')}</h2><p class="text">${activity.outcome}</p>` : nothing}</section>` : nothing}
          ${activity.files.length ? html`<section class="card"><h2>${t('files')}</h2>
            <div class="photos">${photos.map((file) => (this.shown[file.id] ? html`<button class="plain" aria-label=${t('files.get', file.name)} @click=${() => keep(activity.id, file)}><img src=${this.shown[file.id]} alt=${file.name}></button>` : nothing))}</div>
            ${activity.files.map((file) => html`<div><button class="plain" @click=${() => keep(activity.id, file)}>${file.name}</button>
              ${write ? html`<button class="icon" aria-label=${t('files.remove', file.name)} @click=${() => this.forget(activity, file)}>${icon('bin', 18)}</button>` : nothing}</div>`)}</section>` : nothing}
        </div><section class="card"><dl>
          ${line('customer', html`<a href="#/customers/${activity.customer}">${customers.of(activity.customer)}</a>`)}${line('when', when(t, activity))}${line('reminder', instant(activity.reminder))}${line('location', activity.location)}
          ${line('owner', activity.owner)}${line('people', activity.participants.map((each) => each.name).join(', '))}
          ${activity.references.length ? line('references', activity.references.map((each) => html`<a href="#/${each.kind === 'opportunity' ? 'opportunities' : `${each.kind}s`}/${each.id}">${t.or(`reference.${each.kind}`, each.kind)}</a> `)) : nothing}
          ${activity.done ? line('done', `${instant(activity.done.at)}, ${activity.done.by}`) : nothing}</dl></section></div>`;
  }

  async act(action, body = {}) {
    const done = await this.work(() => api.post(`/api/activities/${this.seen.id}/${action}`, body));
    if (done) {
      this.show(done.body, done.etag);
      window.dispatchEvent(new Event('tenon-waiting'));
    }
  }

  async complete() {
    const outcome = await dialog(t('complete'), (window) => html`<form class="fields" @submit=${(event) => { event.preventDefault(); window.close(event.target.elements.outcome.value); }}>
      <label class="whole">${t('outcome')}<textarea name="outcome" rows="4" maxlength="2000"></textarea></label><div class="do whole"><button class="primary">${t('complete')}</button></div></form>`);
    if (outcome !== undefined) {
      await this.act('complete', outcome ? { outcome } : {});
    }
  }

  async drop(activity) {
    if (await confirm(t('remove.sure'), t('remove.text'), { yes: t('remove'), danger: true })
      && await this.work(() => api.delete(`/api/activities/${activity.id}`, { 'If-Match': this.etag }))) {
      toast(t('removed'));
      go('activities');
    }
  }

  async forget(activity, file) {
    if (await confirm(t('files.remove', file.name), '', { yes: t('remove'), danger: true })) {
      await this.work(async () => {
        await api.delete(`/api/activities/${activity.id}/files/${file.id}`);
        await this.open([activity.id]);
      });
    }
  }

  /** Links for the calendar of a phone; each secret is shown once. */
  async subscribe() {
    let { body: { items } } = await api.get('/api/calendars');
    let made;
    await dialog(t('links'), (window) => html`<p>${t('links.text')}</p>
      ${made ? html`<div class="said good links">${t('links.once')}<br><strong>${location.origin}${made.path}</strong></div>` : nothing}
      ${items.map((link) => html`<div class="bar"><span>${link.name} <span class="muted small">${link.readAt ? t('links.read', instant(link.readAt)) : t('links.unread')}</span></span><span class="space"></span>
        <button class="danger" @click=${async () => { await api.delete(`/api/calendars/${link.id}`); items = items.filter((each) => each !== link); window.requestUpdate(); }}>${t('links.revoke')}</button></div>`)}
      <form class="fields" @submit=${async (event) => {
        event.preventDefault();
        try {
          made = (await api.post('/api/calendars', { name: event.target.elements.name.value })).body;
          items = [...items, made];
          window.requestUpdate();
        } catch (refused) {
          toast(words(refused));
        }
      }}><label>${t('links.name')}<input name="name" required maxlength="100"></label><button class="primary">${t('links.make')}</button></form>`);
  }
}
