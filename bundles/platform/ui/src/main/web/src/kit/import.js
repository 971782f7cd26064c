import { LitElement, css, html, nothing } from 'lit';
import { api } from '../api.js';
import { common } from '../common.js';
import { number } from '../language.js';
import { t } from '../own-texts.js';
import { Form, words } from './form.js';
import './job.js';

const SHOWN = 3;
const key = () => ({ 'Idempotency-Key': crypto.randomUUID() });

/**
 * Brings in a table, CSV or XLSX: choose it, say what its columns are, try, import. <tenon-import path="/api/customers/imports"> asks path/mapping for the
 * fields ({ mapping, fields: [{ name, heading }] }) and posts { upload, mapping, dryRun } and what .options adds to path, which answers a job.
 *
 * .word: (field) => what people call it; .options: (form) => more fields of the form, by JSON pointer; .values: what they begin with; .settle as for <tenon-job>.
 * The event "ended" has the job as its detail, a trial's too.
 */
class Import extends LitElement {
  static properties = {
    path: {}, word: { attribute: false }, options: { attribute: false }, values: { attribute: false }, settle: { attribute: false },
    table: { state: true }, fields: { state: true }, job: { state: true }, ended: { state: true }, busy: { state: true }, problem: { state: true }, charset: { state: true },
  };

  static styles = [common, css`
    td select { min-width: 10rem; width: 100%; }
    .sample { color: var(--tenon-muted); font-size: 0.85rem; overflow-wrap: anywhere; }
    .do { display: flex; flex-wrap: wrap; gap: 0.6rem; margin-top: 1rem; }
  `];

  constructor() {
    super();
    this.charset = 'UTF-8';
    this.values = {};
  }

  async guarded(work, form) {
    this.busy = true;
    this.problem = undefined;
    form?.clear();
    try {
      await work();
    } catch (refused) {
      if (refused.status === undefined) {
        throw refused;
      }
      if (form) {
        await form.fail(refused);
      } else {
        this.problem = refused;
      }
    } finally {
      this.busy = false;
    }
  }

  chosen(file) {
    return this.guarded(async () => {
      Object.assign(this, { table: undefined, job: undefined, ended: undefined });
      const { body: table } = await api.post(`/api/uploads?name=${encodeURIComponent(file.name)}&charset=${encodeURIComponent(this.charset)}`, file, key());
      const { body } = await api.get(`${this.path}/mapping?upload=${encodeURIComponent(table.id)}`);
      this.form = new Form(this, { ...this.values });
      this.fields = body.fields;
      // From a heading to the field that it is.
      this.means = new Map(Object.entries(body.mapping).map(([field, heading]) => [heading, field]));
      this.table = table;
    });
  }

  mean(heading, field) {
    this.means.forEach((other, where) => other === field && this.means.delete(where));
    if (field) {
      this.means.set(heading, field);
    } else {
      this.means.delete(heading);
    }
    this.requestUpdate();
  }

  start(dryRun) {
    return this.guarded(async () => {
      const mapping = Object.fromEntries([...this.means].map(([heading, field]) => [field, heading]));
      const given = Object.fromEntries(Object.entries(this.form.values).filter(([, value]) => value !== ''));
      const { body } = await api.post(this.path, { ...given, upload: this.table.id, mapping, dryRun }, key());
      this.ended = undefined;
      this.job = body.id;
    }, this.form);
  }

  /** Looks again how far the job is, after the page has settled something. */
  again() {
    this.renderRoot.querySelector('tenon-job')?.look();
  }

  endedWith(job) {
    this.ended = job;
    this.dispatchEvent(new CustomEvent('ended', { detail: job }));
  }

  render() {
    return html`${this.problem ? html`<div class="said bad" role="alert">${words(this.problem)}</div>` : nothing}
      <section class="card fields"><label>${t('import.file')}<input type="file" accept=".csv,.tsv,.txt,.xlsx" ?disabled=${this.busy} @change=${(event) => event.target.files[0] && this.chosen(event.target.files[0])}></label>
        <label>${t('import.charset')}<select @change=${(event) => { this.charset = event.target.value; }}>${['UTF-8', 'GB18030', 'windows-1252'].map((each) => html`<option ?selected=${each === this.charset}>${each}</option>`)}</select></label></section>
      ${this.table ? this.columns() : nothing}
      ${this.job ? html`<tenon-job job=${this.job} .settle=${this.settle} @ended=${({ detail }) => this.endedWith(detail)}></tenon-job>` : nothing}`;
  }

  columns() {
    const { table, form } = this;
    return html`<form class="card" novalidate @submit=${(event) => { event.preventDefault(); this.start(true); }}><h2>${t('import.columns', table.name, number(table.rows))}</h2>${form.said()}
      <div class="wide"><table class="stack" aria-label=${t('import.mapping')}><thead><tr><th scope="col">${t('import.column')}</th><th scope="col">${t('import.field')}</th><th scope="col">${t('import.sample')}</th></tr></thead>
      <tbody>${table.columns.map((heading, at) => html`<tr><td class="title">${heading}</td><td data-label=${t('import.field')}><select aria-label=${t('import.of', heading)} @change=${(event) => this.mean(heading, event.target.value)}>
          <option value="">${t('import.not')}</option>${this.fields.map(({ name, heading: called }) => html`<option value=${name} ?selected=${this.means.get(heading) === name}>${this.word?.(name) ?? called}</option>`)}</select></td>
        <td class="sample" data-label=${t('import.sample')}>${table.sample.slice(0, SHOWN).map((row) => row.cells[at]).filter(Boolean).join(' · ')}</td></tr>`)}</tbody></table></div>
      ${this.options ? html`<div class="fields">${this.options(form)}</div>` : nothing}
      <div class="do"><button ?disabled=${this.busy}>${t('import.try')}</button>
        <button type="button" class="primary" ?disabled=${this.busy || (this.ended && !this.ended.dryRun)} @click=${() => this.start(false)}>${t('import.go', number(table.rows))}</button></div></form>`;
  }
}
customElements.define('tenon-import', Import);
