import { LitElement, api, common, css, html, instant, nothing, number, texts } from 'tenon/ui';
import { routeForm, routeOf } from './route-form.js';
import { rules } from './rules.js';

const t = await texts(import.meta.url);
const EVERY = 5000;
const millis = (micros) => number(micros / 1000, { maximumFractionDigits: 1 });

/** Who provides what, how it fares, and who is to answer: now, later, for some calls; with copies or a share for a candidate. */
export default class Capabilities extends LitElement {
  static properties = {
    context: { attribute: false },
    items: { state: true },
    problem: { state: true },
    asked: { state: true },
    edited: { state: true },
    report: { state: true },
  };

  static styles = [common, css`
    h2 { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: center; margin-top: 0; }
    h3 { font-size: 0.95rem; margin: 1.25rem 0 0.25rem; }
    .ask { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; margin-top: 0.75rem; }
    .form { margin-top: 1rem; border-top: 1px solid var(--tenon-line); padding-top: 1rem; }
    pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 0.8rem; margin: 0; }
  `];

  connectedCallback() {
    super.connectedCallback();
    this.load();
    this.timer = setInterval(() => document.visibilityState === 'visible' && this.load(), EVERY);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  /** What was refused stays to be read until something else is done; to look again is nothing else. */
  async guarded(work) {
    try {
      await work();
      this.problem = undefined;
    } catch (refused) {
      this.problem = refused;
    }
  }

  async load() {
    try {
      this.items = (await api.get('/api/capabilities')).body.items;
    } catch (refused) {
      this.problem = refused;
    }
  }

  path(capability, rest = '') {
    return `/api/capabilities/${encodeURIComponent(capability)}${rest}`;
  }

  route(capability, body) {
    return this.guarded(async () => {
      await api.put(this.path(capability, '/route'), body);
      this.asked = undefined;
      this.edited = undefined;
      await this.load();
    });
  }

  submit(event, capability) {
    event.preventDefault();
    return this.route(capability, routeOf(event.target));
  }

  forget(capability, { channel, kind }) {
    const query = new URLSearchParams(Object.entries({ channel, kind }).filter(([, value]) => value));
    return this.guarded(async () => {
      await api.delete(this.path(capability, `/route?${query}`));
      await this.load();
    });
  }

  compare(capability) {
    return this.guarded(async () => {
      this.report = (await api.get(this.path(capability, '/shadow'))).body;
    });
  }

  render() {
    return html`
      <h1>${t('title')}</h1>
      ${this.problem ? html`<ui5-message-strip design="Negative" hide-close-button>${this.problem.errors?.[0]?.message ?? this.problem.message}</ui5-message-strip>` : nothing}
      ${this.items ? this.items.map((each) => this.one(each)) : html`<p role="status" class="muted">${t('loading')}</p>`}
    `;
  }

  one(each) {
    const tried = each.rules.some(({ route }) => route.shadow || route.canary);
    return html`<section class="card" id=${`capability-${each.capability}`}>
      <h2>${each.capability}
        ${each.mandatory ? html`<ui5-tag hide-state-icon>${t('mandatory')}</ui5-tag>` : nothing}
        ${each.provider ? nothing : html`<ui5-tag hide-state-icon design="Negative">${t('nobody')}</ui5-tag>`}
      </h2>
      <table class="stack">
        <thead><tr><th>${t('provider')}</th><th>${t('version')}</th><th>${t('state')}</th><th>${t('contract')}</th><th class="number">${t('calls')}</th>
          <th class="number">${t('errors')}</th><th class="number">${t('p50')}</th><th class="number">${t('p99')}</th><th></th></tr></thead>
        <tbody>${each.providers.map((provider) => this.provider(each, provider))}</tbody>
      </table>
      ${this.asked?.capability === each.capability ? this.question(each) : nothing}
      ${rules(t, each, (rule) => this.forget(each.capability, rule))}
      ${this.report?.capability === each.capability ? this.differences(this.report) : nothing}
      ${this.edited === each.capability
        ? html`<div class="form">${routeForm(t, each, {
            submit: (event) => this.submit(event, each.capability),
            cancel: () => { this.edited = undefined; },
            mayForce: this.problem?.code === 'capability.unverified',
          })}</div>`
        : html`<div class="ask"><ui5-button @click=${() => { this.edited = each.capability; }}>${t('change')}</ui5-button>
            ${tried ? html`<ui5-button @click=${() => this.compare(each.capability)}>${t('report')}</ui5-button>` : nothing}</div>`}
    </section>`;
  }

  provider(each, provider) {
    const live = provider.name === each.provider;
    const isolation = provider.isolation;
    return html`<tr>
      <td data-label=${t('provider')}><span><strong>${provider.name}</strong>
        ${provider.trust && provider.trust !== 'local' ? html`<ui5-tag hide-state-icon design="Critical">${t(`trust.${provider.trust}`)}</ui5-tag>` : nothing}</span></td>
      <td data-label=${t('version')}>${provider.version}</td>
      <td data-label=${t('state')}><span>${t(`state.${provider.state}`)}
        ${isolation && isolation.breaker !== 'closed' ? html`<ui5-tag hide-state-icon design="Negative">${t('resting')}</ui5-tag>` : nothing}</span></td>
      <td data-label=${t('contract')}>${this.verdict(provider)}</td>
      <td data-label=${t('calls')} class="number">${number(provider.calls)}</td>
      <td data-label=${t('errors')} class="number">${number(provider.errors)}</td>
      <td data-label=${t('p50')} class="number">${millis(provider.p50Micros)}</td>
      <td data-label=${t('p99')} class="number">${millis(provider.p99Micros)}</td>
      <td data-label="">${live
        ? html`<ui5-tag hide-state-icon design="Positive">${t('answers')}</ui5-tag>`
        : html`<ui5-button @click=${() => { this.asked = { capability: each.capability, provider: provider.name }; this.problem = undefined; }}>${t('use')}</ui5-button>`}</td>
    </tr>`;
  }

  verdict({ verdict, shipped }) {
    if (verdict) {
      return html`<span>${t(verdict.passed ? 'passed' : 'failed', verdict.level)}</span>`;
    }
    return shipped ? t('shipped') : html`<span class="muted">${t('unverified')}</span>`;
  }

  question(each) {
    const { provider } = this.asked;
    const force = this.problem?.code === 'capability.unverified';
    return html`<div class="ask" role="alert">${t('sure', provider, each.capability)}
      <ui5-button design="Emphasized" @click=${() => this.route(each.capability, { provider })}>${t('yes')}</ui5-button>
      ${force ? html`<ui5-button design="Negative" @click=${() => this.route(each.capability, { provider, force: true })}>${t('force')}</ui5-button>` : nothing}
      <ui5-button @click=${() => { this.asked = undefined; this.problem = undefined; }}>${t('no')}</ui5-button></div>`;
  }

  differences(report) {
    return html`<h3>${t('differences')}</h3>
      <p>${t('compared', number(report.compared), number(report.differing), number(report.dropped))}</p>
      ${Object.entries(report.fields ?? {}).map(([field, times]) => html`<ui5-tag hide-state-icon>${field} × ${number(times)}</ui5-tag> `)}
      ${report.differences.map((each) => html`<div class="card"><strong>${each.method}</strong>
        <span class="muted">${instant(each.at)}</span>
        <dl><dt>${t('arguments')}</dt><dd><pre>${each.arguments}</pre></dd><dt>${each.provider}</dt><dd><pre>${each.answer}</pre></dd>
          <dt>${each.candidate}</dt><dd><pre>${each.candidateAnswer}</pre></dd></dl></div>`)}`;
  }
}
