import { sum } from './sums.js';

const JOINT = '\u001f';

/** Values of a field, as keys: what has none is ''. */
const keyOf = (item, fields) => fields.map((field) => field.value(item) ?? '').join(JOINT);

/** What a measure makes of items: a number as text, or amounts of money by currency. */
export function measured(measure, items) {
  if (!measure.of) {
    return String(items.length);
  }
  const values = items.map(measure.of).filter((value) => value !== undefined);
  if (values.length === 0) {
    return '';
  }
  if (typeof values[0] === 'string') {
    return sum(values);
  }
  const currencies = [...new Set(values.map((value) => value.currency))].sort();
  return currencies.map((currency) => ({ currency, amount: sum(values.filter((value) => value.currency === currency).map((value) => value.amount)) }));
}

/**
 * Items by rows and columns: { rows, columns: [{ key, values }], cell(row, column) → items }, where a key of undefined is all of them. Rows and
 * columns are in the order of their values.
 */
export function pivot(items, rowFields, columnFields) {
  const cells = new Map();
  const put = (row, column, item) => {
    const at = `${row}${JOINT}${JOINT}${column}`;
    (cells.get(at) ?? cells.set(at, []).get(at)).push(item);
  };
  const heads = [new Map(), new Map()];
  for (const item of items) {
    const keys = [rowFields, columnFields].map((fields, which) => {
      const key = keyOf(item, fields);
      heads[which].set(key, fields.map((field) => field.value(item) ?? ''));
      return key;
    });
    for (const row of [keys[0], undefined]) {
      for (const column of [keys[1], undefined]) {
        put(row, column, item);
      }
    }
  }
  const [rows, columns] = heads.map((head) => [...head].map(([key, values]) => ({ key, values })).sort((a, b) => compare(a.values, b.values)));
  return { rows, columns, cell: (row, column) => cells.get(`${row}${JOINT}${JOINT}${column}`) ?? [] };
}

function compare(a, b) {
  for (let i = 0; i < a.length; i++) {
    const order = a[i].localeCompare(b[i], undefined, { numeric: true });
    if (order) {
      return order;
    }
  }
  return 0;
}

/** A line of a CSV file; what a spreadsheet would take for a formula is made text (OWASP, CSV injection). */
export const csvLine = (values) => values.map((value) => {
  const text = /^[=+\-@\t\r]/.test(value) && !/^-?\d+(\.\d+)?$/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}).join(',');
