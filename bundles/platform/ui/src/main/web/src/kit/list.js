import { LitElement, css, html, nothing } from 'lit';
import { common } from '../common.js';
import { t } from '../own-texts.js';
import { dialog } from './dialog.js';
import { words } from './form.js';
import { icon } from './icons.js';

const PAGE = 50;

/**
 * A list that pages by cursor: rows on a desktop, cards on a phone. Filters and columns are what people make of them: both are kept in
 * this browser under the list's name, and filters can be saved by a name.
 *
 * .columns: [{ key, title, show: (item) => …, number?, first?, hidden? }]; .filters: [{ key, title, kind: 'text'|'choice'|'date', choices: [[value, title]] }];
 * .source: async (filters, after, limit) => ({ items, next }); .link: (item) => '#/…'.
 */
class List extends LitElement {
  static properties = {
    name: {}, label: {}, columns: { attribute: false }, filters: { attribute: false }, source: { attribute: false }, link: { attribute: false },
    empty: { attribute: false }, start: { attribute: false }, items: { state: true }, next: { state: true }, busy: { state: true }, problem: { state: true }, chosen: { state: true },
  };

  static styles = [common, css`
    .find { flex: 1 1 14rem; max-width: 26rem; }
    .find input { width: 100%; }
    .count { margin-inline-start: auto; }
    tbody tr:hover { background: var(--tenon-hover); }
    td.title a { font-weight: 600; text-decoration: none; }
    td.title a:hover { text-decoration: underline; }
    .card { padding: 0.25rem; }
    label { display: inline-flex; align-items: center; gap: 0.4rem; color: var(--tenon-muted); font-size: 0.85rem; }
    .more { text-align: center; }
    .choose { display: grid; gap: 0.6rem; }
    @media (max-width: 40rem) {
      .card { padding: 0.25rem 0.9rem; }
      .bar > :is(label, select, .find) { flex: 1 1 42%; max-width: none; }
      .bar label select { width: 100%; }
      .bar label span { display: none; }
      tbody tr:hover { background: none; }
      table.stack tr { display: flex; flex-wrap: wrap; gap: 0.15rem 0.9rem; align-items: baseline; }
      table.stack td { order: 2; font-size: 0.85rem; gap: 0.35rem; padding: 0; }
      table.stack td.title { order: 0; flex: 1 1 55%; font-size: 1rem; }
      table.stack td.number:last-child { order: 1; font-size: 1rem; font-weight: 650; }
      table.stack td.number:last-child::before { content: none; }
    }
  `];

  constructor() {
    super();
    this.filters = [];
    this.chosen = {};
  }

  get store() {
    try {
      return JSON.parse(localStorage.getItem(`tenon.list.${this.name}`)) ?? {};
    } catch {
      return {};
    }
  }

  keep(change) {
    localStorage.setItem(`tenon.list.${this.name}`, JSON.stringify({ ...this.store, ...change }));
    this.requestUpdate();
  }

  firstUpdated() {
    this.chosen = { ...this.start };
    this.load();
  }

  /** Reads the list again from its beginning. */
  async load() {
    const filters = this.chosen;
    this.busy = true;
    this.problem = undefined;
    try {
      const { items, next } = await this.source(filters, undefined, PAGE);
      if (filters === this.chosen) {
        this.items = items;
        this.next = next;
      }
    } catch (refused) {
      this.problem = words(refused);
    } finally {
      this.busy = false;
    }
  }

  async more() {
    this.busy = true;
    try {
      const { items, next } = await this.source(this.chosen, this.next, PAGE);
      this.items = [...this.items, ...items];
      this.next = next;
    } catch (refused) {
      this.problem = words(refused);
    } finally {
      this.busy = false;
    }
  }

