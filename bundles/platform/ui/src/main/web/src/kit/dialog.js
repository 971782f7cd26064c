import { LitElement, css, html, nothing } from 'lit';
import { common } from '../common.js';
import { t } from '../own-texts.js';
import { icon } from './icons.js';

/** A window above the page; what is behind it waits. Escape closes it, and so does who goes elsewhere. */
class Dialog extends LitElement {
  static properties = { title: { attribute: false }, body: { attribute: false }, side: { type: Boolean } };

  static styles = [common, css`
    dialog { border: 0; border-radius: 0.9rem; padding: 0; width: min(34rem, calc(100vw - 2rem)); max-height: calc(100dvh - 2rem); background: var(--tenon-card); color: var(--tenon-text); box-shadow: var(--tenon-lift); }
    dialog::backdrop { background: rgb(10 18 30 / 55%); }
    dialog.side { margin: 0 0 0 auto; height: 100dvh; max-height: none; border-radius: 0; width: min(30rem, 100vw); }
    header { display: flex; align-items: center; gap: 0.5rem; padding: 0.9rem 0.75rem 0 1.25rem; }
    h2 { margin: 0; flex: 1; }
    .body { padding: 0.75rem 1.25rem 1.25rem; }
    .do { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 0.6rem; margin-top: 1.25rem; }
  `];

  async firstUpdated() {
    const dialog = this.renderRoot.querySelector('dialog');
    const leave = () => this.close();
    window.addEventListener('hashchange', leave);
    dialog.addEventListener('close', () => {
      window.removeEventListener('hashchange', leave);
      this.done?.(this.answer);
    });
    dialog.showModal();
    const first = this.renderRoot.querySelector('[autofocus]') ?? this.renderRoot.querySelector('.body :is(input, select, textarea, tenon-find)');
    await first?.updateComplete;
    first?.focus();
  }

  close(answer) {
    this.answer = answer;
    this.renderRoot.querySelector('dialog').close();
  }

  render() {
    return html`<dialog class=${this.side ? 'side' : ''} aria-labelledby="title"
      @click=${(event) => event.target === event.currentTarget && this.close()}>
      <header><h2 id="title">${this.title}</h2><button class="icon" aria-label=${t('close')} @click=${() => this.close()}>${icon('close')}</button></header>
      <div class="body">${this.body(this)}</div>
    </dialog>`;
  }
}
customElements.define('tenon-dialog', Dialog);

/**
 * Opens a window and answers what it was closed with, undefined when it was left: await dialog('Send', (me) => html`…
 * <button @click=${() => me.close('sent')}>`). Call me.requestUpdate() to draw it again.
 */
export function dialog(title, body, { side = false } = {}) {
  return new Promise((done) => {
    const element = document.createElement('tenon-dialog');
    Object.assign(element, { title, body, side });
    element.done = (answer) => {
      element.remove();
      done(answer);
    };
    document.body.append(element);
  });
}

/** Asks before something that cannot be undone: if (await confirm('Cancel the order?', 'Its goods …', { yes: 'Cancel it', danger: true })). */
export const confirm = (title, text, { yes, danger = false }) =>
  dialog(title, (me) => html`${text ? html`<p>${text}</p>` : nothing}
    <div class="do"><button @click=${() => me.close(false)}>${t('cancel')}</button>
      <button class=${danger ? 'danger' : 'primary'} autofocus @click=${() => me.close(true)}>${yes}</button></div>`);

/** What to do when somebody else changed it first: answers 'mine', 'theirs' or undefined. */
export const conflict = () =>
  dialog(t('conflict.title'), (me) => html`<p>${t('conflict.text')}</p>
    <div class="do"><button @click=${() => me.close('mine')}>${t('conflict.mine')}</button>
      <button class="primary" autofocus @click=${() => me.close('theirs')}>${t('conflict.theirs')}</button></div>`);
