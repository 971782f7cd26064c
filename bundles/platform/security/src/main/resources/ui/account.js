import { Form, Page, api, dialog, html, icon, me, texts, toast } from 'tenon/ui';
import { keyTable } from './key-table.js';

const t = await texts(import.meta.url);
const secret = (form, pointer, label, autocomplete) => form.field(pointer, label, ({ id, invalid, described }) => html`<input id=${id} type="password" autocomplete=${autocomplete} required aria-invalid=${invalid} aria-describedby=${described}
  .value=${form.get(pointer) ?? ''} @input=${(event) => form.set(pointer, event.target.value)}>`, { required: true });

/** The own account: the password, and keys by which programs act for whoever is logged in. */
export default class Account extends Page {
  static properties = { ...Page.properties, keys: { state: true } };

  async open() {
    this.password = new Form(this);
    this.keys = (await api.get('/api/keys')).body.items;
  }

  render() {
    return html`<h1>${t('account', me.user)}</h1>${this.said()}
      ${this.password ? html`<form class="card" novalidate @submit=${this.change}><h2>${t('password')}</h2>${this.password.said()}<div class="fields">
          ${secret(this.password, '/current', t('password.current'), 'current-password')}${secret(this.password, '/password', t('password.new'), 'new-password')}
          <div class="whole"><button class="primary" ?disabled=${this.busy}>${t('password.change')}</button> <span class="muted">${t('password.ends')}</span></div></div></form>` : this.waiting()}
      ${this.keys ? html`<section class="card wide"><h2>${t('keys')}</h2><p class="muted">${t('keys.what')}</p>${keyTable(t, this.keys, (key) => this.revoke(key))}
        <button @click=${this.make}>${icon('plus')} ${t('key.new')}</button></section>` : ''}`;
  }

  change(event) {
    event.preventDefault();
    const { current = '', password = '' } = this.password.values;
    this.work(async () => {
      await api.put('/api/me/password', { current, password });
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
    const made = await newKey();
    if (made) {
      this.keys = [made, ...this.keys];
      await dialog(t('key.made'), (window) => html`<p>${t('key.once')}</p><p><input readonly aria-label=${t('key.secret')} .value=${made.secret} @focus=${(event) => event.target.select()}></p>
        <button class="primary" @click=${() => navigator.clipboard.writeText(made.secret).then(() => window.close())}>${t('key.copy')}</button>`);
    }
  }
}

/** Asks for what a key is for and may do; answers the one that was made, with its secret. */
function newKey() {
  let form;
  const save = async (window) => {
    const { name = '', permissions, expires, password = '' } = form.values;
    form.clear();
    try {
      const body = { name, permissions: permissions.split(/[\s,，]+/).filter(Boolean), password, ...(expires ? { expires: `${expires}T00:00:00Z` } : {}) };
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
      ${form.text('/expires', t('key.expires'), { kind: 'date', hint: t('key.expires.hint') })}${secret(form, '/password', t('password.current'), 'current-password')}
      <div class="whole"><button class="primary">${t('key.new')}</button></div></form>`;
  });
}
