import { Form, api, go, html, me, nothing, toast } from 'tenon/ui';

const lines = (text) => text.split('\n').map((line) => line.trim()).filter(Boolean);

/** The form for a user, a new one or one that is there: roles, teams, territories, password, and whether he may log in. */
export class UserForm {
  constructor(page, t, roles, user, etag) {
    Object.assign(this, { page, t, roles, user, etag });
    this.form = new Form(page, { name: '', password: '', roles: [], teams: [], territories: [], enabled: true, ...user });
  }

  body() {
    const { name, password, roles, teams, territories, enabled } = this.form.values;
    const changed = { roles, teams, territories, enabled };
    return this.user ? { ...changed, ...(password ? { password } : {}) } : { name, password, ...changed };
  }

  async save(event) {
    event.preventDefault();
    const { page, user, form, t } = this;
    const saved = await page.versioned(this.etag,
      (etag) => (user ? api.patch(`/api/users/${encodeURIComponent(user.name)}`, this.body(), etag) : api.post('/api/users', this.body(), { 'Idempotency-Key': crypto.randomUUID() })),
      async (choice) => {
        const { body, etag } = await api.get(`/api/users/${encodeURIComponent(user.name)}`);
        if (choice === 'theirs') {
          page.form = new UserForm(page, t, this.roles, body, etag);
        }
        return etag;
      }, form);
    if (saved) {
      toast(t('saved'));
      go('users');
    }
  }

  give(role, given) {
    const others = this.form.values.roles.filter((each) => each !== role);
    this.form.set('/roles', given ? [...others, role] : others);
  }

  /** Names, a line each. */
  names(pointer, label, hint) {
    const { form } = this;
    return form.field(pointer, label, ({ id, invalid, described }) => html`<textarea id=${id} rows="2" aria-invalid=${invalid} aria-describedby=${described} ?disabled=${!me.may('user.write')}
      .value=${form.get(pointer).join('\n')} @change=${(event) => form.set(pointer, lines(event.target.value))}></textarea>`, { hint });
  }

  render() {
    const { t, form, user, page, roles } = this;
    const may = me.may('user.write');
    // A role that is configured no more is shown as well, so that it can be taken away.
    const gone = form.values.roles.filter((name) => !roles.some((role) => role.name === name)).map((name) => ({ name, permissions: [] }));
    return html`<form class="card" @submit=${(event) => this.save(event)} novalidate>
      ${form.said()}
      <div class="fields">
        ${user ? nothing : form.text('/name', t('name'), { required: true, hint: t('name.hint') })}
        ${may ? form.field('/password', user ? t('password.new') : t('password'), ({ id, invalid, described, required }) => html`<input id=${id} type="password" autocomplete="new-password" aria-invalid=${invalid} aria-describedby=${described} ?required=${required}
          .value=${form.get('/password')} @input=${(event) => form.set('/password', event.target.value)}>`, { required: !user, hint: user ? t('password.keep') : nothing }) : nothing}
        <fieldset class="whole" ?disabled=${!may}><legend>${t('roles')}</legend>${[...roles, ...gone].map((role) => html`<label class="check"><input type="checkbox" .checked=${form.values.roles.includes(role.name)}
          @change=${(event) => this.give(role.name, event.target.checked)}><span><b>${role.name}</b><small>${role.permissions.join(', ') || t('roles.gone')}</small></span></label>`)}</fieldset>
        ${form.wrong('/roles') ? html`<span class="wrong whole">${form.wrong('/roles').message}</span>` : nothing}
        ${this.names('/teams', t('teams'), t('teams.hint'))}
        ${this.names('/territories', t('territories'), t('territories.hint'))}
        <label class="check whole"><input type="checkbox" .checked=${form.values.enabled} ?disabled=${!may} @change=${(event) => form.set('/enabled', event.target.checked)}>${t('enabled.long')}</label>
        ${may ? html`<div class="whole"><button class="primary" ?disabled=${page.busy}>${t('save')}</button></div>` : nothing}
      </div></form>`;
  }
}
