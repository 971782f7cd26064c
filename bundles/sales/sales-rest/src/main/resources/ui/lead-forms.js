import { Form, api, customers, dialog, html, today } from 'tenon/ui';
import { sent } from './sent.js';

const OPTIONAL = ['company', 'email', 'phone', 'country', 'region', 'source', 'team', 'owner', 'note'];
const LIKELY = 60;
const NEW = '';

/**
 * Asks for what is known of a lead, in a window. Answers the saved one, undefined when it was left.
 *
 * @param given { values, etag, id } of one that is there, or only values
 */
export function leadForm(t, stages, { values, id, etag }) {
  let form;
  const save = (window) => sent(window, form, () => {
    const body = { name: form.values.name ?? '', stage: form.values.stage };
    OPTIONAL.forEach((key) => { body[key] = form.values[key]?.trim() || (id ? null : undefined); });
    return id ? api.patch(`/api/leads/${id}`, body, etag) : api.post('/api/leads', body, { 'Idempotency-Key': crypto.randomUUID() });
  });
  return dialog(t(id ? 'lead.change' : 'lead.new'), (window) => {
    form ??= new Form(window, values);
    return html`<form class="fields" @submit=${(event) => { event.preventDefault(); save(window); }} novalidate>
      <div class="whole">${form.said()}</div>
      ${form.text('/name', t('lead.name'), { required: true })} ${form.text('/company', t('lead.company'))}
      ${form.text('/email', t('lead.email'), { kind: 'email' })} ${form.text('/phone', t('lead.phone'), { kind: 'phone' })}
      ${form.text('/country', t('lead.country'))} ${form.text('/region', t('lead.region'))} ${form.text('/source', t('lead.source'))}
      ${form.choice('/stage', t('stage'), stages.map((stage) => [stage, t.or(`stage.${stage}`, stage)]))}
      ${form.text('/team', t('lead.team'))} ${form.text('/owner', t('owner'), { hint: id ? undefined : t('lead.owner.hint') })}
      ${form.field('/note', t('lead.note'), ({ id: field, invalid, described }) => html`<textarea id=${field} rows="4" aria-invalid=${invalid} aria-describedby=${described}
        .value=${form.get('/note') ?? ''} @input=${(event) => form.set('/note', event.target.value)}></textarea>`, { whole: true })}
      <div class="do whole"><button class="primary" ?disabled=${form.busy}>${t('do.save')}</button></div></form>`;
  });
}

/**
 * Asks what a lead becomes, in a window: an opportunity of a new customer, of one who may be the same, or of one that is looked for. Answers
 * the converted lead, undefined when it was left.
 */
export async function askConversion(t, lead) {
  const { name, company, email, phone, id } = lead;
  const [{ body: known }, { body: stages }] = await Promise.all([
    api.post('/api/customers/duplicates', { name: company ?? name, email, phone }),
    api.get('/api/opportunity-stages'),
  ]);
  const same = known.items.filter((each) => each.score >= LIKELY).slice(0, 5);
  let form;
  const convert = (window) => sent(window, form, () => {
    const { customer, title, stage, amount, currency, closeDate } = form.values;
    return api.post(`/api/leads/${id}/convert`, { ...(customer === NEW ? {} : { customer }), title, stage, amount: { amount, currency }, closeDate }, { 'Idempotency-Key': crypto.randomUUID() });
  });
  const take = (customer) => {
    form.set('/customer', customer.id);
    form.set('/currency', customer.currency);
  };
  const choice = (value, text, chosen) => html`<label class="check"><input type="radio" name="customer" .checked=${form.values.customer === value} @change=${chosen}> ${text}</label>`;
  return dialog(t('lead.convert.of', name), (window) => {
    form ??= new Form(window, { customer: same[0]?.id ?? NEW, title: company ?? name, stage: stages.items[0]?.name, amount: '0', currency: same[0]?.currency ?? 'USD', closeDate: today(30) });
    return html`<form class="fields" @submit=${(event) => { event.preventDefault(); convert(window); }} novalidate>
      <div class="whole">${form.said()}</div>
      <fieldset class="whole"><legend>${t('customer')}</legend>
        ${same.map((each) => choice(each.id, html`${each.name} <span class="muted">${each.number}</span>`, () => take(each)))}
        ${choice(NEW, t('lead.customer.new', company ?? name), () => form.set('/customer', NEW))}
        ${form.field('/customer', t('lead.customer.other'), ({ id: field, invalid }) => html`<tenon-find id=${field} label=${t('lead.customer.other')} .invalid=${invalid} placeholder=${t('customer.find')}
          .search=${(text) => customers.search(text)} .name=${(each) => each.name} .show=${(each) => html`<span class="strong">${each.name}</span> ${each.number}`} @found=${({ detail }) => take(detail)}></tenon-find>`)}</fieldset>
      ${form.text('/title', t('opportunity.title'), { required: true, whole: true })}
      ${form.text('/amount', t('amount'), { kind: 'number', required: true })} ${form.text('/currency', t('currency'), { required: true })}
      ${form.choice('/stage', t('stage'), stages.items.filter((stage) => Number(stage.probability) > 0).map((stage) => [stage.name, t.or(`stage.${stage.name}`, stage.name)]))}
      ${form.text('/closeDate', t('closeDate'), { kind: 'date', required: true })}
      <div class="do whole"><button class="primary" ?disabled=${form.busy}>${t('lead.convert')}</button></div></form>`;
  });
}

/** Asks why nothing came of a lead; undefined when it was left. */
export const askWhyNot = (t, lead) => dialog(t('lost.title', lead.name), (window) => html`<form class="fields" @submit=${(event) => {
  event.preventDefault();
  window.close(event.target.elements.reason.value.trim() || undefined);
}}><label class="whole">${t('lost.reason')}<input name="reason" required maxlength="200" autocomplete="off"></label>
  <div class="do whole"><button class="danger">${t('lead.lose')}</button></div></form>`);
