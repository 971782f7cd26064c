import { api, conflict, customers, me, products, toast } from 'tenon/ui';

const PAUSE = 350;
let serial = 0;

/** A line as it is edited; priced is what the server last made of it. */
const line = (given) => ({ key: ++serial, product: undefined, quantity: '1', discount: '', price: '', attributes: {}, optional: false, alternative: '', chosen: false, margin: undefined, priced: undefined, ...given });

/** What the server says of a line's choice: of alternatives it has chosen one. */
const choice = ({ optional = false, alternative = '', chosen = false }) => ({ optional, alternative, chosen });

/**
 * A quote while it is written. Each change is saved a moment later, and the answer has the prices, the taxes and the days of all lines; so what
 * is seen is what the server would let go out. What is typed meanwhile stays.
 */
export class QuoteModel {
  lines = [];
  quote = undefined;
  customer = undefined;
  opportunity = undefined;
  validUntil = '';
  preview = undefined;
  problem = undefined;
  saving = undefined;

  /** @param changed called after each change; began with the id when the quote is there for the first time */
  constructor({ changed, began, texts }) {
    Object.assign(this, { changed, began, texts });
  }

  get editable() {
    return !this.quote || this.quote.state === 'draft';
  }

  get currency() {
    return this.quote?.currency ?? this.customer?.currency;
  }

  /** Whether something is not with the server yet. */
  get open() {
    return Boolean(this.wanted || this.saving || this.waiting);
  }

  async load(id) {
    const { body, etag } = await api.get(`/api/quotes/${encodeURIComponent(id)}`);
    this.take(body, etag);
    this.customer = await customers.get(body.customer);
    this.look();
  }

  /** The quote as the server has it, in place of what is here. */
  take(quote, etag) {
    this.quote = quote;
    this.etag = etag;
    this.opportunity = quote.opportunity;
    this.validUntil = quote.validUntil;
    this.lines = quote.lines.map((priced) => {
      const hand = priced.trace.some((step) => step.step === 'manual-price');
      return line({ product: priced.product, quantity: priced.quantity, discount: priced.discountPercent === '0' ? '' : priced.discountPercent, price: hand ? priced.unitPrice.amount : '', unit: priced.unit, attributes: priced.attributes ?? {}, ...choice(priced), priced });
    });
    this.changed();
  }

  add(product, quantity = '1', discount = '') {
    const added = line({ product: product.id, item: product, quantity, discount });
    this.lines = [...this.lines, added];
    this.touch();
    return added;
  }

  remove(gone) {
    const before = this.lines;
    this.lines = this.lines.filter((each) => each !== gone);
    this.touch();
    toast(this.texts('line.removed'), { undo: () => {
      const at = before.indexOf(gone);
      this.lines = [...this.lines.slice(0, at), gone, ...this.lines.slice(at)];
      this.touch();
    } });
  }

  /** Lets lines say numbers of themselves, where they do not yet. */
  number() {
    this.numbering = true;
    this.changed();
  }

  /** Whether lines are left to the customer, or are about to be. */
  get leaving() {
    return this.left || this.lines.some((each) => each.optional || each.alternative);
  }

  leave() {
    this.left = true;
    this.changed();
  }

  /** @param what '' for a line that counts anyway, 'optional', or ':' and the name of a group of alternatives */
  leaveLine(line, what) {
    this.set(line, what.startsWith(':') ? { optional: false, alternative: what.slice(1), chosen: false } : { optional: what === 'optional', alternative: '', chosen: false });
  }

  /** Takes the line or leaves it out; of alternatives one is taken. In a draft that is what stands until the customer chooses. */
  async choose(line, taken) {
    if (this.editable) {
      this.lines.filter((each) => line.alternative && each.alternative === line.alternative).forEach((each) => { each.chosen = false; });
      this.set(line, { chosen: taken });
      return;
    }
    const counts = (each) => (each === line ? taken : line.alternative && each.alternative === line.alternative ? false : each.chosen);
    const lines = this.lines.filter((each) => (each.optional || each.alternative) && counts(each)).map((each) => each.priced.line);
    const { body, etag } = await api.post(`/api/quotes/${this.quote.id}/choose`, { lines }, { 'Idempotency-Key': crypto.randomUUID() });
    this.take(body, etag);
  }

  set(changed, values) {
    Object.assign(changed, values);
    this.touch();
  }

  /** Rows that were copied from a spreadsheet: SKU, quantity, discount. What is not found is told. */
  async paste(rows) {
    const missing = [];
    const found = await Promise.all(rows.map(async ([sku, quantity, discount]) => {
      const [product] = sku ? (await api.get(`/api/products?sku=${encodeURIComponent(sku)}`)).body.items : [];
      if (!product) {
        missing.push(sku);
        return undefined;
      }
      products.remember([product]);
      return line({ product: product.id, item: product, quantity: plain(quantity) || '1', discount: plain(discount) });
    }));
    this.lines = [...this.lines, ...found.filter(Boolean)];
    this.touch();
    return missing;
  }

