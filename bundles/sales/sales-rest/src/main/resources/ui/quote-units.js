import { api, lane } from 'tenon/ui';

/** By product what it is sold in beside its own unit. */
const known = new Map();
const inTurn = lane(2);

/** Those units; none until they are known, then calls back once if there are any. */
export function otherUnits(product, found) {
  if (!known.has(product)) {
    known.set(product, []);
    inTurn(() => api.get(`/api/products/${encodeURIComponent(product)}/units`)).then(({ body }) => {
      known.set(product, body.items.map((each) => each.unit));
      if (body.items.length) {
        found();
      }
    }, () => undefined);
  }
  return known.get(product);
}
