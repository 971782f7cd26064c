import { LitElement, css, html, nothing } from 'lit';
import { api } from './api.js';
import { common } from './common.js';
import { settings } from './settings.js';
import { t } from './own-texts.js';

/** Asks who it is. The event "entered" has the token as its detail. */
class Login extends LitElement {
  static properties = { note: {}, busy: { state: true }, coded: { state: true } };

  static styles = [common, css`
    :host { display: grid; min-height: 100dvh; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
    aside { background: linear-gradient(150deg, #0b3b82, #0b57c2 60%, #1187a8); color: #fff; padding: 3rem; display: grid; align-content: end; gap: 0.5rem; }
    aside strong { font-size: 2rem; letter-spacing: -0.02em; }
    aside span { font-size: 1.05rem; max-width: 26rem; }
    main { display: grid; place-items: center; padding: 1.5rem; }
    form { display: grid; gap: 0.4rem; width: min(22rem, 100%); }
    label { color: var(--tenon-muted); font-size: 0.85rem; }
    input { margin-bottom: 0.6rem; min-height: 2.6rem; }
    .do { margin-top: 0.4rem; min-height: 2.75rem; }
    .settings { margin-top: 1.5rem; display: grid; gap: 0.6rem; }
    @media (max-width: 48rem) { :host { grid-template: auto 1fr / minmax(0, 1fr); } aside { padding: 1.5rem; } aside strong { font-size: 1.4rem; } aside span { display: none; } main { place-items: start center; } }
  `];

  async login(event) {
    event.preventDefault();
    const value = (id) => this.renderRoot.querySelector(`#${id}`).value;
    this.busy = true;
    try {
      const { body } = await api.post('/api/tokens', { user: value('user'), password: value('password'), ...(this.coded ? { code: value('code') } : {}) });
      if (body.mustEnrol) {
        window.location.hash = '#/account';
      }
      this.dispatchEvent(new CustomEvent('entered', { detail: body.token }));
    } catch (refused) {
      if (refused.code === 'credentials.code-needed') {
        await this.askCode();
        return;
      }
      this.note = refused.code === 'credentials.wrong-code' ? 'login.code.wrong' : refused.status === 401 || refused.status === 422 ? 'login.wrong' : refused.status === 0 ? 'problem.unreachable' : refused.message;
    } finally {
      this.busy = false;
    }
  }

  /** The password was right: the code is asked for below it, in the same form. */
  async askCode() {
    this.note = undefined;
    this.coded = true;
    await this.updateComplete;
    this.renderRoot.querySelector('#code').focus();
  }

  render() {
    return html`<aside><strong>Tenon</strong><span>${t('login.about')}</span></aside>
      <main><form @submit=${this.login}>
        <h1>${t('login.title')}</h1>
        ${this.note ? html`<div class="said bad" role="alert">${t(this.note)}</div>` : nothing}
        <label for="user">${t('login.user')}</label>
        <input id="user" name="user" autocomplete="username" autocapitalize="none" required autofocus>
        <label for="password">${t('login.password')}</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required>
        ${this.coded ? html`<label for="code">${t('login.code')}</label>
          <input id="code" name="code" autocomplete="one-time-code" autocapitalize="none" spellcheck="false" required aria-describedby="code-hint">
          <span class="muted small" id="code-hint">${t('login.code.hint')}</span>` : nothing}
        <button class="do primary" ?disabled=${this.busy}>${t('login.do')}</button>
        <div class="settings">${settings(this)}</div>
      </form></main>`;
  }
}
customElements.define('tenon-login', Login);
