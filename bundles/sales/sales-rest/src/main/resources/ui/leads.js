import { Page, ago, api, common, css, customers, go, html, icon, instant, me, nothing, number, percent, texts, toast } from 'tenon/ui';
import { askConversion, askWhyNot, leadForm } from './lead-forms.js';

const t = await texts(import.meta.url);
const TONES = { open: 'info', converted: 'good', lost: 'bad' };
const FACTS = ['company', 'email', 'phone', 'country', 'region', 'source', 'team', 'owner'];

/** Open leads by name, company, e-mail address or phone number, for the command menu. */
export async function search(text) {
  const { body } = await api.get(`/api/leads?state=open&limit=6&q=${encodeURIComponent(text)}`);
  return body.items.map((each) => ({ title: each.name, text: each.company ?? each.email ?? '', path: `leads/${each.id}` }));
}

const chip = (state) => html`<span class="chip ${TONES[state]}">${t(`lead.${state}`)}</span>`;
const stageOf = (lead) => t.or(`stage.${lead.stage}`, lead.stage);

/** What is known of it, and how much oftener that is found among the converted, or among the lost: 0.25 is four times there. */
function because({ attribute, value, factor }) {
  const speaks = Number(factor) > 1;
  const times = speaks ? factor : (1 / Math.max(factor, 0.01)).toFixed(2);
  const names = { stage: t.or(`stage.${value}`, value), country: value.toUpperCase() };
  return html`${t(`lead.because.${attribute}`, names[attribute] ?? value)} <span class=${speaks ? 'for' : 'against'}>${t(speaks ? 'lead.for' : 'lead.against', number(times))}</span>`;
}

/** Those who may become customers, as a list, and one of them with its chances. */
export default class Leads extends Page {
  static properties = { ...Page.properties, lead: { state: true }, score: { state: true } };

  static styles = [common, css`
    .chance { font-size: 2rem; font-weight: 650; line-height: 1.1; }
    .for { color: var(--tenon-good); }
    .against { color: var(--tenon-bad); }
    .note { white-space: pre-line; }
  `];

  async open([id]) {
    this.lead = undefined;
    this.stages ??= (await api.get('/api/lead-stages')).body.items.map((each) => each.name);
    if (id) {
      await this.read(id);
    }
  }

  async read(id) {
    const path = `/api/leads/${encodeURIComponent(id)}`;
    const [{ body, etag }, { body: score }] = await Promise.all([api.get(path), api.get(`${path}/score`)]);
    Object.assign(this, { lead: body, etag, score });
    return etag;
  }

  async create() {
    const made = await leadForm(t, this.stages, { values: { stage: this.stages[0] } });
    if (made) {
      go('leads', made.id);
    }
  }

  async change() {
    if (await this.work(() => this.read(this.lead.id)) && (await leadForm(t, this.stages, { id: this.lead.id, etag: this.etag, values: this.lead }))) {
      await this.work(() => this.read(this.lead.id));
    }
  }

  async convert() {
    const converted = await this.work(() => askConversion(t, this.lead));
    if (converted) {
      toast(t('lead.isConverted', this.lead.company ?? this.lead.name));
      go('opportunities', converted.opportunity);
    }
  }

  async lose() {
    const reason = await askWhyNot(t, this.lead);
    if (reason && (await this.work(() => api.post(`/api/leads/${this.lead.id}/lose`, { reason })))) {
      await this.work(() => this.read(this.lead.id));
    }
  }

  render() {
    return this.context.path[0] ? html`${this.said()}${this.lead ? this.one(this.lead) : this.waiting()}` : this.list();
  }

