import { Page, ago, api, common, css, customers, html, me, money, nothing, number, percent, products, texts, toast } from 'tenon/ui';
import { called } from './states.js';

const t = await texts(import.meta.url);

/** What waits for who is logged in, for the shell's bell. */
export async function waiting() {
  const { body } = await api.get('/api/approvals?limit=50');
  return Promise.all(body.items.map(async (each) => ({ title: t('waits', called(each), (await customers.get(each.customer))?.name ?? ''), text: `${money(each.net)} · ${each.owner}`, path: `approvals/${each.quote}` })));
}

/** What waits for the caller's decision: each with what has changed since it was last approved, to be decided in two taps. */
export default class Approvals extends Page {
  static properties = { ...Page.properties, items: { state: true }, next: { state: true }, openId: { state: true }, details: { state: true } };

  static styles = [common, css`
    .one { padding: 0; overflow: hidden; max-width: 52rem; }
    .top { width: 100%; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.15rem 1rem; text-align: start; border: 0; border-radius: 0; padding: 0.9rem 1rem; background: none; font-weight: 400; align-items: start; }
    .top .strong { font-weight: 650; }
    .top .full { grid-column: 1 / -1; }
    .more { padding: 0 1rem 1rem; }
    .decide { display: grid; grid-template-columns: 1fr 1fr; gap: 0.75rem; margin-top: 1rem; }
    .decide + form { margin-top: 0.75rem; }
    .decide ~ p { margin: 0.75rem 0 0; }
    .decide button { min-height: 3rem; font-size: 1rem; }
    .up { color: var(--tenon-good); } .down { color: var(--tenon-bad); }
  `];

  async open([quote]) {
    this.details ??= {};
    await this.load();
    if (quote && this.openId !== quote) {
      await this.unfold(quote);
    }
  }

  async load() {
    const { body } = await api.get('/api/approvals?limit=50');
    this.items = body.items;
    this.next = body.next;
  }

  /** The quote and what differs from what was approved last; shown at once, filled in when it is there. */
  async unfold(quote) {
    this.openId = this.openId === quote ? undefined : quote;
    if (this.openId && !this.details[quote]) {
      const read = await this.work(async () => {
        const [{ body, etag }, { body: trail }] = await Promise.all([api.get(`/api/quotes/${quote}`), api.get(`/api/quotes/${quote}/approval-trail`)]);
        const last = trail.items.filter((entry) => entry.quote !== quote && /^approv/.test(entry.action)).at(-1);
        const difference = last ? (await api.get(`/api/quotes/${quote}/difference?from=${last.quote}`)).body : undefined;
        return { quote: body, etag, difference, since: last?.revision };
      });
      this.details = { ...this.details, [quote]: read };
    }
  }

  async decide(each, step, comment) {
    const done = await this.work(() => api.post(`/api/quotes/${each.quote}/${step}`, comment ? { comment } : {}, { 'If-Match': this.details[each.quote].etag, 'Idempotency-Key': crypto.randomUUID() }));
    if (!done) {
      delete this.details[each.quote];
      return;
    }
    toast(t(step === 'approve' ? 'said.you-approved' : 'said.you-rejected', called(each)));
    window.dispatchEvent(new Event('tenon-waiting'));
    await this.work(() => this.load());
  }

  reject(event, each) {
    event.preventDefault();
    this.decide(each, 'reject', event.target.elements.comment.value.trim());
  }

  render() {
    return html`<h1>${t('approvals')}</h1>${this.said()}
      ${!this.items ? this.waiting() : this.items.length ? this.items.map((each) => this.one(each)) : html`<div class="card empty"><strong>${t('approvals.none')}</strong>${t('approvals.none.hint')}</div>`}
      ${this.next ? html`<p class="muted">${t('approvals.more')}</p>` : nothing}`;
  }

