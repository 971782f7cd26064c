import { LitElement, css, html, nothing } from 'lit';
import { common } from '../common.js';
import { t } from '../own-texts.js';

const SECONDS = 7;

/** What is said in passing, at the lower edge: read out, and gone by itself unless somebody looks at it. */
class Toasts extends LitElement {
  static properties = { items: { state: true } };

  static styles = [common, css`
    :host { position: fixed; inset: auto 0 1rem; display: grid; justify-items: center; gap: 0.5rem; pointer-events: none; z-index: 20; padding: 0 1rem; margin: 0; border: 0; background: none; width: auto; overflow: visible; }
    @media (max-width: 40rem) { :host { bottom: 4.75rem; } }
    div { pointer-events: auto; display: flex; align-items: center; gap: 0.75rem; background: var(--tenon-text); color: var(--tenon-card); padding: 0.5rem 0.6rem 0.5rem 1rem; border-radius: 0.65rem; box-shadow: var(--tenon-lift); max-width: 36rem; }
    div.bad { border-inline-start: 5px solid var(--tenon-bad); }
    button { color: inherit; background: none; border-color: currentColor; }
    button:hover:not(:disabled) { background: none; text-decoration: underline; }
    button.icon { color: inherit; }
  `];

  constructor() {
    super();
    this.items = [];
  }

  show(item) {
    this.items = [...this.items.slice(-2), item];
    item.wait = setTimeout(() => this.drop(item), item.stays ? 3_600_000 : SECONDS * 1000);
  }

  drop(item) {
    clearTimeout(item.wait);
    this.items = this.items.filter((each) => each !== item);
  }

  act(item) {
    this.drop(item);
    item.act();
  }

  render() {
    return html`${this.items.map((item) => html`<div class=${item.bad ? 'bad' : ''} role=${item.bad ? 'alert' : 'status'}
      @pointerenter=${() => clearTimeout(item.wait)} @focusin=${() => clearTimeout(item.wait)}>
      <span>${item.text}</span>
      ${item.act ? html`<button @click=${() => this.act(item)}>${item.label}</button>` : nothing}
      <button class="icon" aria-label=${t('close')} @click=${() => this.drop(item)}>✕</button>
    </div>`)}`;
  }
}
customElements.define('tenon-toasts', Toasts);

function toasts() {
  return document.querySelector('tenon-toasts') ?? document.body.appendChild(document.createElement('tenon-toasts'));
}

/** Says something in passing: toast('Saved'), toast('Line removed', { undo: () => … }), toast('No connection', { bad: true }). */
export function toast(text, { undo, act, label, bad, stays } = {}) {
  toasts().show({ text, bad, stays, act: undo ?? act, label: undo ? t('undo') : label });
}
