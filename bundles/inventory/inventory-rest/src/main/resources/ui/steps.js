import { Form, Page, api, dialog, html, icon, me, nothing, number, products, texts, toast } from 'tenon/ui';

const t = await texts(import.meta.url);
const WAYS = ['in', 'out'];

const at = (warehouse, what) => `/api/warehouses/${encodeURIComponent(warehouse)}/${what}`;

/** What waits in a warehouse to be put away, or brought to where it leaves from, and the stages on these ways. */
export default class Steps extends Page {
  static properties = { ...Page.properties, warehouses: { state: true }, warehouse: { state: true }, stage: { state: true }, stages: { state: true }, waits: { state: true }, next: { state: true } };

  async open([warehouse]) {
    this.warehouses ??= (await api.get('/api/warehouses?limit=200')).body.items.map((each) => each.id);
    this.warehouse = warehouse ?? this.warehouses[0];
    this.stage = '';
    await this.look();
  }

  async look() {
    const { body, etag } = await api.get(at(this.warehouse, 'stages'));
    this.stages = { ...body, etag };
    await this.read();
  }

  async read(after) {
    const query = new URLSearchParams({ limit: '100', ...(this.stage ? { stage: this.stage } : {}), ...(after ? { after } : {}) });
    const { body } = await api.get(`${at(this.warehouse, 'work')}?${query}`);
    this.waits = after ? [...this.waits, ...body.items] : body.items;
    this.next = body.next;
  }

  /** Moves goods on: all of them where the route says, or some, or elsewhere. */
  async move(work) {
    const key = crypto.randomUUID();
    const done = await dialog(t('move'), (own) => {
      own.form ??= new Form(own, { quantity: work.quantity, to: work.to ?? '' });
      const { form } = own;
      const keep = async (event) => {
        event.preventDefault();
        form.clear();
        const { quantity, to } = form.values;
        const { product, lot, from, document } = work;
        try {
          await api.post(at(this.warehouse, 'steps'), { key, product, quantity: quantity.trim(), ...Object.fromEntries(Object.entries({ lot, from, document, to: to.trim() }).filter(([, value]) => value)) }, { 'Idempotency-Key': key });
          own.close(true);
        } catch (refused) {
          await form.fail(refused);
        }
      };
      return html`<form @submit=${keep} novalidate>${form.said()}<div class="fields">
        <strong class="whole">${products.of(work.product)}${work.lot ? html` <span class="chip">${work.lot}</span>` : nothing}</strong>
        ${form.text('/quantity', t('quantity'), { kind: 'number', required: true })}${form.text('/to', t('to'), { hint: t('to.hint') })}</div>
        <div class="do"><button class="primary">${t('move')}</button></div></form>`;
    });
    if (done) {
      toast(t('moved'));
      await this.work(() => this.read());
    }
  }

  /** In which steps goods come in and leave. */
  async arrange() {
    const done = await dialog(t('stages'), (own) => {
      own.form ??= new Form(own, { in: this.stages.in, out: this.stages.out });
      const { form } = own;
      const keep = async (event) => {
        event.preventDefault();
        form.clear();
        try {
          const body = Object.fromEntries(WAYS.map((way) => [way, (form.get(`/${way}`) ?? []).map(({ location, available, days }) => ({ location, available, days: String(days ?? '').trim() === '' ? 0 : Number(days) }))]));
          await api.put(at(this.warehouse, 'stages'), body, { 'If-Match': this.stages.etag });
          own.close(true);
        } catch (refused) {
          await form.fail(refused);
        }
      };
      const change = (way, stages) => form.set(`/${way}`, stages);
      return html`<form @submit=${keep} novalidate>${form.said()}${WAYS.map((way) => html`<h3>${t(`way.${way}`)}</h3><p class="muted">${t(`way.${way}.hint`)}</p>
        ${(form.get(`/${way}`) ?? []).map((stage, index) => html`<div class="fields">
          ${form.text(`/${way}/${index}/location`, t('stage.location'), { required: true })}${form.text(`/${way}/${index}/days`, t('stage.days'), { kind: 'number' })}
          <label><input type="checkbox" .checked=${stage.available} @change=${(event) => form.set(`/${way}/${index}/available`, event.target.checked)}> ${t('stage.available')}</label>
          <button type="button" class="plain" aria-label=${t('stage.remove', stage.location)} @click=${() => change(way, form.get(`/${way}`).filter((each, place) => place !== index))}>${icon('bin')}</button></div>`)}
        <button type="button" class="plain" @click=${() => change(way, [...(form.get(`/${way}`) ?? []), { location: '', available: way === 'out', days: 0 }])}>${icon('plus')} ${t('stage.new')}</button>`)}
        <div class="do"><button class="primary">${t('rule.keep')}</button></div></form>`;
    });
    if (done) {
      toast(t('rule.kept'));
      await this.work(() => this.look());
    }
  }

