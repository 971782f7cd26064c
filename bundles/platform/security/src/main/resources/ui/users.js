import { Page, api, common, css, html, icon, instant, me, nothing, texts, toast } from 'tenon/ui';
import { UserForm } from './user-form.js';
import { keyTable } from './key-table.js';

const t = await texts(import.meta.url);
const path = (name) => `/api/users/${encodeURIComponent(name)}`;

/** Who may log in and do what. */
export default class Users extends Page {
  static properties = { ...Page.properties, form: { state: true }, user: { state: true }, keys: { state: true } };

  static styles = [common, css`
    fieldset { border: 1px solid var(--tenon-line); border-radius: 0.6rem; padding: 0.25rem 1rem 0.75rem; margin: 0; }
    legend { padding-inline: 0.35rem; font-weight: 650; color: var(--tenon-text); font-size: 0.9375rem; }
    fieldset small { display: block; color: var(--tenon-muted); overflow-wrap: anywhere; }
    fieldset label.check { align-items: flex-start; padding-block: 0.3rem; }
    fieldset b { font-weight: 600; }
  `];

  async open([name]) {
    this.form = undefined;
    this.user = undefined;
    if (!name) {
      return;
    }
    const roles = (await api.get('/api/roles')).body.items;
    if (name === 'new') {
      this.form = new UserForm(this, t, roles);
      return;
    }
    const [{ body, etag }, keys] = await Promise.all([api.get(path(name)), api.get(`${path(name)}/keys`)]);
    this.user = body;
    this.keys = keys.body.items;
    this.form = new UserForm(this, t, roles, body, etag);
  }

  render() {
    if (!this.context.path[0]) {
      return this.list();
    }
    const title = this.user?.name ?? t('new');
    return html`<div class="bar"><a href="#/users" class="button" aria-label=${t('users')}>${icon('left')}</a><h1>${title}</h1></div>
      ${this.said()}${this.form ? this.form.render() : this.waiting()}
      ${this.user ? html`${this.factor()}<section class="card wide"><h2>${t('keys')}</h2>${keyTable(t, this.keys, me.may('user.write') ? (key) => this.revoke(key) : undefined)}</section>` : nothing}`;
  }

  list() {
    return html`<div class="bar"><h1>${t('users')}</h1><span class="space"></span>${me.may('user.write') ? html`<a class="button primary" href="#/users/new">${icon('plus')} ${t('new')}</a>` : nothing}</div>
      <tenon-list name="users" label=${t('users')} .link=${(each) => `#/users/${encodeURIComponent(each.name)}`} .columns=${[
        { key: 'name', title: t('name'), first: true, show: (each) => each.name },
        { key: 'roles', title: t('roles'), show: (each) => each.roles.join(', ') || '–' },
        { key: 'state', title: t('state'), show: (each) => (each.enabled ? html`<span class="chip good">${t('enabled')}</span>` : html`<span class="chip bad">${t('disabled')}</span>`) },
        { key: 'created', title: t('created'), show: (each) => instant(each.created), hidden: true },
        { key: 'changed', title: t('changed'), show: (each) => instant(each.changed) },
      ]} .source=${async (_, after, limit) => (await api.get(`/api/users?limit=${limit}${after ? `&after=${encodeURIComponent(after)}` : ''}`)).body}></tenon-list>`;
  }

  /** What an admin does for somebody who has lost his device and his recovery codes. */
  factor() {
    return html`<section class="card"><h2>${t('factor')}</h2><p>${this.user.secondFactor ? t('factor.has') : t('factor.hasnot')}</p>
      ${this.user.secondFactor && me.may('user.write') ? html`<button class="danger" ?disabled=${this.busy} @click=${this.reset}>${t('factor.reset')}</button> <span class="muted">${t('factor.reset.what')}</span>` : nothing}</section>`;
  }

  async reset() {
    await this.work(async () => {
      await api.delete(`${path(this.user.name)}/second-factor`);
      toast(t('factor.removed'));
      await this.open([this.user.name]);
    });
  }

  async revoke(key) {
    await this.work(async () => {
      await api.delete(`${path(this.user.name)}/keys/${encodeURIComponent(key.id)}`);
      this.keys = this.keys.filter((each) => each.id !== key.id);
      toast(t('key.revoked', key.name));
    });
  }
}
