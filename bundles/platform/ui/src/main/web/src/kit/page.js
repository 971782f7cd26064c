import { LitElement, html, nothing } from 'lit';
import { common } from '../common.js';
import { t } from '../own-texts.js';
import { conflict } from './dialog.js';
import { words } from './form.js';
import { toast } from './toast.js';

/**
 * What most pages begin with. open(path) is called whenever the address goes elsewhere; work(…) does something that may be refused and
 * shows the refusal: at the fields of a form if it is given one, else above the page.
 */
export class Page extends LitElement {
  static properties = { context: { attribute: false }, problem: { state: true }, busy: { state: true } };

  static styles = common;

  willUpdate(changed) {
    if (changed.has('context')) {
      this.problem = undefined;
      this.work(() => this.open(this.context.path));
    }
  }

  open() {}

  /** Answers what the work answered; undefined when it was refused. */
  async work(what, form) {
    this.busy = true;
    form?.clear();
    try {
      return await what();
    } catch (refused) {
      if (refused.status === undefined) {
        throw refused;
      }
      if (form) {
        await form.fail(refused);
      } else {
        this.problem = refused;
      }
      return undefined;
    } finally {
      this.busy = false;
    }
  }

  /**
   * An action that must not be done on what somebody else has changed meanwhile: asks what to do then. reload() reads the current state and
   * answers its ETag.
   */
  async versioned(etag, act, reload, form) {
    return this.work(async () => {
      try {
        return await act(etag);
      } catch (refused) {
        if (refused.status !== 412) {
          throw refused;
        }
        const choice = await conflict();
        if (!choice) {
          return undefined;
        }
        const now = await reload(choice);
        if (choice === 'mine') {
          return act(now);
        }
        toast(t('conflict.taken'));
        return undefined;
      }
    }, form);
  }

  said() {
    const problem = this.problem;
    return problem
      ? html`<div class="said bad" role="alert">${problem.status === 404 ? t('problem.not-found') : words(problem)}
          ${problem.status === 0 ? html`<button class="plain" @click=${() => this.work(() => this.open(this.context.path))}>${t('page.again')}</button>` : nothing}</div>`
      : nothing;
  }

  /** Until there is something to show. */
  waiting() {
    return this.problem ? nothing : html`<p class="empty" role="status">${t('page.loading')}</p>`;
  }
}
