import { LitElement, css, html, nothing } from 'lit';
import { common } from '../common.js';
import { money, number } from '../language.js';
import { t } from '../own-texts.js';
import { dialog } from './dialog.js';
import { save } from './download.js';
import { csvLine, measured, pivot } from './pivot-model.js';

const PLACES = ['rows', 'columns'];
const SHOWN = 200;

/**
 * A pivot table over things that are in the browser already. Fields are dragged, or moved by the keyboard, to the rows, the columns or away; a
 * figure opens the things that it is made of. What people have chosen is kept in this browser under the pivot's name.
 *
 * .items; .fields: [{ key, title, value: (item) => text | undefined, show?: (text) => … }]; .measures: [{ key, title, of?: (item) => decimal
 * string | money | undefined }], counting without "of"; .start: { rows: [key], columns: [key], measure: key };
 * .item: (item) => what a list of them shows.
 */
class Pivot extends LitElement {
  static properties = { name: {}, label: {}, items: { attribute: false }, fields: { attribute: false }, measures: { attribute: false }, start: { attribute: false }, item: { attribute: false } };

  static styles = [common, css`
    .zones { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr)); gap: 0.75rem; margin-bottom: 1rem; }
    .zone { border: 1px dashed var(--tenon-field); border-radius: 0.6rem; padding: 0.6rem; min-height: 4.5rem; }
    .zone.over { background: var(--tenon-hover); border-style: solid; }
    .zone h2 { font-size: 0.85rem; margin: 0 0 0.4rem; color: var(--tenon-muted); }
    .zone ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.4rem; }
    .zone button { cursor: grab; min-height: 2rem; padding-block: 0.15rem; }
    .tools { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: end; margin-bottom: 0.75rem; }
    .tools label { display: grid; gap: 0.25rem; font-size: 0.85rem; color: var(--tenon-muted); }
    .card { overflow-x: auto; padding: 0.25rem; }
    td.figure { padding: 0; }
    td.figure button { width: 100%; border: 0; background: none; border-radius: 0; font-weight: inherit; justify-content: flex-end; min-height: 2.25rem; white-space: nowrap; }
    th.value { color: var(--tenon-text); white-space: normal; }
    .total { font-weight: 650; background: var(--tenon-hover); }
  `];

  get chosen() {
    let kept = {};
    try {
      kept = JSON.parse(localStorage.getItem(`tenon.pivot.${this.name}`)) ?? {};
    } catch {
      // Not ours, or nothing.
    }
    const known = (keys) => keys.filter((key) => this.fields.some((field) => field.key === key));
    const all = { ...this.start, ...kept };
    return { rows: known(all.rows), columns: known(all.columns), measure: this.measures.some((each) => each.key === all.measure) ? all.measure : this.measures[0].key };
  }

  choose(change) {
    localStorage.setItem(`tenon.pivot.${this.name}`, JSON.stringify({ ...this.chosen, ...change }));
    this.requestUpdate();
  }

  /** Moves a field to the rows, the columns, or (undefined) away; at the end, or before another. */
  move(key, place, before) {
    const { rows, columns } = this.chosen;
    const without = { rows: rows.filter((each) => each !== key), columns: columns.filter((each) => each !== key) };
    if (place) {
      const at = before && before !== key ? without[place].indexOf(before) : -1;
      without[place].splice(at < 0 ? without[place].length : at, 0, key);
    }
    this.choose(without);
  }

  field(key) {
    return this.fields.find((field) => field.key === key);
  }

  get measure() {
    return this.measures.find((each) => each.key === this.chosen.measure);
  }

  async ask(field) {
    const place = await dialog(field.title, (me) => html`<p>${t('pivot.move')}</p>
      <div class="do">${[...PLACES, 'away'].map((each, index) => html`<button ?autofocus=${index === 0} @click=${() => me.close(each)}>${t(`pivot.to.${each}`)}</button>`)}</div>`);
    if (place) {
      this.move(field.key, place === 'away' ? undefined : place);
    }
  }

  render() {
    const { rows, columns } = this.chosen;
    const away = this.fields.filter((field) => ![...rows, ...columns].includes(field.key)).map((field) => field.key);
    return html`<div class="zones noprint">${this.zone('away', away)}${this.zone('rows', rows)}${this.zone('columns', columns)}</div>
      <div class="tools noprint"><label>${t('pivot.measure')}<select @change=${(event) => this.choose({ measure: event.target.value })}>${this.measures.map((each) => html`<option value=${each.key} ?selected=${each.key === this.chosen.measure}>${each.title}</option>`)}</select></label>
        <button @click=${this.export}>${t('pivot.export')}</button></div>
      ${this.items.length ? this.table() : html`<div class="card empty" role="status"><strong>${t('list.nothing')}</strong></div>`}`;
  }

