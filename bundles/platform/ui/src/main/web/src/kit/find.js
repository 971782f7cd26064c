import { LitElement, css, html, nothing } from 'lit';
import { common } from '../common.js';
import { t } from '../own-texts.js';
import { words } from './form.js';

/**
 * Finds a thing by typing: <tenon-find .search=${async (text) => items} .show=${(item) => html`…`} label="…">. Arrows and Enter choose, Escape
 * closes; the event "found" has the item as its detail. With .pasted=${(rows) => …} it takes what was copied from a spreadsheet.
 */
class Find extends LitElement {
  static properties = {
    search: { attribute: false }, show: { attribute: false }, name: { attribute: false }, pasted: { attribute: false }, label: {}, placeholder: {}, value: {}, invalid: {},
    items: { state: true }, at: { state: true }, problem: { state: true },
  };

  static styles = [common, css`
    :host { position: relative; min-width: 0; }
    input { width: 100%; }
    ul { position: absolute; inset-inline: 0; top: calc(100% + 0.25rem); z-index: 10; margin: 0; padding: 0.3rem; list-style: none; background: var(--tenon-card); border: 1px solid var(--tenon-line); border-radius: 0.65rem; box-shadow: var(--tenon-lift); max-height: 20rem; overflow: auto; }
    :host([up]) ul { top: auto; bottom: calc(100% + 0.25rem); }
    li { padding: 0.5rem 0.65rem; border-radius: 0.45rem; cursor: pointer; color: var(--tenon-text); font-size: 0.9375rem; }
    li[aria-selected='true'] { background: var(--tenon-chosen); }
    .note { padding: 0.5rem 0.65rem; color: var(--tenon-muted); cursor: default; }
  `];

  constructor() {
    super();
    this.value = '';
    this.at = 0;
    this.show = (item) => item.name;
  }

  focus() {
    this.renderRoot.querySelector('input')?.focus();
  }

  get field() {
    return this.renderRoot.querySelector('input');
  }

  typed() {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.ask(), 120);
  }

  async ask() {
    const text = this.field.value.trim();
    if (!text) {
      this.close();
      return [];
    }
    this.problem = undefined;
    try {
      const items = await this.search(text);
      if (text === this.field.value.trim()) {
        this.items = items;
        this.asked = text;
        this.at = 0;
      }
      return items;
    } catch (refused) {
      this.items = [];
      this.problem = words(refused);
      return [];
    }
  }

  close() {
    clearTimeout(this.waiting);
    this.items = undefined;
  }

  choose(item) {
    const text = this.field.value;
    this.close();
    this.field.value = this.name ? this.name(item) : '';
    this.dispatchEvent(new CustomEvent('found', { detail: item, bubbles: true, composed: true }));
    this.dispatchEvent(new CustomEvent('typed', { detail: text }));
  }

  async key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.items?.length) {
      event.preventDefault();
      this.at = (this.at + step + this.items.length) % this.items.length;
      await this.updateComplete;
      this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && this.field.value.trim() && !event.isComposing) {
      event.preventDefault();
      clearTimeout(this.waiting);
      const current = this.items && this.asked === this.field.value.trim() ? this.items : await this.ask();
      if (current[this.at]) {
        this.choose(current[this.at]);
      }
    } else if (event.key === 'Escape' && this.items) {
      event.stopPropagation();
      event.preventDefault();
      this.close();
    }
  }

  paste(event) {
    const text = event.clipboardData.getData('text');
    if (this.pasted && /[\t\n;]/.test(text.trim())) {
      event.preventDefault();
      this.close();
      this.pasted(text.trim().split(/\r?\n/).filter(Boolean).map((row) => row.split(/\t|;/).map((cell) => cell.trim())));
    }
  }

  render() {
    const open = Boolean(this.items);
    return html`<input type="text" role="combobox" autocomplete="off" autocapitalize="none" spellcheck="false" aria-label=${this.label} aria-expanded=${open} aria-controls="list"
        aria-autocomplete="list" aria-activedescendant=${open && this.items.length ? `i${this.at}` : nothing} aria-invalid=${this.invalid ?? nothing}
        placeholder=${this.placeholder ?? nothing} .value=${this.value ?? ''} @input=${this.typed} @keydown=${this.key} @paste=${this.paste} @blur=${() => this.close()}>
      <ul id="list" role="listbox" aria-label=${this.label} ?hidden=${!open}>
        ${open ? this.items.map((item, index) => html`<li role="option" id="i${index}" aria-selected=${index === this.at}
          @pointerdown=${(event) => { event.preventDefault(); this.choose(item); }}>${this.show(item)}</li>`) : nothing}
        ${open && !this.items.length ? html`<li class="note" role="option" aria-selected="false" aria-disabled="true">${this.problem ?? t('find.none')}</li>` : nothing}
      </ul>`;
  }
}
customElements.define('tenon-find', Find);
