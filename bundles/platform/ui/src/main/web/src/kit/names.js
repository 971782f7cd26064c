import { api } from '../api.js';
import { number } from '../language.js';
import { lane } from './lane.js';
import { html } from 'lit';
import { until } from 'lit/directives/until.js';

const MINUTE = 60_000;
const inTurn = lane(6);

/** Things by their id, read once a minute at most; a page of them is remembered, too. */
class Names {
  kept = new Map();

  /** @param part what of each thing is read, such as '/components'; all of it when nothing is said */
  constructor(path, name, part = '') {
    Object.assign(this, { path, name, part });
  }

  remember(items) {
    items.forEach((item) => this.kept.set(item.id, { at: Date.now(), item, asked: Promise.resolve(item) }));
    return items;
  }

  /** The thing, or undefined when it cannot be read. */
  get(id) {
    const known = this.kept.get(id);
    if (known && Date.now() - known.at < MINUTE) {
      return known.asked;
    }
    const entry = { at: Date.now(), item: known?.item };
    entry.asked = inTurn(() => api.get(`${this.path}/${encodeURIComponent(id)}${this.part}`)).then(({ body }) => (entry.item = body), () => entry.item);
    this.kept.set(id, entry);
    return entry.asked;
  }

  async search(q, limit = 8) {
    return this.remember((await api.get(`${this.path}?limit=${limit}&q=${encodeURIComponent(q)}`)).body.items);
  }

  /** Its name, to be put into a template; its id until that is known. */
  of(id) {
    const known = id && this.kept.get(id)?.item;
    if (known && Date.now() - this.kept.get(id).at < MINUTE) {
      return this.name(known);
    }
    return id ? html`${until(this.get(id).then((item) => (item ? this.name(item) : '–')), known ? this.name(known) : '…')}` : '–';
  }

  forget(id) {
    this.kept.delete(id);
  }
}

export const customers = new Names('/api/customers', (each) => each.name);
export const products = new Names('/api/products', (each) => each.name);
const kits = new Names('/api/products', (each) => html`${each.components.map((one, i) => html`${i ? ', ' : ''}${number(one.quantity)} × ${products.of(one.product)}`)}`, '/components');

/** What one of a kit is made of; nothing for what is no kit. */
export const madeOf = (id) => html`${until(products.get(id).then((item) => (item?.kind === 'kit' ? html`<div class="muted small">${kits.of(id)}</div>` : '')), '')}`;
