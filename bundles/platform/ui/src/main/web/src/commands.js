import { LitElement, css, html, nothing } from 'lit';
import { common } from './common.js';
import { go } from './route.js';
import { icon } from './kit/icons.js';
import { titleOf } from './navigation.js';
import { found } from './offers.js';
import { t } from './own-texts.js';

/** The command menu: pages by their names at once, and what pages find a moment later. Arrows and Enter, Escape leaves. */
class Commands extends LitElement {
  static properties = { pages: { attribute: false }, actions: { attribute: false }, groups: { state: true }, at: { state: true }, asking: { state: true } };

  static styles = [common, css`
    dialog { border: 0; padding: 0; width: min(40rem, calc(100vw - 1.5rem)); margin: 10dvh auto auto; border-radius: 0.9rem; background: var(--tenon-card); color: var(--tenon-text); box-shadow: var(--tenon-lift); overflow: hidden; }
    dialog::backdrop { background: rgb(10 18 30 / 55%); }
    .ask { display: flex; align-items: center; gap: 0.5rem; padding: 0.6rem 0.9rem; border-bottom: 1px solid var(--tenon-line); color: var(--tenon-muted); }
    input { flex: 1; border: 0; font-size: 1.05rem; background: none; }
    .ask input:focus:focus-visible { outline: none; }
    .ask:focus-within { box-shadow: inset 0 -2px var(--tenon-focus); }
    .list { max-height: min(60dvh, 28rem); overflow: auto; padding: 0.4rem; }
    h2 { font-size: 0.78rem; color: var(--tenon-muted); margin: 0.6rem 0.6rem 0.25rem; }
    [role='option'] { display: flex; align-items: center; gap: 0.7rem; padding: 0.5rem 0.6rem; border-radius: 0.5rem; cursor: pointer; }
    [role='option'] svg { color: var(--tenon-muted); flex: none; }
    [role='option'] span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    [role='option'] .muted { margin-inline-start: auto; flex: none; max-width: 65%; }
    [aria-selected='true'] { background: var(--tenon-chosen); }
    [aria-selected='true'] .muted { color: var(--tenon-text); }
    .empty { padding: 1.5rem; }
  `];

  constructor() {
    super();
    this.groups = [];
    this.at = 0;
  }

  async open() {
    if (this.dialog?.open) {
      return;
    }
    await this.updateComplete;
    this.field.value = '';
    this.typed();
    this.dialog.showModal();
    this.field.focus();
  }

  get dialog() {
    return this.renderRoot?.querySelector('dialog');
  }

  get field() {
    return this.renderRoot.querySelector('input');
  }

  get flat() {
    return this.groups.flatMap((group) => group.items);
  }

  typed() {
    const text = this.field.value.trim();
    const fits = (title) => title.toLowerCase().includes(text.toLowerCase());
    const pages = this.pages.map((page) => ({ title: titleOf(page), icon: page.icon, path: page.id })).filter((each) => fits(each.title));
    const actions = this.actions.filter((each) => fits(each.title));
    this.groups = [{ title: t('commands.pages'), items: pages }, { title: t('commands.actions'), items: actions }].filter((group) => group.items.length);
    this.at = 0;
    clearTimeout(this.waiting);
    this.asking = text.length > 1;
    if (this.asking) {
      this.waiting = setTimeout(() => this.ask(text), 150);
    }
  }

  async ask(text) {
    const answers = await found(this.pages, text);
    if (text === this.field.value.trim()) {
      const groups = answers.filter(([, items]) => items.length).map(([page, items]) => ({ title: titleOf(page), items: items.map((each) => ({ icon: page.icon, ...each })) }));
      this.groups = [...this.groups, ...groups];
      this.asking = false;
    }
  }

  choose(item) {
    this.dialog.close();
    if (item.act) {
      item.act();
    } else {
      go(...item.path.split('/'));
    }
  }

  async key(event) {
    const all = this.flat;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && all.length) {
      event.preventDefault();
      this.at = (this.at + step + all.length) % all.length;
      await this.updateComplete;
      this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && all[this.at] && !event.isComposing) {
      event.preventDefault();
      this.choose(all[this.at]);
    }
  }

  render() {
    let index = -1;
    const option = (item) => {
      const mine = ++index;
      return html`<div role="option" id="o${mine}" aria-selected=${mine === this.at} @click=${() => this.choose(item)} @pointermove=${() => { this.at = mine; }}>
        ${icon(item.icon)}<span>${item.title}</span>${item.text ? html`<span class="muted small">${item.text}</span>` : nothing}</div>`;
    };
    const any = this.flat.length > 0;
    return html`<dialog aria-label=${t('commands')} @click=${(event) => event.target === event.currentTarget && event.currentTarget.close()}>
      <div class="ask">${icon('search')}<input type="text" role="combobox" aria-expanded="true" aria-controls="found" aria-activedescendant=${any ? `o${this.at}` : nothing} aria-label=${t('commands')}
        placeholder=${t('commands.hint')} autocomplete="off" spellcheck="false" @input=${this.typed} @keydown=${this.key}></div>
      <div class="list" id="found" role=${any ? 'listbox' : nothing} aria-label=${any ? t('commands') : nothing}>
        ${this.groups.map((group, at) => html`<div role="group" aria-labelledby="g${at}"><h2 id="g${at}" role="presentation">${group.title}</h2>${group.items.map(option)}</div>`)}
        ${any ? nothing : html`<p class="empty" role="status">${t(this.asking ? 'page.loading' : 'commands.none')}</p>`}
      </div></dialog>`;
  }
}
customElements.define('tenon-commands', Commands);
