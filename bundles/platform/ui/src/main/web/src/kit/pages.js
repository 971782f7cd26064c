import { api } from '../api.js';

/**
 * All pages of a list, up to a number of things: { items, more }, where more says whether there are others.
 */
export async function everything(path, { most = 10_000, limit = 1000 } = {}) {
  const items = [];
  let after;
  do {
    const { body } = await api.get(`${path}${path.includes('?') ? '&' : '?'}limit=${limit}${after ? `&after=${encodeURIComponent(after)}` : ''}`);
    items.push(...body.items);
    after = body.next;
  } while (after && items.length < most);
  return { items, more: Boolean(after) };
}
