import { Form, api, dialog, html, nothing } from 'tenon/ui';
import { sent } from './sent.js';

/** Asks for somebody's place in the sales organisation, in a window. Answers the saved one, undefined when it was left. */
export function memberForm(t, member, etag) {
  let form;
  const save = (window) => sent(window, form, () => {
    const { user, team, manager, limit, accumulatedLimit, currency, accumulatedDays, leadCapacity } = form.values;
    const nothingThere = member ? null : undefined;
    const amount = (value) => (value ? { amount: value, currency } : nothingThere);
    const body = {
      team: team || nothingThere, manager: manager || nothingThere, limit: amount(limit), accumulatedLimit: amount(accumulatedLimit),
      accumulatedDays: accumulatedLimit ? Number(accumulatedDays) : nothingThere, leadCapacity: leadCapacity === '' ? nothingThere : Number(leadCapacity),
    };
    const path = `/api/sales-members/${encodeURIComponent(user.trim())}`;
    return member ? api.patch(path, body, etag) : api.put(path, body);
  });
  return dialog(member ? member.user : t('member.new'), (window) => {
    form ??= new Form(window, {
      user: '', team: '', manager: '', currency: member?.limit?.currency ?? 'USD', accumulatedDays: '7', ...member,
      limit: member?.limit?.amount ?? '', accumulatedLimit: member?.accumulatedLimit?.amount ?? '', leadCapacity: String(member?.leadCapacity ?? ''),
    });
    return html`<form class="fields" @submit=${(event) => { event.preventDefault(); if (form.values.user.trim()) { save(window); } }} novalidate>
      <div class="whole">${form.said()}</div>
      ${member ? nothing : form.text('/user', t('member.user'), { required: true })}
      ${form.text('/team', t('lead.team'))} ${form.text('/manager', t('member.manager'), { hint: t('member.manager.hint') })}
      ${form.text('/limit', t('member.limit'), { kind: 'number', hint: t('member.limit.hint') })} ${form.text('/currency', t('currency'))}
      ${form.text('/accumulatedLimit', t('member.accumulatedLimit'), { kind: 'number' })} ${form.text('/accumulatedDays', t('member.accumulatedDays'), { kind: 'number' })}
      ${form.text('/leadCapacity', t('member.leadCapacity'), { kind: 'number', hint: t('member.leadCapacity.hint') })}
      <div class="do whole"><button class="primary" ?disabled=${form.busy}>${t('do.save')}</button></div></form>`;
  });
}
