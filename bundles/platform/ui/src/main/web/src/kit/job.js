import { LitElement, css, html, nothing } from 'lit';
import { api } from '../api.js';
import { common } from '../common.js';
import { instant, number } from '../language.js';
import { t } from '../own-texts.js';
import { words } from './form.js';

const PAUSE = 700;
const PROBLEMS = 50;
const TONES = { running: 'info', finished: 'good', cancelled: 'warn', failed: 'bad' };

/** The state of a job as a word in colour. */
export const jobState = (job) => html`<span class="chip ${TONES[job.state] ?? ''}">${t.or(`job.state.${job.state}`, job.state)}</span>`;

/**
 * How far a job is, for as long as it runs, and which rows it refused: <tenon-job job="<id>">. With .settle=${(job, problem) => html`…`} the page puts
 * buttons beside a refused row. The event "ended" has the job as its detail.
 */
class JobView extends LitElement {
  static properties = { job: {}, settle: { attribute: false }, item: { state: true }, problems: { state: true }, next: { state: true }, problem: { state: true } };

  static styles = [common, css`
    progress { width: 100%; height: 0.75rem; accent-color: var(--tenon-accent); }
    .numbers { display: flex; flex-wrap: wrap; gap: 0.35rem 1.5rem; margin: 0.5rem 0 0; }
  `];

  willUpdate(changed) {
    if (changed.has('job')) {
      Object.assign(this, { item: undefined, problems: undefined });
      this.look();
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.waiting);
  }

  async look() {
    clearTimeout(this.waiting);
    const { job } = this;
    try {
      const { body } = await api.get(`/api/jobs/${encodeURIComponent(job)}`);
      if (job !== this.job || !this.isConnected) {
        return;
      }
      this.problem = undefined;
      this.item = body;
      if (body.state !== 'running') {
        await this.more(true);
        this.dispatchEvent(new CustomEvent('ended', { detail: body }));
        return;
      }
    } catch (refused) {
      this.problem = refused;
      if (refused.status !== 0 && refused.status !== 503) {
        return;
      }
    }
    this.waiting = setTimeout(() => this.look(), PAUSE);
  }

  async more(anew) {
    const { body } = await api.get(`/api/jobs/${encodeURIComponent(this.job)}/problems?limit=${PROBLEMS}${anew ? '' : `&after=${encodeURIComponent(this.next)}`}`);
    this.problems = anew ? body.items : [...this.problems, ...body.items];
    this.next = body.next;
  }

  async cancel() {
    try {
      this.item = (await api.post(`/api/jobs/${encodeURIComponent(this.job)}/cancel`, {}, { 'Idempotency-Key': crypto.randomUUID() })).body;
    } catch (refused) {
      this.problem = refused;
    }
  }

  render() {
    const { item } = this;
    return html`${this.problem ? html`<div class="said bad" role="alert">${words(this.problem)}</div>` : nothing}
      ${item ? html`<section class="card"><div class="bar">${jobState(item)}${item.dryRun ? html`<span class="chip">${t('job.dry')}</span>` : nothing}
          <span class="muted small">${t('job.by', item.startedBy, instant(item.startedAt))}</span><span class="space"></span>
          ${item.state === 'running' ? html`<button class="danger" @click=${this.cancel}>${t('job.cancel')}</button>` : nothing}</div>
        <progress max=${Math.max(item.total, 1)} value=${item.state === 'finished' ? Math.max(item.total, 1) : item.done} aria-label=${t('job.progress')}></progress>
        <div class="numbers" role="status"><span>${t('job.done', number(item.done), number(item.total))}</span>
          ${Object.entries(item.outcomes).map(([name, count]) => html`<span>${t.or(`job.outcome.${name}`, name)}: <b>${number(count)}</b></span>`)}
          ${item.refused ? html`<span class="wrong">${t('job.refused', number(item.refused))}</span>` : nothing}</div>
        ${item.reason ? html`<p class="said bad">${item.reason}</p>` : nothing}</section>
      ${this.problems?.length ? this.refusals() : nothing}` : this.problem ? nothing : html`<p class="empty" role="status">${t('page.loading')}</p>`}`;
  }

  refusals() {
    return html`<section class="card wide" tabindex="-1"><h2>${t('job.problems')}</h2><table class="stack" aria-label=${t('job.problems')}><thead><tr><th scope="col" class="number">${t('job.row')}</th><th scope="col">${t('job.column')}</th><th scope="col">${t('job.why')}</th>${this.settle ? html`<td></td>` : nothing}</tr></thead>
      <tbody>${this.problems.map((each) => html`<tr><td class="number" data-label=${t('job.row')}>${each.row}</td><td data-label=${t('job.column')}>${each.column ?? '–'}</td><td data-label=${t('job.why')}>${each.message}</td>${this.settle ? html`<td>${this.settle(this.item, each)}</td>` : nothing}</tr>`)}</tbody></table>
      ${this.next ? html`<p><button @click=${() => this.more()}>${t('job.more')}</button></p>` : nothing}</section>`;
  }
}
customElements.define('tenon-job', JobView);