  list() {
    return html`<div class="bar"><h1>${t('leads')}</h1><span class="space"></span>
        ${me.may('lead.write') ? html`<button class="primary" ?disabled=${!this.stages} @click=${this.create}>${icon('plus')} ${t('lead.new')}</button>` : nothing}</div>${this.said()}
      <tenon-list name="leads" label=${t('leads')} .start=${{ state: 'open' }} .link=${(lead) => `#/leads/${lead.id}`} .columns=${[
        { key: 'name', title: t('lead.name'), first: true, show: (lead) => lead.name },
        { key: 'company', title: t('lead.company'), show: (lead) => lead.company ?? '–' },
        { key: 'state', title: t('state'), show: (lead) => chip(lead.state) },
        { key: 'stage', title: t('stage'), show: stageOf },
        { key: 'source', title: t('lead.source'), show: (lead) => lead.source ?? '–' },
        { key: 'owner', title: t('owner'), show: (lead) => lead.owner ?? '–' },
        { key: 'team', title: t('lead.team'), show: (lead) => lead.team ?? '–', hidden: true },
        { key: 'createdAt', title: t('lead.since'), show: (lead) => ago(lead.createdAt) },
      ]} .filters=${[{ key: 'q', title: t('lead.search') }, { key: 'state', title: t('state'), kind: 'choice', choices: Object.keys(TONES).map((state) => [state, t(`lead.${state}`)]) }, { key: 'owner', title: t('owner') }]}
        .source=${async ({ q, state, owner }, after, limit) => (await api.get(`/api/leads?${new URLSearchParams(Object.entries({ limit, q, state, owner, after }).filter(([, value]) => value))}`)).body}
        .empty=${html`<strong>${t('leads.none')}</strong>${t('leads.none.hint')}`}></tenon-list>`;
  }

  one(lead) {
    const may = lead.state === 'open' && me.may('lead.write');
    return html`<div class="bar"><a href="#/leads" class="button" aria-label=${t('leads')}>${icon('left')}</a><h1>${lead.name}</h1>${chip(lead.state)}<span class="space"></span>
        ${may ? html`<button @click=${this.change}>${t('do.change')}</button><button @click=${this.lose}>${t('lead.lose')}</button>` : nothing}
        ${may && me.may('opportunity.read') ? html`<button class="primary" @click=${this.convert}>${t('lead.convert')}</button>` : nothing}</div>
      <div class="columns"><div>${this.became(lead)}${this.chances()}
          ${lead.note ? html`<section class="card"><h2>${t('lead.note')}</h2><p class="note">${lead.note}</p></section>` : nothing}</div>
        <section class="card"><dl><dt>${t('stage')}</dt><dd>${stageOf(lead)}</dd>
          ${FACTS.filter((fact) => lead[fact]).map((fact) => html`<dt>${t(fact === 'owner' ? 'owner' : `lead.${fact}`)}</dt><dd>${this.fact(lead, fact)}</dd>`)}
          <dt>${t('lead.since')}</dt><dd>${instant(lead.createdAt)}</dd></dl></section></div>`;
  }

  fact(lead, fact) {
    if (fact === 'email' || fact === 'phone') {
      return html`<a href="${fact === 'email' ? 'mailto' : 'tel'}:${lead[fact]}">${lead[fact]}</a>`;
    }
    const { reason, open, capacity } = lead.assignment ?? {};
    return fact === 'owner' && reason ? html`${lead.owner} <span class="muted small">${t(`lead.by.${reason}`, open ?? '', capacity ?? '')}</span>` : lead[fact];
  }

  /** What came of it. */
  became({ state, customer, opportunity, lostReason }) {
    if (state === 'open') {
      return nothing;
    }
    return html`<section class="card"><h2>${t(`lead.${state}`)}</h2>${state === 'lost' ? html`<p>${lostReason}</p>`
      : html`<p><a href="#/customers/${customer}">${customers.of(customer)}</a></p><p><a href="#/opportunities/${opportunity}">${t('lead.opportunity')}</a></p>`}</section>`;
  }

  /** How likely it is converted, and what speaks for and against it. */
  chances() {
    const { probability, converted, lost, reasons } = this.score;
    return html`<section class="card"><h2>${t('lead.score')}</h2>
      ${probability ? html`<p class="chance">${percent(probability)}</p><p class="muted">${t('lead.score.from', number(converted), number(lost))}</p>
        <ul>${reasons.filter(({ factor }) => Number(factor) !== 1).map((reason) => html`<li>${because(reason)}</li>`)}</ul>`
        : html`<p class="muted">${t('lead.score.none')}</p>`}</section>`;
  }
}
