import { api, html, icon, nothing, toast, today } from 'tenon/ui';

const key = () => ({ 'Idempotency-Key': crypto.randomUUID() });

/** Rules from a table: tried, taken, and then into the list or into a draft, all at once. What is left before is given up. */
export class RuleImport {
  /** Begins it; a page shows render(). */
  static async begin(page, t, list) {
    const lists = `/api/price-lists/${list.id}/imports`;
    const { body } = await api.post(lists, {}, key());
    return new RuleImport(page, t, list, `${lists}/${body.id}`);
  }

  constructor(page, t, list, path) {
    Object.assign(this, { page, t, list, path, open: true });
  }

  ended(job) {
    this.taken = !job.dryRun && job.done > job.refused;
    this.page.requestUpdate();
  }

  /** Answers whether it did. */
  async finish(into) {
    const body = into === 'draft' ? { name: `${this.list.name} ${today()}` } : {};
    const done = await this.page.work(() => api.post(`${this.path}/${into}`, body, key()));
    if (done) {
      this.open = false;
      toast(this.t(into === 'draft' ? 'table.drafted' : 'table.applied'));
    }
    return done;
  }

  async leave() {
    if (this.open) {
      this.open = false;
      await api.post(`${this.path}/cancel`, {}, key());
    }
  }

  render(go) {
    const { t, list } = this;
    return html`<div class="bar"><a href="#/price-lists/${list.id}" class="button" aria-label=${list.name}>${icon('left')}</a><h1>${t('table.import')}: ${list.name}</h1></div>
      ${this.page.said()}
      ${this.taken ? html`<section class="card bar"><span role="status">${t('table.taken')}</span><span class="space"></span>
        <button @click=${() => go('draft')} ?disabled=${this.page.busy}>${t('table.draft')}</button>
        <button class="primary" @click=${() => go('apply')} ?disabled=${this.page.busy}>${t('table.apply')}</button></section>` : nothing}
      <tenon-import path="${this.path}/tables" .word=${(field) => t.or(`column.${field}`, undefined)} @ended=${({ detail }) => this.ended(detail)}></tenon-import>`;
  }
}
