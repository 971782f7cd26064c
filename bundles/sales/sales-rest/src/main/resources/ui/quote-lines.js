import { LineNumbers, numberStyles } from './line-numbers.js';
import { otherUnits } from './quote-units.js';
import { Portions, css, date, dialog, guard, html, icon, madeOf, money, nothing, number, percent, products, repeat } from 'tenon/ui';

/** What is seen of what the server made of a line: one that is what it was is not drawn again. */
const seen = (priced) => priced && [priced.quantity, priced.unitPrice.amount, priced.discountPercent, priced.net.amount, ...priced.taxes.map((tax) => tax.rate), ...priced.availability.map((each) => each.quantity + each.date)].join();

const counts = (line) => !(line.optional || line.alternative) || line.chosen;

/** The steps of a price; the parts of a step are folded into it. */
const steps = (trace) => html`<ol class="trace">${trace.map((step) => {
  const line = html`<span>${step.why}</span> <span class="strong">${money(step.after)}</span>`;
  return html`<li>${step.steps ? html`<details><summary>${line}</summary>${steps(step.steps)}</details>` : line}</li>`;
})}</ol>`;

/** The groups of alternatives that there are, and one more. */
const groups = (model) => {
  const used = [...new Set(model.lines.map((each) => each.alternative).filter(Boolean))];
  return [...used, ['A', 'B', 'C', 'D', 'E'].find((name) => !used.includes(name))].filter(Boolean);
};

export const lineStyles = css`
  ${numberStyles}
  .lines { padding: 0.25rem 0.75rem 0.75rem; }
  .lines th, .lines td { padding: 0.45rem 0.4rem; vertical-align: middle; }
  .lines input { width: 100%; text-align: end; min-height: 2.1rem; padding: 0.25rem 0.5rem; }
  .lines .q select { display: block; width: 100%; min-height: 2.1rem; margin-top: 0.2rem; }
  .lines .x { width: 4.9rem; white-space: nowrap; text-align: end; }
  @media (min-width: 60.01rem) { .lines .n, .lines .a { width: 6.5rem; } .lines .q { width: 5.25rem; } .lines .p { width: 6.75rem; } .lines .d { width: 4.75rem; } }
  .lines td.x { padding-inline: 0; }
  .lines .icon { min-height: 2rem; min-width: 2rem; padding: 0.2rem; }
  .lines .left { display: flex; flex-wrap: wrap; gap: 0.3rem 0.75rem; align-items: center; margin-top: 0.25rem; }
  .lines .left input { width: auto; min-height: 0; }
  .lines .left label { display: inline-flex; gap: 0.35rem; align-items: center; }
  .lines .out { text-decoration: line-through; }
  .lines .stale .n { color: var(--tenon-muted); }
  .day { display: inline-flex; align-items: center; gap: 0.4rem; white-space: nowrap; font-size: 0.85rem; }
  .day::before { content: ''; width: 0.55rem; height: 0.55rem; border-radius: 50%; background: var(--tenon-good); flex: none; }
  .day.later::before { background: var(--tenon-warn); }
  .add { padding: 0.35rem 0.4rem 0; }
  @media (max-width: 60rem) {
    .lines { padding: 0 0.75rem 0.75rem; }
    .lines thead { display: none; }
    .lines table, .lines tbody { display: block; }
    .lines tr { display: grid; grid-template-columns: repeat(6, minmax(0, 1fr)); gap: 0.4rem 0.5rem; padding: 0.75rem 0; border-bottom: 1px solid var(--tenon-line); content-visibility: auto; contain-intrinsic-size: auto 11rem; }
    .lines td:is(td) { display: block; border: 0; padding: 0; width: auto; grid-column: span 2; text-align: start; }
    .lines td.name { grid-column: span 4; }
    .lines td.x { grid-column: span 2; width: auto; }
    .lines td.a { grid-column: span 2; align-self: center; }
    .lines td.t { align-self: center; }
    .lines td.a { order: 1; } .lines td.x { order: 2; } .lines td.n { order: 3; font-weight: 650; align-self: center; text-align: end; white-space: nowrap; }
    .lines td:is(.q, .p, .d, .t)::before { content: attr(data-label); display: block; color: var(--tenon-muted); font-size: 0.78rem; }
  }
`;

