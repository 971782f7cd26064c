import { Form, Page, api, common, confirm, css, html, icon, me, nothing, texts, toast } from 'tenon/ui';

const t = await texts(import.meta.url);

/** What can be set of each part of the system: a form, drawn from what the part says of itself. */
export default class Configurations extends Page {
  static properties = { ...Page.properties, all: { state: true }, one: { state: true } };

  static styles = [common, css`
    textarea { min-height: 6rem; font: inherit; }
    .tile { display: grid; gap: 0.35rem; align-content: start; text-decoration: none; color: inherit; }
    .tile:hover { background: var(--tenon-hover); }
    .tile p { margin: 0; }
    .set { margin-inline-start: 0.4rem; }
    .do { display: flex; flex-wrap: wrap; gap: 0.6rem; justify-content: flex-end; margin-top: 1rem; }
  `];

  async open([pid]) {
    this.one = undefined;
    if (pid) {
      await this.read(pid);
    } else {
      this.all = (await api.get('/api/configurations')).body.items;
    }
  }

  async read(pid) {
    const { body, etag } = await api.get(`/api/configurations/${encodeURIComponent(pid)}`);
    this.take(body, etag);
    return etag;
  }

  take(body, etag) {
    this.one = body;
    this.etag = etag;
    this.form = new Form(this, { values: Object.fromEntries(body.fields.map((field) => [field.key, this.shown(field)])) });
  }

  /** What a field begins with: what counts now, one value a line; nothing for a secret. */
  shown(field) {
    const values = this.one.values[field.key] ?? field.defaults;
    return field.kind === 'password' ? '' : field.kind === 'boolean' ? values[0] === 'true' : values.join('\n');
  }

  /** What was typed otherwise. */
  changes() {
    return Object.fromEntries(this.one.fields.filter((field) => this.form.get(`/values/${field.key}`) !== this.shown(field)).map((field) => {
      const value = this.form.get(`/values/${field.key}`);
      return [field.key, field.many ? value.split('\n').map((line) => line.trim()).filter(Boolean) : typeof value === 'string' && field.kind !== 'password' ? value.trim() : value];
    }));
  }

  async send(values) {
    const { pid } = this.one;
    const done = await this.versioned(this.etag, (etag) => api.patch(`/api/configurations/${encodeURIComponent(pid)}`, { values }, etag), () => this.read(pid), this.form);
    if (done) {
      this.take(done.body, done.etag);
      toast(t('kept'));
    }
  }

  async keep(event) {
    event.preventDefault();
    const values = this.changes();
    if (Object.keys(values).length) {
      await this.send(values);
    } else {
      toast(t('same'));
    }
  }

  async reset() {
    const { pid } = this.one;
    if (await confirm(t('reset.sure'), t('reset.sure.text'), { yes: t('reset'), danger: true })) {
      await this.work(async () => {
        await api.delete(`/api/configurations/${encodeURIComponent(pid)}`, { 'If-Match': this.etag });
        await this.read(pid);
      });
    }
  }

  render() {
    const [pid] = this.context.path;
    return html`<div class="bar">${pid ? html`<a href="#/configurations" class="button" aria-label=${t('configurations')}>${icon('left')}</a>` : nothing}<h1>${this.one?.title ?? t('configurations')}</h1></div>${this.said()}
      ${pid ? (this.one ? this.whole() : this.waiting()) : this.all ? this.tiles() : this.waiting()}`;
  }

  tiles() {
    return html`<div class="tiles">${this.all.map((each) => html`<a class="card tile" href="#/configurations/${each.pid}"><strong>${each.title}${each.set ? html`<span class="chip info set">${t('set.some', each.set)}</span>` : nothing}</strong>
      <p class="muted">${each.description}</p><span class="muted small">${each.pid}</span></a>`)}</div>`;
  }

  whole() {
    const { one, form } = this;
    const may = me.may('configuration.write');
    return html`<p class="muted">${one.description}</p><form @submit=${this.keep} novalidate>${form.said()}
      <section class="card fields">${one.fields.map((field) => this.field(field))}</section>
      ${may ? html`<div class="do">${one.set.length ? html`<button type="button" class="danger" ?disabled=${this.busy} @click=${this.reset}>${t('reset')}</button>` : nothing}<button class="primary" ?disabled=${this.busy}>${t('save')}</button></div>` : nothing}</form>`;
  }

  field(field) {
    const { form, one } = this;
    const pointer = `/values/${field.key}`;
    const set = one.set.includes(field.key);
    const label = html`${field.title}${set ? html`<span class="chip info set">${t('set')}</span>` : nothing}`;
    const hint = html`${field.description} ${this.bounds(field)} ${field.kind !== 'password' && field.defaults.join('') ? html`<span>${t('default', field.defaults.join(', '))}</span>` : nothing}
      ${set && me.may('configuration.write') ? html`<button type="button" class="plain" ?disabled=${this.busy} @click=${() => this.send({ [field.key]: null })}>${t('unset')}</button>` : nothing}`;
    const options = { required: field.required, hint, whole: field.many };
    if (field.kind === 'boolean') {
      return form.field(pointer, label, ({ id, described }) => html`<input type="checkbox" id=${id} aria-describedby=${described} .checked=${form.get(pointer)} @change=${(event) => form.set(pointer, event.target.checked)}>`, options);
    }
    if (field.options.length) {
      return form.choice(pointer, label, field.options.map((option) => [option.value, option.title]), options);
    }
    if (field.many) {
      return form.field(pointer, label, ({ id, invalid, described }) => html`<textarea id=${id} aria-invalid=${invalid} aria-describedby=${described} .value=${form.get(pointer)} @input=${(event) => form.set(pointer, event.target.value)}></textarea>`, options);
    }
    if (field.kind === 'password') {
      return form.field(pointer, label, ({ id, invalid, described }) => html`<input id=${id} type="password" autocomplete="new-password" aria-invalid=${invalid} aria-describedby=${described}
        placeholder=${one.secrets.includes(field.key) ? t('secret.there') : nothing} .value=${form.get(pointer)} @input=${(event) => form.set(pointer, event.target.value)}>`, options);
    }
    return form.text(pointer, label, { ...options, kind: field.kind === 'text' ? undefined : 'number' });
  }

  bounds({ min, max, many }) {
    return [min !== undefined && max !== undefined ? t('between', min, max) : min !== undefined ? t('least', min) : max !== undefined ? t('most', max) : '', many ? t('lines') : ''].filter(Boolean).join(' ');
  }
}
