import { LitElement, html, nothing } from 'lit';
import { api, server } from './api.js';
import { watchPages } from './changes.js';
import { language } from './language.js';
import { accountPages, byArea, navigation, titleOf } from './navigation.js';
import { waiting } from './offers.js';
import { t } from './own-texts.js';
import { refusalsOf } from './refusals.js';
import { here } from './route.js';
import { me, session } from './session.js';
import { settings } from './settings.js';
import { shellStyles } from './shell-styles.js';
import { reloadTexts } from './texts.js';
import { keepInstalled, lookForUpdate, forgetSeen } from './installed.js';
import { confirm } from './kit/dialog.js';
import { icon } from './kit/icons.js';
import { queue } from './kit/queue.js';
import './commands.js';
import './login.js';
import './page.js';

const LOOK_AGAIN = 60_000;

/** The frame around all pages: who is logged in, what he may see, and where he is. */
class Shell extends LitElement {
  static properties = {
    user: { state: true },
    pages: { state: true },
    route: { state: true },
    open: { state: true },
    note: { state: true },
    waiting: { state: true },
  };

  static styles = shellStyles;

  constructor() {
    super();
    this.route = here();
    this.seen = new Map();
    this.waiting = new Map();
    window.addEventListener('hashchange', () => this.went());
    window.addEventListener('keydown', (event) => this.key(event));
    window.addEventListener('online', () => this.user && this.load());
    // Pages say so when they did something that waits no more.
    window.addEventListener('tenon-waiting', () => this.lookWaiting());
    setInterval(() => this.user && document.visibilityState === 'visible' && this.lookWaiting(), LOOK_AGAIN);
    server.onChange(() => this.requestUpdate());
    queue.onChange(() => this.requestUpdate());
    session.onEnd(() => this.left());
    language.onChange(() => this.translated());
    refusalsOf(() => this.pages ?? []);
    keepInstalled();
    if (session.token) {
      this.enter();
    }
  }

  went() {
    this.route = here();
    this.open = false;
    window.scrollTo(0, 0);
  }

