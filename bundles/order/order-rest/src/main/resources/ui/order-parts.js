import { date, html, instant, me, money, nothing, number, percent, products } from 'tenon/ui';

/** How much of the product's own unit it is, where that is another one: what is reserved, missing and gone is in that. */
const converted = (line) => (line.stockUnit ? html`<div class="muted small">= ${number(line.stockQuantity)} ${line.stockUnit}</div>` : nothing);

/** What a line says of itself in numbers, beside what its product says. */
const says = ({ attributes = {} }) => (Object.keys(attributes).length ? html`<div class="muted small">${Object.entries(attributes).map(([name, value], i) => html`${i ? ', ' : ''}${name} ${number(value)}`)}</div>` : nothing);

/** What one of a kit is made of. */
const madeOf = (line) => (line.components.length ? html`<div class="muted small">${line.components.map((each, i) => html`${i ? ', ' : ''}${number(each.quantity)} × ${products.of(each.product)}`)}</div>` : nothing);

/** Where goods come from that do not come from stock, and by which purchase order. */
const bought = (t, line) => (line.procurement === 'stock' ? nothing : html`<div class="small"><span class="chip">${t(`procurement.${line.procurement}`)}</span> ${line.purchase ? (me.may('purchase.read') ? html`<a href="#/purchase-orders/${line.purchase.id}">${line.purchase.number}</a>` : line.purchase.number) : nothing}</div>`);

/** The lines of an order, with what is reserved, missing and gone; portions is where long ones are drawn. */
export const lines = (t, order, portions) => html`<section class="card wide" tabindex="-1"><h2>${t('lines')}</h2><table class="stack" aria-label=${t('lines')} aria-rowcount=${order.lines.length + 1}>
  <thead><tr><th scope="col">${t('product')}</th><th scope="col" class="number">${t('quantity')}</th><th scope="col" class="number">${t('reserved')}</th><th scope="col" class="number">${t('backordered')}</th><th scope="col" class="number">${t('shipped')}</th><th scope="col">${t('promised')}</th><th scope="col" class="number">${t('net')}</th></tr></thead>
  ${portions.bodies(order.id, order.lines, (some, first) => some.map((line, at) => html`<tr aria-rowindex=${first + at + 2}><td class="title">${products.of(line.product)}${says(line)}${madeOf(line)}${bought(t, line)}</td><td class="number" data-label=${t('quantity')}>${number(line.quantity)} ${line.unit}${converted(line)}</td>
    <td class="number" data-label=${t('reserved')}>${number(line.reserved)}</td><td class="number" data-label=${t('backordered')}>${order.state === 'draft' ? '–' : Number(line.backordered) ? html`<span class="chip warn">${number(line.backordered)}</span>` : '0'}</td>
    <td class="number" data-label=${t('shipped')}>${number(line.shipped)}${line.settled ? html` <span class="chip good">${t('settled')}</span>` : line.tolerance ? html`<div class="muted small">${t('tolerance', percent(line.tolerance.less), percent(line.tolerance.more))}</div>` : nothing}</td><td data-label=${t('promised')}>${line.promisedDate ? date(line.promisedDate) : '–'}</td><td class="number" data-label=${t('net')}>${money(line.net)}</td></tr>`), 7)}</table></section>`;

/** What has left, the oldest first. */
export const shipments = (t, sent) => (sent?.length ? html`<section class="card"><h2>${t('shipments')}</h2>${sent.map((each) => html`<p><span class="strong">${instant(each.at)}</span><br>
  ${each.lines.map((line) => html`<span class="muted">${number(line.quantity)} × ${products.of(line.product)}</span><br>`)}</p>`)}</section>` : nothing);