/** The lines of a quote: a table on a desktop, a card each on a phone. */
export class QuoteLines {
  constructor(host, t) {
    this.host = host;
    this.t = t;
    this.portions = new Portions(host);
    this.numbers = new LineNumbers(host, t);
  }

  /** Shows a line and what was written in it. */
  async reveal(line) {
    await this.portions.reveal(this.host.model.lines.indexOf(line));
    this.host.renderRoot.querySelector(`#row-${line.key}`)?.scrollIntoView({ block: 'nearest' });
  }

  render(model) {
    const { t } = this;
    this.groups = groups(model);
    return html`<table aria-label=${t('lines')} aria-rowcount=${model.lines.length + 1} class=${model.open ? 'stale' : ''}>
      <thead><tr><th scope="col">${t('product')}</th><th scope="col" class="number">${t('quantity')}</th><th scope="col" class="number">${t('price')}</th><th scope="col" class="number">${t('discount')}</th>
        <th scope="col" class="number">${t('tax')}</th><th scope="col" class="number">${t('net')}</th><th scope="col">${t('arrival')}</th><th scope="col"><span class="visually-hidden">${t('actions')}</span></th></tr></thead>
      ${this.portions.bodies(model, model.lines, (lines, first) => this.rows(model, lines, first), 8)}</table>`;
  }

  rows(model, lines, first) {
    return repeat(lines, (line) => line.key, (line, at) => guard(
      [line.quantity, line.unit, this.units(model, line).join(), line.price, line.discount, line.optional, line.alternative, line.chosen, line.attributes, line.margin?.earned.amount, model.leaving, model.numbering, this.groups.join(), seen(line.priced), line.wrong, line.item, model.editable, first + at], () => this.line(model, line, first + at)));
  }

  line(model, line, index) {
    const { t } = this;
    const { priced } = line;
    const wrong = line.wrong ?? [];
    return html`<tr id="row-${line.key}" aria-rowindex=${index + 2}>
      <td class="name"><span class="strong">${line.item?.name ?? products.of(line.product)}</span>
        <span class="muted small">${line.item?.sku ?? ''}</span>
        ${line.product ? madeOf(line.product) : nothing}
        ${this.numbers.render(model, line, index)}
        ${this.left(model, line, index)}
        ${wrong.map((error) => html`<div class="wrong" id="wrong-${line.key}">${error.message}</div>`)}</td>
      <td class="q number" data-label=${t('quantity')}>${this.input(model, line, index, 'quantity', 'quantity')}${this.unitChoice(model, line, index)}${this.unit(line.priced)}</td>
      <td class="p number" data-label=${t('price')}>${this.input(model, line, index, 'price', 'unitPrice', priced ? number(priced.unitPrice.amount) : '')}</td>
      <td class="d number" data-label=${t('discount')}>${this.input(model, line, index, 'discount', 'discountPercent', '0')}</td>
      <td class="t number" data-label=${t('tax')}>${priced?.taxes.length ? priced.taxes.map((tax) => html`<span title=${money(tax.amount)}>${percent(tax.rate)} </span>`) : '–'}</td>
      <td class="n number ${counts(line) ? '' : 'out'}">${priced ? money(priced.net) : '…'}
        ${line.margin ? html`<div class="muted small" title=${t('margin.cost', money(line.margin.cost))}>${t('margin.earned', line.margin.percent ? percent(line.margin.percent) : money(line.margin.earned))}</div>` : nothing}</td>
      <td class="a">${this.arrival(priced)}</td>
      <td class="x">
        <button class="icon" aria-label=${t('why', index + 1)} ?disabled=${!priced} @click=${() => this.why(line.priced)}>${icon('why', 18)}</button>
        ${model.editable ? html`<button class="icon" aria-label=${t('line.remove', index + 1)} @click=${() => model.remove(line)}>${icon('bin', 18)}</button>` : nothing}</td>
    </tr>`;
  }