  touch() {
    this.wanted = true;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => { this.waiting = undefined; this.save(); }, PAUSE);
    this.changed();
  }

  /** Waits until everything is with the server; false when it refused. */
  async settle() {
    clearTimeout(this.waiting);
    this.waiting = undefined;
    while (this.saving || this.wanted) {
      await (this.saving ?? this.save());
      if (this.problem) {
        return false;
      }
    }
    return !this.problem;
  }

  save() {
    if (!this.saving && this.wanted && this.customer && this.lines.length) {
      this.wanted = false;
      this.saving = this.send().finally(() => {
        this.saving = undefined;
        this.changed();
        if (this.wanted && !this.waiting && !this.problem) {
          this.save();
        }
      });
      this.changed();
    } else if (!this.lines.length) {
      this.wanted = false;
    }
    return this.saving ?? Promise.resolve();
  }

  body(sent) {
    const currency = this.currency;
    return {
      customer: this.customer.id,
      ...(this.validUntil ? { validUntil: this.validUntil } : {}),
      lines: sent.map((each) => ({
        product: each.product,
        quantity: plain(each.quantity),
        ...(each.unit ? { unit: each.unit } : {}),
        ...(plain(each.discount) ? { discountPercent: plain(each.discount) } : {}),
        ...(plain(each.price) ? { unitPrice: { amount: plain(each.price), currency } } : {}),
        ...numbers(each.attributes),
        ...(each.optional ? { optional: true } : {}),
        ...(each.alternative ? { alternative: each.alternative } : {}),
        ...((each.optional || each.alternative) && each.chosen ? { chosen: true } : {}),
      })),
    };
  }

  async send() {
    const sent = this.lines;
    const body = this.body(sent);
    try {
      const first = !this.quote;
      const answer = first
        ? await api.post('/api/quotes', { ...body, ...(this.opportunity ? { opportunity: this.opportunity } : {}) }, { 'Idempotency-Key': crypto.randomUUID() })
        : await api.patch(`/api/quotes/${this.quote.id}`, body, this.etag);
      this.problem = undefined;
      this.quote = answer.body;
      this.validUntil ||= answer.body.validUntil;
      this.etag = answer.etag;
      sent.forEach((each, index) => {
        each.priced = answer.body.lines[index];
        if (!this.wanted) {
          Object.assign(each, choice(each.priced));
        }
        each.wrong = undefined;
      });
      if (first) {
        this.began(answer.body.id);
      }
      this.look();
    } catch (refused) {
      if (refused.status === undefined) {
        throw refused;
      }
      await this.refused(refused, sent);
    }
  }

  async refused(refused, sent) {
    if (refused.status === 412) {
      const choice = await conflict();
      const { body, etag } = await api.get(`/api/quotes/${this.quote.id}`);
      if (choice === 'mine') {
        this.etag = etag;
        this.wanted = true;
      } else {
        this.take(body, etag);
      }
      return;
    }
    sent.forEach((each, index) => {
      each.wrong = (refused.errors ?? []).filter((error) => error.pointer?.startsWith(`/lines/${index}/`) || error.pointer === `/lines/${index}`);
    });
    this.problem = refused;
  }

  /** What the lines earn, for who may see it. */
  async earn(quote) {
    if (!me.may('margin.see')) {
      return;
    }
    const { body } = await api.get(`/api/quotes/${quote.id}/margins`);
    if (this.quote === quote) {
      const margins = new Map(body.lines.map((each) => [each.line, each.margin]));
      this.lines.forEach((each) => { each.margin = margins.get(each.priced?.line); });
      this.margin = body.total;
    }
  }

  /** What handing in would lead to now. */
  async look() {
    const { quote } = this;
    this.earn(quote).then(() => this.changed(), () => undefined);
    if (quote.state !== 'draft') {
      this.preview = undefined;
      return;
    }
    try {
      const { body } = await api.get(`/api/quotes/${quote.id}/approval-preview`);
      if (this.quote === quote) {
        this.preview = body;
      }
    } catch {
      this.preview = undefined;
    }
    this.changed();
  }
}

/** What a line says of itself, as the server takes it: names whose value is not written yet are none. */
function numbers(attributes) {
  const said = Object.entries(attributes).map(([name, value]) => [name, plain(value)]).filter(([, value]) => value);
  return said.length ? { attributes: Object.fromEntries(said) } : {};
}

/** A number as the server reads it: people also write a comma, or full-width digits. */
export function plain(text) {
  return (text ?? '').normalize('NFKC').trim().replace(/[\s%]/g, '').replace(/^(-?\d+),(\d+)$/, '$1.$2');
}
