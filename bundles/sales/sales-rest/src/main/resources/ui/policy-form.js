import { Form, api, dialog, html, icon, nothing } from 'tenon/ui';
import { sent } from './sent.js';

const MEASURES = ['maximumDiscountOver', 'averageDiscountOver', 'marginBelow', 'amountOver'];
const ATTRIBUTES = ['credit_state', 'payment_terms', 'category', 'currency', 'channel'];
const WHO = ['owners_manager', 'limit_holder'];

/** A condition as the form has it: what is measured, and the value that people type. */
function typed(condition) {
  if (condition.attribute) {
    return { what: condition.attribute, way: condition.in ? 'in' : 'notIn', value: (condition.in ?? condition.notIn).join(', ') };
  }
  const what = MEASURES.find((each) => condition[each] !== undefined);
  return what === 'amountOver' ? { what, value: condition.amountOver.amount, currency: condition.amountOver.currency } : { what, value: condition[what] };
}

function said({ what, way = 'in', value = '', currency = 'USD' }) {
  if (ATTRIBUTES.includes(what)) {
    return { attribute: what, [way]: value.split(/[,，]/).map((each) => each.trim()).filter(Boolean) };
  }
  return { [what]: what === 'amountOver' ? { amount: value, currency } : value };
}

const approver = ({ role, user, who }) => ({ what: who ?? (role ? 'role' : 'user'), name: role ?? user ?? '' });
const asked = ({ what, name = '' }) => (WHO.includes(what) ? { who: what } : { [what]: name.trim() });

