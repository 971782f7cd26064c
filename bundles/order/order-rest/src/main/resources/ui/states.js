import { html } from 'tenon/ui';

const TONES = { draft: '', confirmed: 'info', backordered: 'warn', held: 'bad', partly_shipped: 'info', shipped: 'good', delivered: 'good', installed: 'good', closed: '', cancelled: '' };

export const STATES = Object.keys(TONES);

/** Something is still to be done for it. */
export const OPEN = ['draft', 'held', 'backordered', 'confirmed', 'partly_shipped'];

/** Its installation can be planned. */
export const PLANNED = ['confirmed', 'backordered', 'partly_shipped', 'shipped', 'delivered'];

/** Nothing of it has left, and it is binding: it can be merged. */
export const MERGEABLE = ['confirmed', 'backordered'];

export const chip = (t, state) => html`<span class="chip ${TONES[state] ?? ''}">${t(`state.${state}`)}</span>`;

/** The last day on which something of it is promised, as far as it has not left. */
export function promised(order) {
  const days = order.lines.filter((line) => Number(line.shipped) < Number(line.stockQuantity ?? line.quantity) && !line.settled).map((line) => line.promisedDate).filter(Boolean).sort();
  return days.at(-1) ?? order.requestedDate;
}