  one(each) {
    const open = this.openId === each.quote;
    return html`<article class="card one">
      <button class="top" aria-expanded=${open} @click=${() => this.unfold(each.quote)}>
        <span class="strong">${called(each)} · ${customers.of(each.customer)}</span><span class="strong">${money(each.net)}</span>
        <span class="muted small">${each.owner} · ${ago(each.since)}</span>${each.escalated ? html`<span class="chip warn">${t('escalated')}</span>` : html`<span></span>`}
        <span class="full small">${each.reason}</span>
        ${each.inPlaceOf ? html`<span class="full small muted">${t('inPlaceOf', each.inPlaceOf)}</span>` : nothing}</button>
      ${open ? html`<div class="more">${this.details[each.quote] ? this.detail(each, this.details[each.quote]) : this.waiting()}</div>` : nothing}
    </article>`;
  }

  detail(each, { quote, difference, since }) {
    return html`<h2>${difference ? t('difference', since) : t('difference.none')}</h2>
      ${difference ? this.changes(difference) : this.lines(quote)}
      <div class="decide">
        <button class="danger" @click=${(event) => { event.currentTarget.closest('.more').querySelector('form').hidden = false; event.currentTarget.closest('.more').querySelector('input').focus(); }}>${t('do.reject')}</button>
        <button class="primary" ?disabled=${this.busy || !me.may('quote.approve')} @click=${() => this.decide(each, 'approve')}>${t('do.approve')}</button></div>
      <form class="fields" hidden @submit=${(event) => this.reject(event, each)}><label class="whole">${t('reject.why')}<input name="comment" required autocomplete="off"></label>
        <button class="danger">${t('do.reject')}</button></form>
      <p><a class="button" href="#/quotes/${each.quote}">${t('quote.whole')}</a></p>`;
  }

  changes({ lines, net }) {
    const by = (amount) => html`<span class=${amount.amount.startsWith('-') ? 'down' : 'up'}>${amount.amount.startsWith('-') ? '' : '+'}${money(amount)}</span>`;
    return html`<table class="stack" aria-label=${t('changes')}><thead><tr><th scope="col">${t('product')}</th><th scope="col" class="number">${t('quantity')}</th><th scope="col" class="number">${t('difference.price')}</th><th scope="col" class="number">${t('net')}</th></tr></thead>
      <tbody>${lines.map((line) => html`<tr><td class="title">${products.of(line.product)}</td><td class="number" data-label=${t('quantity')}>${number(line.quantityBefore)} → ${number(line.quantityAfter)}</td>
        <td class="number" data-label=${t('difference.price')}>${by(line.byPrice)}</td><td class="number" data-label=${t('net')}>${by(line.net.by)}</td></tr>`)}
        <tr><td class="title strong">${t('sums')}</td><td></td><td></td><td class="number strong" data-label=${t('net')}>${money(net.before)} → ${money(net.after)}</td></tr></tbody></table>`;
  }

  lines({ lines }) {
    return html`<table class="stack" aria-label=${t('lines')}><thead><tr><th scope="col">${t('product')}</th><th scope="col" class="number">${t('quantity')}</th><th scope="col" class="number">${t('price')}</th><th scope="col" class="number">${t('discount')}</th><th scope="col" class="number">${t('net')}</th></tr></thead>
      <tbody>${lines.slice(0, 50).map((line) => html`<tr><td class="title">${products.of(line.product)}</td><td class="number" data-label=${t('quantity')}>${number(line.quantity)} ${line.unit}${line.stockUnit ? ` = ${number(line.stockQuantity)} ${line.stockUnit}` : ''}</td>
        <td class="number" data-label=${t('price')}>${money(line.unitPrice)}</td><td class="number" data-label=${t('discount')}>${line.discountPercent === '0' ? '–' : percent(line.discountPercent)}</td><td class="number" data-label=${t('net')}>${money(line.net)}</td></tr>`)}</tbody></table>`;
  }
}
