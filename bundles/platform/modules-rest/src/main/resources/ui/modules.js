import { LitElement, api, common, css, html, instant, nothing, number, texts } from 'tenon/ui';
import { effects } from './effects.js';

const t = await texts(import.meta.url);
const TRUSTED = { distribution: '', valid: 'good', modified: 'bad' };

/** What is installed beside the core, who vouches for it, and changes: looked at first, then made. */
export default class Modules extends LitElement {
  static properties = {
    context: { attribute: false },
    items: { state: true },
    problem: { state: true },
    planned: { state: true },
    outcome: { state: true },
    busy: { state: true },
  };

  static styles = [common, css`
    .ask { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; margin-top: 1rem; }
    h2 { margin-top: 0; }
    @media (min-width: 70rem) { td strong { white-space: nowrap; } }
    .plan dt { min-width: 9rem; }
    .plan form { margin-top: 1rem; }
  `];

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  async guarded(work) {
    this.busy = true;
    this.problem = undefined;
    try {
      await work();
    } catch (refused) {
      this.problem = refused;
    } finally {
      this.busy = false;
    }
  }

  load() {
    return this.guarded(async () => { this.items = (await api.get('/api/modules')).body.items; });
  }

  /** A change: the body that asks for it and the address that it goes with. */
  plan(body, query, kind) {
    this.outcome = undefined;
    return this.guarded(async () => {
      const preview = (await api.post(`/api/modules/preview${query}`, body)).body;
      this.planned = { body, query, preview, kind: kind ?? (preview.from ? 'update' : 'install') };
    });
  }

  deploy(event) {
    event.preventDefault();
    const given = new FormData(event.target);
    const file = given.get('file');
    const downgrade = given.has('downgrade');
    if (file?.size) {
      return this.plan(file, `?${new URLSearchParams({ name: file.name, downgrade })}`);
    }
    return this.plan({ source: given.get('source'), downgrade: downgrade || undefined }, '');
  }

  /** Not named remove: that is what an element does with itself. */
  planRemoval(id) {
    return this.plan({ source: id, change: 'remove' }, '', 'remove');
  }

  /** Makes the change as it was foretold, based on the version of the module that was looked at. */
  carryOut() {
    const { body, query, preview, kind } = this.planned;
    const path = `/api/modules/${encodeURIComponent(preview.module)}`;
    const fate = this.renderRoot.querySelector('.plan form');
    return this.guarded(async () => {
      const based = kind === 'install' ? undefined : { 'If-Match': (await api.get(path)).etag };
      const answer = kind === 'install' ? await api.post(`/api/modules${query}`, body)
        : kind === 'update' ? await api.put(`${path}${query}`, body, based)
          : await api.delete(`${path}?${this.fate(new FormData(fate))}`, based);
      this.outcome = answer.body;
      this.planned = undefined;
      this.items = (await api.get('/api/modules')).body.items;
    });
  }

  fate(given) {
    const query = new URLSearchParams({ data: given.has('drop') ? 'drop' : 'keep' });
    if (given.get('export')) {
      query.set('export', given.get('export'));
    }
    return query;
  }

  close() {
    this.planned = undefined;
    this.outcome = undefined;
    this.problem = undefined;
  }

  render() {
    return html`<h1>${t('title')}</h1>
      ${this.problem ? html`<ui5-message-strip design="Negative" hide-close-button>${this.problem.errors?.[0]?.message ?? this.problem.message}</ui5-message-strip>` : nothing}
      ${this.planned ? this.plans() : this.outcome ? this.happened() : this.form()}
      ${this.items ? this.table() : html`<p role="status" class="muted">${t('loading')}</p>`}`;
  }

  form() {
    return html`<section class="card"><h2>${t('new')}</h2>
      <form class="fields" @submit=${this.deploy}>
        <label>${t('source')}<input name="source" placeholder="tenon-demo" /></label>
        <label>${t('file')}<input name="file" type="file" accept=".jar,.kar,.xml" /></label>
        <label>${t('downgrade')}<input name="downgrade" type="checkbox" /></label>
        <div><ui5-button ?disabled=${this.busy} @click=${(event) => event.target.closest('form').requestSubmit()}>${t('preview')}</ui5-button></div>
      </form></section>`;
  }

  plans() {
    const { preview, kind } = this.planned;
    const versions = [preview.from, preview.to].filter(Boolean).join(' → ');
    return html`<section class="card plan" role="alert"><h2>${t('would', preview.module)} <span class="muted">${versions}</span></h2>
      ${effects(t, preview)}
      ${kind === 'remove' && !preview.refusals.length ? html`<form class="fields">
        <label>${t('export')}<input name="export" placeholder="/srv/module.zip" /></label>
        <label>${t('drop')}<input name="drop" type="checkbox" /></label></form>` : nothing}
      <div class="ask">
        ${preview.refusals.length ? nothing : html`<ui5-button design="Emphasized" ?disabled=${this.busy} @click=${this.carryOut}>
          ${t(kind === 'remove' ? 'doRemove' : kind)}</ui5-button>`}
        <ui5-button @click=${this.close}>${t('close')}</ui5-button></div></section>`;
  }

  happened() {
    const { preview, effects: done, data, millis } = this.outcome;
    return html`<section class="card plan" role="status"><h2>${t('happened', preview.module, number(millis))}</h2>
      ${effects(t, preview, done, data)}
      <div class="ask"><ui5-button @click=${this.close}>${t('close')}</ui5-button></div></section>`;
  }

  table() {
    return html`<div class="card wide"><table class="stack">
      <thead><tr><th>${t('module')}</th><th>${t('version')}</th><th>${t('state')}</th><th>${t('signature')}</th><th>${t('provides')}</th>
        <th>${t('changed')}</th><th></th></tr></thead>
      <tbody>${this.items.map((each) => html`<tr>
        <td data-label=${t('module')}><strong>${each.id}</strong></td>
        <td data-label=${t('version')}>${each.version}</td>
        <td data-label=${t('state')}><span class="chip ${each.state === 'active' ? 'good' : 'warn'}">${t(`state.${each.state}`)}</span></td>
        <td data-label=${t('signature')}><span class="chip ${TRUSTED[each.signature.state] ?? 'warn'}">${t(`signature.${each.signature.state}`)}</span></td>
        <td data-label=${t('provides')}>${each.provides.join(', ') || '–'}</td>
        <td data-label=${t('changed')}>${each.since ? t('by', instant(each.since), each.by ?? '') : '–'}</td>
        <td data-label="">${each.state === 'removed' || each.state === 'refused' ? nothing
          : html`<ui5-button ?disabled=${this.busy} @click=${() => this.planRemoval(each.id)}>${t('remove')}</ui5-button>`}</td>
      </tr>`)}</tbody></table></div>`;
  }
}