/** Asks for an approval policy, in a window. Answers the saved one, undefined when it was left. */
export function policyForm(t, policy, etag) {
  let form;
  const save = (window) => sent(window, form, () => {
    const { name, active, order, flow, tolerance, ownDocuments, remindAfterHours, escalateAfterHours, escalates, conditions, approvers, escalateTo } = form.values;
    const nothingThere = policy ? null : undefined;
    const hours = (value) => (value === '' ? nothingThere : Number(value));
    const body = {
      name, active, order: Number(order), flow, tolerance, ownDocuments, conditions: conditions.map(said), approvers: approvers.map(asked),
      remindAfterHours: hours(remindAfterHours), escalateAfterHours: hours(escalateAfterHours), escalateTo: escalates ? asked(escalateTo) : nothingThere,
    };
    return policy ? api.patch(`/api/approval-policies/${encodeURIComponent(policy.id)}`, body, etag) : api.post('/api/approval-policies', body, { 'Idempotency-Key': crypto.randomUUID() });
  });
  const drop = (list, at) => form.set(`/${list}`, form.values[list].filter((_, index) => index !== at));
  const select = (pointer, label, choices) => html`<select aria-label=${label} @change=${(event) => form.set(pointer, event.target.value)}>
    ${choices.map(([value, text]) => html`<option value=${value} ?selected=${value === form.get(pointer)}>${text}</option>`)}</select>`;
  const input = (pointer, label, { id, invalid, described } = {}) => html`<input id=${id ?? nothing} aria-label=${label} aria-invalid=${invalid ?? nothing} aria-describedby=${described ?? nothing} autocomplete="off"
    .value=${form.get(pointer) ?? ''} @input=${(event) => form.set(pointer, event.target.value)}>`;
  const away = (list, at, label) => (form.values[list].length > 1 ? html`<button type="button" class="icon" aria-label=${label} @click=${() => drop(list, at)}>${icon('bin', 16)}</button>` : nothing);
  const check = (pointer, label) => html`<label class="check"><input type="checkbox" .checked=${form.get(pointer)} @change=${(event) => form.set(pointer, event.target.checked)}> ${label}</label>`;

  const conditionRow = (condition, at) => form.field(`/conditions/${at}`, t('policy.condition', at + 1), (attributes) => html`<span class="row">
    ${select(`/conditions/${at}/what`, t('policy.measure', at + 1), [...MEASURES, ...ATTRIBUTES].map((each) => [each, t(MEASURES.includes(each) ? `policy.measure.${each}` : `policy.attribute.${each}`)]))}
    ${ATTRIBUTES.includes(condition.what) ? select(`/conditions/${at}/way`, t('policy.way', at + 1), ['in', 'notIn'].map((way) => [way, t(`policy.way.${way}`)])) : nothing}
    ${input(`/conditions/${at}/value`, t('policy.value', at + 1), attributes)}
    ${condition.what === 'amountOver' ? input(`/conditions/${at}/currency`, t('currency')) : nothing}${away('conditions', at, t('policy.condition.remove', at + 1))}</span>`, { whole: true });
  const who = (pointer, { what }, label, attributes) => html`${select(`${pointer}/what`, label, ['role', 'user', ...WHO].map((each) => [each, t(`policy.who.${each}`)]))}
    ${WHO.includes(what) ? nothing : input(`${pointer}/name`, t('policy.name.of', label), attributes)}`;
  const approverRow = (each, at) => form.field(`/approvers/${at}`, t('policy.approver', at + 1), (attributes) => html`<span class="row">${who(`/approvers/${at}`, each, t('policy.approver', at + 1), attributes)}
    ${away('approvers', at, t('policy.approver.remove', at + 1))}</span>`, { whole: true });

  return dialog(policy ? policy.name : t('policy.new'), (window) => {
    form ??= new Form(window, {
      name: '', active: true, order: '200', flow: 'serial', tolerance: '0', ownDocuments: false, ...policy,
      remindAfterHours: String(policy?.remindAfterHours ?? ''), escalateAfterHours: String(policy?.escalateAfterHours ?? ''), escalates: policy?.escalateTo !== undefined,
      escalateTo: approver(policy?.escalateTo ?? { role: '' }), conditions: policy?.conditions.map(typed) ?? [{ what: 'maximumDiscountOver', value: '10' }], approvers: policy?.approvers.map(approver) ?? [{ what: 'owners_manager' }],
    });
    const { conditions, approvers, escalates, escalateTo } = form.values;
    return html`<form class="fields" @submit=${(event) => { event.preventDefault(); save(window); }} novalidate>
      <div class="whole">${form.said()}</div>
      ${form.text('/name', t('policy.name'), { required: true, whole: true })}
      ${conditions.map(conditionRow)}
      <div class="whole"><button type="button" @click=${() => form.set('/conditions', [...conditions, { what: 'amountOver', value: '', currency: 'USD' }])}>${icon('plus')} ${t('policy.condition.add')}</button></div>
      ${approvers.map(approverRow)}
      <div class="whole"><button type="button" @click=${() => form.set('/approvers', [...approvers, { what: 'role', name: '' }])}>${icon('plus')} ${t('policy.approver.add')}</button></div>
      ${approvers.length > 1 ? form.choice('/flow', t('policy.flow'), ['serial', 'parallel'].map((flow) => [flow, t(`policy.flow.${flow}`)]), { whole: true }) : nothing}
      ${form.text('/order', t('policy.order'), { kind: 'number', hint: t('policy.order.hint') })} ${form.text('/tolerance', t('policy.tolerance'), { kind: 'number', hint: t('policy.tolerance.hint') })}
      ${form.text('/remindAfterHours', t('policy.remindAfterHours'), { kind: 'number' })} ${form.text('/escalateAfterHours', t('policy.escalateAfterHours'), { kind: 'number' })}
      <div class="whole">${check('/escalates', t('policy.escalates'))}</div>
      ${escalates ? form.field('/escalateTo', t('policy.escalateTo'), (attributes) => html`<span class="row">${who('/escalateTo', escalateTo, t('policy.escalateTo'), attributes)}</span>`, { whole: true }) : nothing}
      <div class="whole">${check('/ownDocuments', t('policy.ownDocuments'))}${check('/active', t('policy.active'))}</div>
      <div class="do whole"><button class="primary" ?disabled=${form.busy}>${t('do.save')}</button></div></form>`;
  });
}
