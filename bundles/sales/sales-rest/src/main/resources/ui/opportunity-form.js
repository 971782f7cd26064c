import { Form, api, customers, dialog, html, today } from 'tenon/ui';
import { sent } from './sent.js';

/**
 * Asks for what is known of an opportunity, in a window. Answers the saved one, undefined when it was left.
 *
 * @param given { values, etag, id } of one that is there, or only values
 */
export function opportunityForm(t, stages, { values, id, etag }) {
  let form;
  const save = (window) => sent(window, form, () => {
    const { amount, currency, owner, competitor, ...rest } = form.values;
    const body = { ...rest, amount: { amount, currency }, ...(owner ? { owner } : {}), ...(competitor || id ? { competitor: competitor || null } : {}) };
    return id ? api.patch(`/api/opportunities/${id}`, body, etag) : api.post('/api/opportunities', body, { 'Idempotency-Key': crypto.randomUUID() });
  });
  return dialog(t(id ? 'opportunity.change' : 'opportunity.new'), (window) => {
    form ??= new Form(window, { stage: stages[0]?.name, closeDate: today(30), amount: '0', currency: 'USD', ...values });
    return html`<form class="fields" @submit=${(event) => { event.preventDefault(); save(window); }} novalidate>
      <div class="whole">${form.said()}</div>
      ${form.text('/title', t('opportunity.title'), { required: true, whole: true })}
      ${form.field('/customer', t('customer'), ({ id: field, invalid }) => html`<tenon-find id=${field} label=${t('customer')} .invalid=${invalid} placeholder=${t('customer.find')} .value=${form.values.customerName ?? ''}
        .search=${(text) => customers.search(text)} .name=${(each) => each.name} .show=${(each) => html`<span class="strong">${each.name}</span> ${each.number}`}
        @found=${({ detail }) => { form.set('/customer', detail.id); form.set('/customerName', detail.name); form.set('/currency', detail.currency); }}></tenon-find>`, { required: true, whole: true })}
      ${form.text('/amount', t('amount'), { kind: 'number', required: true, hint: form.values.currency })}
      ${form.text('/closeDate', t('closeDate'), { kind: 'date', required: true })}
      ${form.choice('/stage', t('stage'), stages.map((stage) => [stage.name, t.or(`stage.${stage.name}`, stage.name)]), { required: true })}
      ${form.text('/owner', t('owner'))}
      ${form.text('/competitor', t('competitor'))}
      <div class="do whole"><button class="primary" ?disabled=${form.busy}>${t('do.save')}</button></div></form>`;
  });
}
