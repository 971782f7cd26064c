import { Form, Page, api, dialog, html, icon, me, nothing, texts, toast } from 'tenon/ui';
import { keyTable } from './key-table.js';
import { SecondFactor, secret } from './second-factor.js';
import { sessionTable } from './session-table.js';

const t = await texts(import.meta.url);
/** The own account: the password, the second factor, where one is logged in, and keys by which programs act for whoever is logged in. */
export default class Account extends Page {
  static properties = { ...Page.properties, keys: { state: true }, factor: { state: true }, sessions: { state: true } };

  async open() {
    this.password = new Form(this);
    const [keys, sessions, factor] = await Promise.all([api.get('/api/keys'), api.get('/api/tokens'), SecondFactor.of(this, t)]);
    this.keys = keys.body.items;
    this.sessions = sessions.body.items;
    this.factor = factor;
  }

  render() {
    return html`<h1>${t('account', me.user)}</h1>${this.said()}
      ${this.password ? html`<form class="card" novalidate @submit=${this.change}><h2>${t('password')}</h2>${this.password.said()}<div class="fields">
          ${secret(this.password, '/current', t('password.current'), 'current-password')}${secret(this.password, '/password', t('password.new'), 'new-password')}${this.code(this.password)}
          <div class="whole"><button class="primary" ?disabled=${this.busy}>${t('password.change')}</button> <span class="muted">${t('password.ends')}</span></div></div></form>` : this.waiting()}
      ${this.factor?.render() ?? ''}
      ${this.sessions ? html`<section class="card wide"><h2>${t('sessions')}</h2><p class="muted">${t('sessions.what')}</p>${sessionTable(t, this.sessions, (session) => this.end(session))}</section>` : ''}
      ${this.keys ? html`<section class="card wide"><h2>${t('keys')}</h2><p class="muted">${t('keys.what')}</p>${keyTable(t, this.keys, (key) => this.revoke(key))}
        <button @click=${this.make}>${icon('plus')} ${t('key.new')}</button></section>` : ''}`;
  }

  /** A field for a code, where there is a second factor. */
  code(form) {
    return this.factor?.standing.on ? secret(form, '/code', t('code'), 'one-time-code', { hint: t('code.hint') }) : nothing;
  }

  async end(session) {
    await this.work(async () => {
      await api.delete(`/api/tokens/${encodeURIComponent(session.id)}`);
      this.sessions = this.sessions.filter((each) => each.id !== session.id);
      toast(t('session.ended'));
    });
  }

  change(event) {
    event.preventDefault();
    const { current = '', password = '', code } = this.password.values;
    this.work(async () => {
      await api.put('/api/me/password', { current, password, ...(code ? { code } : {}) });
      toast(t('password.changed'));
      // The session is over with the old password; asking shows the login.
      await api.get('/api/me').catch(() => undefined);
    }, this.password);
  }

  async revoke(key) {
    await this.work(async () => {
      await api.delete(`/api/keys/${encodeURIComponent(key.id)}`);
      this.keys = this.keys.filter((each) => each.id !== key.id);
      toast(t('key.revoked', key.name));
    });
  }

  async make() {
    const made = await newKey((form) => this.code(form));
    if (made) {
      this.keys = [made, ...this.keys];
      await dialog(t('key.made'), (window) => html`<p>${t('key.once')}</p><p><input readonly aria-label=${t('key.secret')} .value=${made.secret} @focus=${(event) => event.target.select()}></p>
        <button class="primary" @click=${() => navigator.clipboard.writeText(made.secret).then(() => window.close())}>${t('key.copy')}</button>`);
    }
  }
}

/** Asks for what a key is for and may do; answers the one that was made, with its secret. */
function newKey(code) {
  let form;
  const save = async (window) => {
    const { name = '', permissions, expires, password = '', code: shown } = form.values;
    form.clear();
    try {
      const body = { name, permissions: permissions.split(/[\s,，]+/).filter(Boolean), password, ...(shown ? { code: shown } : {}), ...(expires ? { expires: `${expires}T00:00:00Z` } : {}) };
      window.close((await api.post('/api/keys', body, { 'Idempotency-Key': crypto.randomUUID() })).body);
    } catch (refused) {
      if (refused.status === undefined) {
        throw refused;
      }
      await form.fail(refused);
    }
  };
  return dialog(t('key.new'), (window) => {
    form ??= new Form(window, { permissions: '*.read' });
    return html`<form class="fields" novalidate @submit=${(event) => { event.preventDefault(); save(window); }}><div class="whole">${form.said()}</div>
      ${form.text('/name', t('key.name'), { required: true, hint: t('key.name.hint') })}${form.text('/permissions', t('key.permissions'), { required: true, hint: t('key.permissions.hint') })}
      ${form.text('/expires', t('key.expires'), { kind: 'date', hint: t('key.expires.hint') })}${secret(form, '/password', t('password.current'), 'current-password')}${code(form)}
      <div class="whole"><button class="primary">${t('key.new')}</button></div></form>`;
  });
}
