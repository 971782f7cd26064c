import { api, html, icon, toast } from 'tenon/ui';

const waysOf = (t) => ['ask', 'skip', 'update', 'create'].map((way) => [way, t(`import.duplicates.${way}`)]);

/** Customers from a table; a row that is like somebody who is here already can be decided upon beside it. */
export const customerImport = (page, t) => {
  const settle = (job, row, action) => page.work(async () => {
    await api.post(`/api/customers/imports/${job.id}/rows/${row.row}`, { action }, { 'Idempotency-Key': crypto.randomUUID() });
    toast(t('import.settled', row.row));
    page.renderRoot.querySelector('tenon-import').again();
  });
  return html`<div class="bar"><a href="#/customers" class="button" aria-label=${t('title')}>${icon('left')}</a><h1>${t('import')}</h1></div>${page.said()}
    <tenon-import path="/api/customers/imports" .word=${(field) => t.or(`field.${field}`, undefined)} .values=${{ duplicates: 'ask', currency: '' }}
      .options=${(form) => html`${form.choice('/duplicates', t('import.duplicates'), waysOf(t))}${form.text('/currency', t('import.currency'))}`}
      .settle=${(job, row) => (!job.dryRun && row.code === 'customer.duplicate' ? html`<button @click=${() => settle(job, row, 'create')}>${t('import.create')}</button> <button @click=${() => settle(job, row, 'skip')}>${t('import.skip')}</button>` : '')}></tenon-import>`;
};
