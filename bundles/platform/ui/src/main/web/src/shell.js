import '@ui5/webcomponents/dist/Button.js';
import '@ui5/webcomponents/dist/Input.js';
import '@ui5/webcomponents/dist/Label.js';
import '@ui5/webcomponents/dist/MessageStrip.js';
import '@ui5/webcomponents/dist/Tag.js';
import { LitElement, html, nothing } from 'lit';
import { api, server } from './api.js';
import { watchPages } from './changes.js';
import { language } from './language.js';
import { here } from './route.js';
import { session } from './session.js';
import { shellStyles } from './shell-styles.js';
import { reloadTexts, texts } from './texts.js';
import { theme } from './theme.js';
import './page.js';

const t = await texts(import.meta.url);

/** The frame around all pages: who is logged in, what he may see, and where he is. */
class Shell extends LitElement {
  static properties = {
    user: { state: true },
    pages: { state: true },
    route: { state: true },
    open: { state: true },
    note: { state: true },
    busy: { state: true },
  };

  static styles = shellStyles;

  constructor() {
    super();
    this.route = here();
    this.seen = new Map();
    window.addEventListener('hashchange', () => {
      this.route = here();
      this.open = false;
    });
    window.addEventListener('online', () => this.user && this.load());
    server.onChange(() => this.requestUpdate());
    session.onEnd(() => {
      this.note = this.user ? 'login.ended' : undefined;
      this.user = undefined;
      this.pages = undefined;
    });
    language.onChange(async () => {
      await reloadTexts();
      // The pages are drawn anew, with their texts.
      const pages = this.pages;
      this.pages = undefined;
      await this.updateComplete;
      this.pages = pages;
    });
    if (session.token) {
      this.enter();
    }
  }

  async enter() {
    try {
      this.user = (await api.get('/api/me')).body.user;
      watchPages(() => this.load());
    } catch (refused) {
      if (refused.status === 0) {
        setTimeout(() => session.token && this.enter(), 2000);
      }
    }
  }

  async load() {
    try {
      this.pages = (await api.get('/api/ui/pages')).body.items;
      this.pages.forEach((page) => this.seen.set(page.id, page));
    } catch (refused) {
      console.warn('The pages cannot be listed:', refused.message);
    }
  }

  async login(event) {
    event.preventDefault();
    const value = (id) => this.renderRoot.querySelector(`#${id}`).value;
    this.busy = true;
    try {
      const { body } = await api.post('/api/tokens', { user: value('user'), password: value('password') });
      this.note = undefined;
      session.begin(body.token);
      await this.enter();
    } catch (refused) {
      this.note = refused.status === 401 || refused.status === 422 ? 'login.wrong' : refused.message;
    } finally {
      this.busy = false;
    }
  }

  async logout() {
    await api.delete('/api/tokens/current').catch(() => undefined);
    session.end();
  }

  render() {
    return html`
      ${server.online ? nothing : html`<div class="offline" role="status">${t('offline')}</div>`}
      ${this.user ? this.frame() : this.loginForm()}
    `;
  }

  choices() {
    return html`
      <select aria-label=${t('language')} @change=${(event) => language.choose(event.target.value)}>
        ${Object.entries(language.names).map(
          ([code, name]) => html`<option value=${code} ?selected=${code === language.code}>${name}</option>`,
        )}
      </select>
      <button class="plain" title=${t('theme', t(`theme.${theme.choice}`))} aria-label=${t('theme', t(`theme.${theme.choice}`))}
        @click=${() => { theme.next(); this.requestUpdate(); }}>◐</button>
    `;
  }

  loginForm() {
    if (session.token) {
      return html`<main class="login"><div role="status">${t('page.loading')}</div></main>`;
    }
    return html`<main class="login">
      <form class="card" @submit=${this.login}>
        <h1>${t('login.title')}</h1>
        ${this.note ? html`<ui5-message-strip design="Negative" hide-close-button>${t(this.note)}</ui5-message-strip>` : nothing}
        <label for="user">${t('login.user')}</label>
        <input id="user" name="user" autocomplete="username" autocapitalize="none" required autofocus />
        <label for="password">${t('login.password')}</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required />
        <button class="do" ?disabled=${this.busy}>${t('login.do')}</button>
        <div class="choices">${this.choices()}</div>
      </form>
    </main>`;
  }

  frame() {
    return html`
      <a class="skip" href="#content" @click=${this.skip}>${t('skip')}</a>
      <header>
        <button class="plain menu" aria-label=${t('menu')} aria-expanded=${Boolean(this.open)}
          @click=${() => { this.open = !this.open; }}>☰</button>
        <a class="brand" href="#/">Tenon</a>
        <span class="space"></span>
        ${this.choices()}
        <span class="user">${this.user}</span>
        <button class="plain" @click=${this.logout}>${t('logout')}</button>
      </header>
      <nav class=${this.open ? 'open' : ''} aria-label=${t('pages')}>
        <a href="#/" aria-current=${this.route.page === '' ? 'page' : nothing}>${t('home')}</a>
        ${(this.pages || []).map((page) => this.link(page))}
      </nav>
      <main id="content" tabindex="-1">${this.pages ? this.page() : nothing}</main>
    `;
  }

  link(page) {
    return html`<a href="#/${page.id}" aria-current=${this.route.page === page.id ? 'page' : nothing}>${this.title(page)}</a>`;
  }

  title(page) {
    return page.title[language.code] ?? page.title.en;
  }

  skip(event) {
    event.preventDefault();
    this.renderRoot.querySelector('main').focus();
  }

  page() {
    if (this.route.page === '') {
      return html`<h1>${t(this.pages.length ? 'home.choose' : 'home.empty')}</h1>
        <div class="cards">${this.pages.map((page) => html`<a class="card" href="#/${page.id}">${this.title(page)}</a>`)}</div>`;
    }
    const page = this.pages.find((each) => each.id === this.route.page);
    return page
      ? html`<tenon-page-frame .module=${page.module} .path=${this.route.rest}></tenon-page-frame>`
      : html`<p class="note" role="status">${t(this.seen.has(this.route.page) ? 'page.gone' : 'page.unknown')}</p>`;
  }

  updated() {
    const page = (this.pages || []).find((each) => each.id === this.route.page);
    document.title = page && this.user ? `${this.title(page)} – Tenon` : 'Tenon';
  }
}
customElements.define('tenon-shell', Shell);