  choose(change, wait = 0) {
    this.chosen = { ...this.chosen, ...change };
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.load(), wait);
  }

  get visible() {
    const hidden = this.store.hidden ?? this.columns.filter((column) => column.hidden).map((column) => column.key);
    return this.columns.filter((column) => column.first || !hidden.includes(column.key));
  }

  async chooseColumns() {
    await dialog(t('list.columns'), (me) => {
      const hidden = new Set(this.store.hidden ?? this.columns.filter((column) => column.hidden).map((column) => column.key));
      return html`<div class="fields">${this.columns.filter((column) => !column.first).map((column) => html`<label class="check">
          <input type="checkbox" .checked=${!hidden.has(column.key)} @change=${(event) => {
            hidden[event.target.checked ? 'delete' : 'add'](column.key);
            this.keep({ hidden: [...hidden] });
            me.requestUpdate();
          }}>${column.title}</label>`)}</div>
        <div class="do"><button class="primary" @click=${() => me.close()}>${t('done')}</button></div>`;
    });
  }

  async saveFilter() {
    const name = await dialog(t('list.save'), (me) => html`<form class="fields" @submit=${(event) => { event.preventDefault(); me.close(event.target.elements.name.value.trim()); }}>
      <label class="whole">${t('list.save.name')}<input name="name" required maxlength="60"></label>
      <div class="do whole"><button class="primary">${t('save')}</button></div></form>`);
    if (name) {
      this.keep({ saved: { ...this.store.saved, [name]: this.chosen } });
    }
  }

  take(event) {
    const value = event.target.value;
    event.target.value = '';
    if (value === '+save') {
      this.saveFilter();
    } else if (value === '+columns') {
      this.chooseColumns();
    } else if (value.startsWith('-')) {
      const { [value.slice(1)]: gone, ...saved } = this.store.saved;
      this.keep({ saved });
    } else if (value) {
      this.choose(this.store.saved[value.slice(1)]);
    }
  }

  render() {
    return html`${this.tools()}
      ${this.problem ? html`<div class="said bad" role="alert">${this.problem} <button class="plain" @click=${this.load}>${t('page.again')}</button></div>` : nothing}
      ${!this.items ? (this.problem ? nothing : html`<p class="empty" role="status">${t('page.loading')}</p>`) : this.items.length ? this.table() : this.nothingThere()}
      ${this.next ? html`<p class="more"><button ?disabled=${this.busy} @click=${this.more}>${t('list.more')}</button></p>` : nothing}`;
  }

  tools() {
    const saved = Object.keys(this.store.saved ?? {});
    const some = Object.values(this.chosen).some(Boolean);
    return html`<div class="bar noprint" role="search" aria-label=${t('list.filters')}>
      ${this.filters.map((filter) => this.filter(filter))}
      <select aria-label=${t('list.views')} @change=${this.take}>
        <option value="">${t('list.views')}</option>
        ${saved.map((name) => html`<option value="=${name}">${name}</option>`)}
        ${some ? html`<option value="+save">${t('list.save')}</option>` : nothing}
        <option value="+columns">${t('list.columns')}</option>
        ${saved.map((name) => html`<option value="-${name}">${t('list.forget', name)}</option>`)}
      </select>
      ${some ? html`<button class="plain" @click=${() => this.choose(Object.fromEntries(Object.keys(this.chosen).map((key) => [key, ''])))}>${t('list.all')}</button>` : nothing}
      <slot name="tools"></slot>
    </div>`;
  }

  filter({ key, title, kind, choices }) {
    return kind === 'choice'
      ? html`<label><span>${title}</span><select aria-label=${title} @change=${(event) => this.choose({ [key]: event.target.value })}>
          <option value="" ?selected=${!this.chosen[key]}>${title}: ${t('list.any')}</option>
          ${choices.map(([value, name]) => html`<option value=${value} ?selected=${this.chosen[key] === value}>${name}</option>`)}</select></label>`
      : kind === 'date'
      ? html`<label>${title}<input type="date" .value=${this.chosen[key] ?? ''} @change=${(event) => this.choose({ [key]: event.target.value })}></label>`
      : html`<div class="find"><input type="search" aria-label=${title} placeholder=${title} .value=${this.chosen[key] ?? ''}
          @input=${(event) => this.choose({ [key]: event.target.value }, 200)}></div>`;
  }

  nothingThere() {
    const some = Object.values(this.chosen).some(Boolean);
    return html`<div class="card empty" role="status">${some ? html`<strong>${t('list.none')}</strong>${t('list.none.hint')}` : (this.empty ?? html`<strong>${t('list.nothing')}</strong>`)}</div>`;
  }

  table() {
    const columns = this.visible;
    return html`<div class="card wide" tabindex="-1"><table class="stack" aria-label=${this.label ?? nothing} aria-busy=${Boolean(this.busy)}>
      <thead><tr>${columns.map((column) => html`<th scope="col" class=${column.number ? 'number' : ''}>${column.title}</th>`)}</tr></thead>
      <tbody>${this.items.map((item) => html`<tr>${columns.map((column) => html`<td data-label=${column.title}
        class="${column.number ? 'number' : ''} ${column.first ? 'title' : ''}">${column.first && this.link ? html`<a href=${this.link(item)}>${column.show(item)}</a>` : column.show(item)}</td>`)}</tr>`)}</tbody>
    </table></div>`;
  }
}
customElements.define('tenon-list', List);