  key(event) {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k' && this.user) {
      event.preventDefault();
      this.commands();
    } else if (event.key === 'Escape' && this.open) {
      this.open = false;
    }
  }

  commands() {
    this.renderRoot.querySelector('tenon-commands').open();
  }

  left() {
    this.note = this.user ? 'login.ended' : undefined;
    this.user = undefined;
    this.pages = undefined;
    this.waiting = new Map();
    forgetSeen();
  }

  async translated() {
    await reloadTexts();
    // The pages are drawn anew, with their texts.
    const pages = this.pages;
    this.pages = undefined;
    await this.updateComplete;
    // A page may have named what it made by replacing its address.
    this.route = here();
    this.pages = pages;
  }

  async enter() {
    try {
      const { body } = await api.get('/api/me');
      Object.assign(me, body);
      this.user = body.user;
      // Without a connection there are no changes to wait for, but what was seen last.
      this.load();
      watchPages(() => {
        this.load();
        lookForUpdate();
      });
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
      this.lookWaiting();
      queue.send();
    } catch (refused) {
      console.warn('The pages cannot be listed:', refused.message);
    }
  }

  async lookWaiting() {
    this.waiting = await waiting(this.pages ?? []);
  }

  entered(token) {
    this.note = undefined;
    session.begin(token);
    this.enter();
  }

  async logout() {
    await api.delete('/api/tokens/current').catch(() => undefined);
    session.end();
  }

  render() {
    return html`
      ${server.online ? nothing : html`<div class="offline" role="status">${t('offline')}</div>`}
      ${this.user ? this.frame() : session.token
        ? html`<main><p class="empty" role="status">${t('page.loading')}</p></main>`
        : html`<tenon-login .note=${this.note} @entered=${(event) => this.entered(event.detail)}></tenon-login>`}
    `;
  }

  frame() {
    return html`
      <a class="skip" href="#content" @click=${this.skip}>${t('skip')}</a>
      <header>
        <button class="icon menu" aria-label=${t('menu')} aria-expanded=${Boolean(this.open)} aria-controls="menu" @click=${() => { this.open = !this.open; }}>${icon('menu')}</button>
        <a class="brand" href="#/"><i aria-hidden="true">${icon('module', 18)}</i>Tenon</a>
        <button class="find" aria-keyshortcuts="Control+K" @click=${this.commands}>${icon('search')}<span>${t('commands.hint')}</span><kbd>Ctrl K</kbd></button>
        <span class="space"></span>
        ${this.bell()}
        <button class="who" popovertarget="account"><span>${this.user.slice(0, 2)}</span><span class="visually-hidden">${t('account', this.user)}</span></button>
        <section class="panel" id="account" popover aria-label=${t('account', this.user)} @click=${(event) => event.target.closest('a') && event.currentTarget.hidePopover()}>
          <h2>${this.user}</h2>${settings(this)}${accountPages(this.pages ?? [])}<button @click=${this.logout}>${t('logout')}</button>
        </section>
      </header>
      <nav id="menu" class=${this.open ? 'open' : ''} aria-label=${t('pages')} @click=${(event) => event.target.closest('a') && (this.open = false)}>
        ${navigation(this.pages ?? [], this.route.page, this.waiting)}</nav>
      <button class="shade" aria-label=${t('close')} @click=${() => { this.open = false; }}></button>
      <main id="content" tabindex="-1">${this.pages ? this.page() : nothing}</main>
      <tenon-commands .pages=${this.pages ?? []} .actions=${[{ title: t('logout'), icon: 'right', act: () => this.logout() }]}></tenon-commands>
    `;
  }

  bell() {
    const all = [...this.waiting.values()].flat();
    const count = all.length + queue.items.length;
    return html`<button class="icon bell" popovertarget="notices" aria-label=${t('waiting', count)}>${icon('bell')}
        ${count ? html`<b class="count" aria-hidden="true">${count}</b>` : nothing}</button>
      <section class="panel" id="notices" popover aria-label=${t('notices')} @click=${(event) => event.target.closest('a') && event.currentTarget.hidePopover()}>
        <h2>${t('notices')}</h2>
        ${count ? [this.queued(), this.notices(all)] : html`<p class="muted">${t('notices.none')}</p>`}
      </section>`;
  }

  /** What was recorded without a connection; what the server refused can only be thrown away. */
  queued() {
    return queue.items.map((each) => html`<div class="note"><span class="strong">${each.title}</span>
      <span class="muted small">${each.refused ? t('queue.refused', each.refused) : t('queue.waits')}</span>
      ${each.refused ? html`<button @click=${() => this.drop(each)}>${t('queue.drop')}</button>` : nothing}</div>`);
  }

  async drop({ key, title, text }) {
    if (await confirm(title, text, { yes: t('queue.drop'), danger: true })) {
      queue.drop(key);
    }
  }

  notices(all) {
    return all.slice(0, 20).map((each) => html`<a class="note" href="#/${each.path}"><span class="strong">${each.title}</span><span class="muted small">${each.text}</span></a>`);
  }

  skip(event) {
    event.preventDefault();
    this.renderRoot.querySelector('main').focus();
  }

  page() {
    if (this.route.page === '') {
      return this.home();
    }
    const page = this.pages.find((each) => each.id === this.route.page);
    return page
      ? html`<tenon-page-frame .module=${page.module} .path=${this.route.rest}></tenon-page-frame>`
      : html`<p class="empty" role="status">${t(this.seen.has(this.route.page) ? 'page.gone' : 'page.unknown')}</p>`;
  }

  home() {
    const all = [...this.waiting.values()].flat();
    return html`<h1>${t(this.pages.length ? 'home.choose' : 'home.empty')}</h1>
      ${all.length ? html`<section class="card"><h2>${t('notices')}</h2>${this.notices(all)}</section>` : nothing}
      ${byArea(this.pages).map(([area, pages]) => html`<h2>${t(`area.${area}`)}</h2>
        <div class="tiles">${pages.map((page) => html`<a class="card" href="#/${page.id}">${icon(page.icon, 26)}<span>${titleOf(page)}</span></a>`)}</div>`)}`;
  }

  updated() {
    const page = (this.pages ?? []).find((each) => each.id === this.route.page);
    document.title = page && this.user ? `${titleOf(page)} – Tenon` : 'Tenon';
  }
}
customElements.define('tenon-shell', Shell);
