import { Page, api, html, icon, instant, jobState, number, texts } from 'tenon/ui';

const t = await texts(import.meta.url);

/** Imports and other work in the background: how far each is, and what it refused. */
export default class Jobs extends Page {
  render() {
    const [id] = this.context.path;
    return id ? html`<div class="bar"><a href="#/jobs" class="button" aria-label=${t('jobs')}>${icon('left')}</a><h1>${t('job')}</h1></div><tenon-job job=${id}></tenon-job>` : this.list();
  }

  list() {
    return html`<h1>${t('jobs')}</h1>
      <tenon-list name="jobs" label=${t('jobs')} .link=${(job) => `#/jobs/${job.id}`} .columns=${[
        { key: 'kind', title: t('kind'), first: true, show: (job) => t.or(`kind.${job.kind}`, job.kind) },
        { key: 'state', title: t('state'), show: jobState },
        { key: 'by', title: t('by'), show: (job) => job.startedBy },
        { key: 'started', title: t('started'), show: (job) => instant(job.startedAt) },
        { key: 'ended', title: t('ended'), show: (job) => (job.endedAt ? instant(job.endedAt) : '–'), hidden: true },
        { key: 'refused', title: t('refused'), number: true, show: (job) => number(job.refused) },
        { key: 'done', title: t('done'), number: true, show: (job) => `${number(job.done)} / ${number(job.total)}` },
      ]} .source=${async (_, after, limit) => (await api.get(`/api/jobs?limit=${limit}${after ? `&after=${encodeURIComponent(after)}` : ''}`)).body}
        .empty=${html`<strong>${t('none')}</strong>${t('none.hint')}`}></tenon-list>`;
  }
}