  /** Whether the line is left to the customer, and whether it is taken. */
  left(model, line, index) {
    const { t } = this;
    const open = ['draft', 'pending', 'approved', 'sent', undefined].includes(model.quote?.state);
    const what = line.optional ? 'optional' : line.alternative ? `:${line.alternative}` : '';
    const choosing = model.editable && model.leaving;
    return what || choosing ? html`<div class="left small">
      ${choosing ? html`<select aria-label=${t('choice.of', index + 1)} @change=${(event) => model.leaveLine(line, event.target.value)}>
          ${[['', t('choice.fixed')], ['optional', t('choice.optional')], ...this.groups.map((group) => [`:${group}`, t('choice.alternative', group)])].map(([value, text]) => html`<option value=${value} ?selected=${value === what}>${text}</option>`)}</select>`
        : html`<span class="chip">${line.optional ? t('choice.optional') : t('choice.alternative', line.alternative)}</span>`}
      ${what ? html`<label><input type="checkbox" aria-label=${t('choice.taken.of', index + 1)} .checked=${line.chosen} ?disabled=${!open || (line.alternative && line.chosen)}
          @change=${(event) => this.host.work(() => model.choose(line, event.target.checked))}> ${t('choice.taken')}</label>` : nothing}</div>` : nothing;
  }

  input(model, line, index, key, pointer, placeholder = '') {
    const { t } = this;
    if (!model.editable) {
      const { quantity, unit, shown: { unitPrice, discountPercent } } = line.priced;
      return { quantity: () => `${number(quantity)} ${unit}`, price: () => money(unitPrice), discount: () => (discountPercent === '0' ? '–' : percent(discountPercent)) }[key]();
    }
    const wrong = (line.wrong ?? []).some((error) => error.pointer === `/lines/${index}/${pointer}` || error.pointer.startsWith(`/lines/${index}/${pointer}/`));
    return html`<input inputmode="decimal" autocomplete="off" aria-label=${t(`${key}.of`, index + 1)} placeholder=${placeholder} aria-invalid=${wrong ? 'true' : nothing}
      aria-describedby=${wrong ? `wrong-${line.key}` : nothing} .value=${line[key]} @input=${(event) => model.set(line, { [key]: event.target.value })}
      @focus=${(event) => event.target.select()} @keydown=${(event) => event.key === 'Enter' && this.host.adder?.focus()}>`;
  }

  /** What the product is sold in beside its own unit, where that can be chosen. */
  units(model, line) {
    return model.editable ? otherUnits(line.product, () => this.host.requestUpdate()) : [];
  }

  /** A price by hand was by the other unit, and goes with it. */
  unitChoice(model, line, index) {
    const own = line.item?.unit ?? line.priced?.stockUnit ?? line.priced?.unit;
    const all = [own, ...this.units(model, line)];
    return all.length > 1 && own ? html`<select aria-label=${this.t('unit.of', index + 1)} @change=${(event) => model.set(line, { unit: event.target.value, price: '' })}>
      ${all.map((each) => html`<option value=${each} ?selected=${each === (line.unit ?? own)}>${each}</option>`)}</select>` : nothing;
  }

  /** What the line is in where a draft does not say so, and how much of the product's own unit that is. */
  unit(priced) {
    return priced?.stockUnit ? html`<div class="muted small">${this.host.model.editable ? `${priced.unit} ` : ''}= ${number(priced.stockQuantity)} ${priced.stockUnit}</div>` : nothing;
  }

  arrival(priced) {
    const last = priced?.availability.at(-1);
    if (!last) {
      return nothing;
    }
    const { t } = this;
    const now = last.basis === 'stock' || last.basis === 'service';
    const some = priced.availability.filter((each) => each.basis === 'stock').map((each) => number(each.quantity))[0];
    return html`<span class="day ${now ? '' : 'later'}">${now ? t(`basis.${last.basis}`) : date(last.date)}</span>
      ${!now && some ? html`<div class="muted small">${t('basis.part', some)}</div>` : nothing}`;
  }

  why(priced) {
    const { t } = this;
    return dialog(t('why.title'), () => html`${steps(priced.trace)}
      ${priced.taxes.map((tax) => html`<p class="muted">${tax.code} ${percent(tax.rate)}: ${money(tax.amount)}</p>`)}
      ${priced.availability.map((each) => html`<p class="muted">${t(`promise.${each.basis}`, number(each.quantity), date(each.date), each.warehouse)}</p>`)}`);
  }
}