  render() {
    if (!this.stages || !this.waits) {
      return html`${this.said()}${this.waiting()}`;
    }
    const all = [...this.stages.in, ...this.stages.out].map((each) => each.location);
    return html`<div class="bar"><h1>${t('steps')}</h1>
        <select aria-label=${t('warehouse')} @change=${(event) => { location.hash = `#/steps/${event.target.value}`; }}>${this.warehouses.map((each) => html`<option ?selected=${each === this.warehouse}>${each}</option>`)}</select>
        ${all.length ? html`<select aria-label=${t('stage')} @change=${(event) => { this.stage = event.target.value; this.work(() => this.read()); }}><option value="">${t('stage.all')}</option>${all.map((each) => html`<option ?selected=${each === this.stage}>${each}</option>`)}</select>` : nothing}
        <span class="space"></span>${me.may('warehouse.write') ? html`<button @click=${() => this.arrange()}>${t('stages')}</button>` : nothing}</div>${this.said()}
      ${all.length ? html`<p class="muted">${WAYS.filter((way) => this.stages[way].length).map((way) => html`${t(`way.${way}`)}: ${this.stages[way].map((each) => each.location).join(' → ')}<br>`)}</p>` : nothing}
      <section class="card wide" tabindex="-1">${this.waits.length ? html`<table class="stack" aria-label=${t('steps')}>
        <thead><tr><th scope="col">${t('product')}</th><th scope="col">${t('lot')}</th><th scope="col">${t('from')}</th><th scope="col">${t('to')}</th><th scope="col">${t('document')}</th><th scope="col" class="number">${t('quantity')}</th><th></th></tr></thead>
        <tbody>${this.waits.map((each) => this.row(each))}</tbody></table>${this.next ? html`<p><button ?disabled=${this.busy} @click=${() => this.work(() => this.read(this.next))}>${t('more')}</button></p>` : nothing}`
        : html`<p class="empty"><strong>${all.length ? t('steps.none') : t('stages.none')}</strong>${all.length ? nothing : t('stages.none.hint')}</p>`}</section>`;
  }

  row(each) {
    const [kind, id] = (each.document ?? '').split('/');
    return html`<tr><td class="title"><a href="#/stock/${each.product}">${products.of(each.product)}</a></td><td data-label=${t('lot')}>${each.lot ?? '–'}</td><td data-label=${t('from')}>${each.from ?? t('shelf')}</td>
      <td data-label=${t('to')}>${each.direction === 'ready' ? html`<span class="chip good">${t('ready')}</span>` : each.to ?? t('shelf')}</td>
      <td data-label=${t('document')}>${kind ? (kind === 'order' && id && me.may('order.read') ? html`<a href="#/orders/${id}">${t('document.order')}</a>` : t.or(`document.${kind}`, kind)) : '–'}</td>
      <td class="number strong" data-label=${t('quantity')}>${number(each.quantity)}</td>
      <td>${each.direction !== 'ready' && me.may('stock.relocate') ? html`<button class="plain" ?disabled=${this.busy} @click=${() => this.move(each)}>${t('move')}</button>` : nothing}</td></tr>`;
  }
}
