import { LitElement, api, common, css, html, instant, nothing, number, texts } from 'tenon/ui';

const t = await texts(import.meta.url);
const EVERY = 5000;

/** Who provides what, how it fares, and who is to answer. */
export default class Capabilities extends LitElement {
  static properties = {
    context: { attribute: false },
    items: { state: true },
    problem: { state: true },
    asked: { state: true },
    report: { state: true },
  };

  static styles = [common, css`
    h2 { display: flex; gap: 0.75rem; align-items: center; margin-top: 0; }
    .ask { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; margin-top: 0.75rem; }
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

  async guarded(work) {
    try {
      await work();
      this.problem = undefined;
    } catch (refused) {
      this.problem = refused.message;
    }
  }

  load() {
    return this.guarded(async () => { this.items = (await api.get('/api/capabilities')).body.items; });
  }

  use(capability, provider) {
    this.asked = undefined;
    return this.guarded(async () => {
      await api.put(`/api/capabilities/${encodeURIComponent(capability)}/route`, { provider });
      await this.load();
    });
  }

  reset(capability) {
    return this.guarded(async () => {
      await api.delete(`/api/capabilities/${encodeURIComponent(capability)}/route`);
      await this.load();
    });
  }

  compare(capability) {
    return this.guarded(async () => {
      this.report = (await api.get(`/api/capabilities/${encodeURIComponent(capability)}/shadow`)).body;
    });
  }

  render() {
    return html`
      <h1>${t('title')}</h1>
      ${this.problem ? html`<ui5-message-strip design="Negative" hide-close-button>${this.problem}</ui5-message-strip>` : nothing}
      ${this.items ? this.items.map((each) => this.one(each)) : html`<p role="status" class="muted">${t('loading')}</p>`}
    `;
  }

  one(each) {
    return html`<section class="card">
      <h2>${each.capability}
        ${each.mandatory ? html`<ui5-tag hide-state-icon>${t('mandatory')}</ui5-tag>` : nothing}
        ${each.provider ? nothing : html`<ui5-tag hide-state-icon design="Negative">${t('nobody')}</ui5-tag>`}
      </h2>
      <table class="stack">
        <thead><tr><th>${t('provider')}</th><th>${t('version')}</th><th>${t('state')}</th><th class="number">${t('calls')}</th>
          <th class="number">${t('errors')}</th><th class="number">${t('p99')}</th><th></th></tr></thead>
        <tbody>${each.providers.map((provider) => this.provider(each, provider))}</tbody>
      </table>
      ${this.asked?.capability === each.capability ? this.question(each) : nothing}
      ${this.report?.capability === each.capability ? this.differences(this.report) : nothing}
      <div class="ask">
        ${each.route ? html`<ui5-button @click=${() => this.reset(each.capability)}>${t('reset')}</ui5-button>` : nothing}
        ${each.route?.shadow ? html`<span class="muted">${t('shadowed', each.route.shadow.provider)}</span>
          <ui5-button @click=${() => this.compare(each.capability)}>${t('report')}</ui5-button>` : nothing}
      </div>
    </section>`;
  }

  provider(each, provider) {
    const live = provider.name === each.provider;
    return html`<tr>
      <td data-label=${t('provider')}><strong>${provider.name}</strong></td>
      <td data-label=${t('version')}>${provider.version}</td>
      <td data-label=${t('state')}>${t(`state.${provider.state}`)}</td>
      <td data-label=${t('calls')} class="number">${number(provider.calls)}</td>
      <td data-label=${t('errors')} class="number">${number(provider.errors)}</td>
      <td data-label=${t('p99')} class="number">${number(provider.p99Micros / 1000, { maximumFractionDigits: 1 })}</td>
      <td data-label=${t('use')}>${live
        ? html`<ui5-tag hide-state-icon design="Positive">${t('answers')}</ui5-tag>`
        : html`<ui5-button @click=${() => { this.asked = { capability: each.capability, provider: provider.name }; }}>${t('use')}</ui5-button>`}</td>
    </tr>`;
  }

  question(each) {
    const { provider } = this.asked;
    return html`<div class="ask" role="alert">${t('sure', provider, each.capability)}
      <ui5-button design="Emphasized" @click=${() => this.use(each.capability, provider)}>${t('yes')}</ui5-button>
      <ui5-button @click=${() => { this.asked = undefined; }}>${t('no')}</ui5-button></div>`;
  }

  differences(report) {
    return html`<p>${t('compared', number(report.compared), number(report.differing), number(report.dropped))}</p>
      ${report.differences.map((each) => html`<div class="card"><strong>${each.method}</strong>
        <span class="muted">${instant(each.at)}</span>
        <dl><dt>${t('arguments')}</dt><dd><pre>${each.arguments}</pre></dd><dt>${each.provider}</dt><dd><pre>${each.answer}</pre></dd>
          <dt>${each.candidate}</dt><dd><pre>${each.candidateAnswer}</pre></dd></dl></div>`)}`;
  }
}
