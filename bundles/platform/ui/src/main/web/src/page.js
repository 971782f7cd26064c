import { LitElement, css, html } from 'lit';
import { common } from './common.js';
import { t } from './own-texts.js';

const tags = new Map();
let serial = 0;

/** UI5 comes when a page uses it: who works on pages without need not wait for it. */
let ui5;

function bringUi5(root) {
  if (!ui5 && [...(root?.querySelectorAll(':not(:defined)') ?? [])].some((each) => each.localName.startsWith('ui5-'))) {
    ui5 = import('./ui5-elements.js');
  }
}

/**
 * The element of a module. Each module gets a name of its own: after an update, the new version is another element. What
 * the page throws while it is drawn goes to its frame, and no further.
 */
async function tagOf(module, attempt) {
  if (!tags.has(module)) {
    // A browser remembers that a module failed; another address makes it look again.
    const { default: Page } = await import(attempt ? `${module}?${attempt}` : module);
    const tag = `tenon-page-${++serial}`;
    customElements.define(
      tag,
      class extends Page {
        connectedCallback() {
          try {
            super.connectedCallback?.();
            bringUi5(this.shadowRoot ?? this);
          } catch (broken) {
            this.broken?.(broken);
          }
        }

        performUpdate() {
          try {
            super.performUpdate();
            bringUi5(this.renderRoot);
          } catch (broken) {
            this.broken?.(broken);
          }
        }
      },
    );
    tags.set(module, tag);
  }
  return tags.get(module);
}

/** The place of a page: loads its module, shows it, and shows what went wrong instead of it. */
class PageFrame extends LitElement {
  static properties = { module: {}, path: { attribute: false }, state: { state: true } };

  static styles = [common, css`
    .note { padding: 2rem 1rem; text-align: center; color: var(--tenon-muted); }
    button { margin-top: 1rem; }
  `];

  attempt = 0;

  willUpdate(changed) {
    if (changed.has('module')) {
      this.load();
    } else if (changed.has('path') && this.element) {
      this.element.context = { path: this.path };
    }
  }

  async load() {
    const module = this.module;
    this.element = undefined;
    this.state = 'loading';
    try {
      const element = document.createElement(await tagOf(module, this.attempt));
      if (module === this.module) {
        element.broken = (broken) => this.fail(broken);
        element.context = { path: this.path };
        this.element = element;
        this.state = 'shown';
      }
    } catch (broken) {
      if (module === this.module) {
        this.fail(broken);
      }
    }
  }

  fail(broken) {
    console.warn('A page failed:', broken);
    this.element = undefined;
    this.state = 'failed';
  }

  again() {
    this.attempt += 1;
    this.load();
  }

  render() {
    if (this.state === 'shown') {
      return html`${this.element}`;
    }
    return this.state === 'failed'
      ? html`<div class="note" role="alert">
          ${t('page.failed')}<br /><button @click=${this.again}>${t('page.again')}</button>
        </div>`
      : html`<div class="note" role="status">${t('page.loading')}</div>`;
  }
}
customElements.define('tenon-page-frame', PageFrame);