  zone(place, keys) {
    const drop = (before) => (event) => {
      event.preventDefault();
      event.stopPropagation();
      this.renderRoot.querySelectorAll('.over').forEach((each) => each.classList.remove('over'));
      this.move(event.dataTransfer.getData('text/plain'), place === 'away' ? undefined : place, before);
    };
    return html`<div class="zone" @dragover=${(event) => { event.preventDefault(); event.currentTarget.classList.add('over'); }} @dragleave=${(event) => event.currentTarget.classList.remove('over')} @drop=${drop()}>
      <h2>${t(`pivot.${place}`)}</h2><ul>${keys.map((key) => html`<li @drop=${drop(key)}><button draggable="true" @dragstart=${(event) => event.dataTransfer.setData('text/plain', key)}
        @click=${() => this.ask(this.field(key))}>${this.field(key).title}</button></li>`)}</ul></div>`;
  }

  /** How a value of a field is shown. */
  value(field, text) {
    return text === '' ? t('pivot.none') : field.show ? field.show(text) : text;
  }

  figure(items) {
    const result = measured(this.measure, items);
    return typeof result === 'string' ? (result === '' ? '' : number(result)) : result.map((each) => html`<div>${money(each)}</div>`);
  }

  table() {
    const { rows, columns } = this.chosen;
    const [rowFields, columnFields] = [rows, columns].map((keys) => keys.map((key) => this.field(key)));
    const table = pivot(this.items, rowFields, columnFields);
    const across = columnFields.length ? table.columns : [];
    const heads = Math.max(1, columnFields.length);
    const cell = (row, column, total) => html`<td class="figure number ${total ? 'total' : ''}">${table.cell(row, column).length ? html`<button title=${t('pivot.open', table.cell(row, column).length)} @click=${() => this.open(table.cell(row, column))}>${this.figure(table.cell(row, column))}</button>` : nothing}</td>`;
    return html`<div class="card" tabindex="-1"><table aria-label=${this.label}><thead>
      ${Array.from({ length: heads }, (_, line) => html`<tr>${line === 0 ? html`${rowFields.length ? rowFields.map((field) => html`<th scope="col" rowspan=${heads}>${field.title}</th>`) : html`<td rowspan=${heads}></td>`}` : nothing}
        ${across.map((column) => html`<th scope="col" class="number value">${this.value(columnFields[line], column.values[line])}</th>`)}${line === 0 ? html`<th scope="col" class="number" rowspan=${heads}>${t('pivot.sum')}</th>` : nothing}</tr>`)}</thead>
      <tbody>${rowFields.length ? table.rows.map((row) => html`<tr>${row.values.map((text, index) => html`<th scope="row" class="value">${this.value(rowFields[index], text)}</th>`)}
        ${across.map((column) => cell(row.key, column.key))}${cell(row.key, undefined, true)}</tr>`) : nothing}
        <tr class="total"><th scope="row" colspan=${Math.max(1, rowFields.length)}>${t('pivot.sum')}</th>${across.map((column) => cell(undefined, column.key, true))}${cell(undefined, undefined, true)}</tr></tbody></table></div>`;
  }

  open(items) {
    return dialog(t('pivot.items', items.length), () => html`<ul>${items.slice(0, SHOWN).map((item) => html`<li>${this.item(item)}</li>`)}</ul>
      ${items.length > SHOWN ? html`<p class="muted">${t('pivot.more', SHOWN)}</p>` : nothing}`, { side: true });
  }

  /** A row for each row and column, with the figures of all measures. */
  async export() {
    const { rows, columns } = this.chosen;
    const fields = [...rows, ...columns].map((key) => this.field(key));
    const table = pivot(this.items, fields, []);
    const names = await Promise.all(table.rows.map((row) => Promise.all(row.values.map((text, index) => (text && fields[index].text ? fields[index].text(text) : text)))));
    const figures = (row) => this.measures.map((measure) => {
      const result = measured(measure, table.cell(row.key, ''));
      return typeof result === 'string' ? result : result.map(({ amount, currency }) => `${amount} ${currency}`).join('; ');
    });
    const lines = [[...fields, ...this.measures].map((each) => each.title), ...table.rows.map((row, index) => [...names[index], ...figures(row)])];
    save(new Blob(['\ufeff', lines.map(csvLine).join('\r\n'), '\r\n'], { type: 'text/csv' }), `${this.name}.csv`);
  }
}
customElements.define('tenon-pivot', Pivot);
