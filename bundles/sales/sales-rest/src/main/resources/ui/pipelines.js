import { Page, api, common, css, html, icon, nothing, texts, toast } from 'tenon/ui';

const t = await texts(import.meta.url);

/** The stages that opportunities go through, and the reasons for losing them, as a sales manager keeps them. */
export default class Pipelines extends Page {
  static properties = { ...Page.properties, pipelines: { state: true }, reasons: { state: true } };

  static styles = [common, css`
    .stages { display: grid; gap: 0.4rem; }
    .stages > div { display: grid; grid-template-columns: minmax(6rem, 1fr) 6rem 7rem auto; gap: 0.4rem; }
    .stages input { width: 100%; }
    @media (max-width: 40rem) { .stages > div { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto; padding-bottom: 0.6rem; } .stages input:first-child { grid-column: 1 / -1; } }
    form.reason input { flex: 1 1 9rem; }
    form.reason { display: flex; gap: 0.5rem; flex-wrap: wrap; margin-top: 0.75rem; }
    .do { display: flex; gap: 0.5rem; flex-wrap: wrap; margin-top: 0.75rem; }
  `];

  async open() {
    const [{ body: pipelines }, { body: reasons }] = await Promise.all([api.get('/api/pipelines'), api.get('/api/lost-reasons')]);
    this.pipelines = pipelines.items;
    this.reasons = reasons.items;
  }

  change(pipeline, stages) {
    pipeline.stages = stages;
    this.requestUpdate();
  }

  async save({ code, name, stages }) {
    const done = await this.work(async () => {
      const { etag } = await api.get(`/api/pipelines/${code}`);
      const body = { name, stages: stages.map((stage) => ({ name: stage.name.trim().toLowerCase().replace(/[\s_]+/g, '-'), probability: stage.probability, ...(stage.rottenAfterDays ? { rottenAfterDays: Number(stage.rottenAfterDays) } : {}) })) };
      return api.put(`/api/pipelines/${code}`, body, { 'If-Match': etag });
    });
    if (done) {
      toast(t('pipeline.kept'));
      await this.work(() => this.open());
    }
  }

  async keep(reason, etag) {
    await this.work(async () => {
      const path = `/api/lost-reasons/${reason.code}`;
      const seen = etag ?? (await api.get(path)).etag;
      await api.put(path, { title: reason.title, active: reason.active }, seen ? { 'If-Match': seen } : {});
    });
    await this.work(() => this.open());
  }

  add(event) {
    event.preventDefault();
    const title = event.target.elements.title.value.trim();
    const code = event.target.elements.code.value.trim();
    event.target.reset();
    this.keep({ code, title, active: true }, '');
  }

  render() {
    return html`<div class="bar"><h1>${t('pipelines')}</h1></div>${this.said()}
      ${this.pipelines?.map((pipeline) => this.one(pipeline)) ?? this.waiting()}
      ${this.reasons ? html`<section class="card"><h2>${t('lost.reasons')}</h2>
        ${this.reasons.length ? html`<ul>${this.reasons.map((reason) => html`<li><span class=${reason.active ? 'strong' : 'muted'}>${reason.title}</span> <span class="muted small">${reason.code}</span>
          <button class="plain small" @click=${() => this.keep({ ...reason, active: !reason.active })}>${t(reason.active ? 'reason.retire' : 'reason.revive')}</button></li>`)}</ul>` : html`<p class="muted">${t('lost.reasons.none')}</p>`}
        <form class="reason" @submit=${this.add}><input name="code" required pattern="[a-z0-9\\-]{1,64}" placeholder=${t('reason.code')} aria-label=${t('reason.code')}><input name="title" required maxlength="200" placeholder=${t('lost.reason')} aria-label=${t('lost.reason')}>
          <button>${t('reason.add')}</button></form></section>` : nothing}`;
  }

  one(pipeline) {
    const { stages } = pipeline;
    const input = (stage, key, label, kind) => html`<input type=${kind} min="0" aria-label=${label} placeholder=${label} .value=${stage[key] ?? ''} @input=${(event) => { stage[key] = event.target.value; }}>`;
    const swap = (at, to) => this.change(pipeline, stages.map((each, index) => (index === at ? stages[to] : index === to ? stages[at] : each)));
    return html`<section class="card"><h2>${pipeline.name} <span class="muted small">${pipeline.code}</span></h2>
      <div class="stages">${stages.map((stage, index) => html`<div>${input(stage, 'name', t('stage.of', index + 1), 'text')}${input(stage, 'probability', t('probability.of', index + 1), 'text')}${input(stage, 'rottenAfterDays', t('rotten.after', index + 1), 'number')}
        <span><button class="icon" aria-label=${t('stage.up', index + 1)} ?disabled=${index === 0} @click=${() => swap(index, index - 1)}>${icon('left', 16)}</button>
        <button class="icon" aria-label=${t('stage.remove', index + 1)} @click=${() => this.change(pipeline, stages.filter((each) => each !== stage))}>${icon('bin', 16)}</button></span></div>`)}</div>
      <div class="do"><button @click=${() => this.change(pipeline, [...stages, { name: '', probability: '50' }])}>${t('stage.add')}</button><button class="primary" ?disabled=${this.busy} @click=${() => this.save(pipeline)}>${t('do.save')}</button></div></section>`;
  }
}
