import { Page, api, common, confirm, html, icon, me, money, nothing, percent, texts, toast } from 'tenon/ui';
import { memberForm } from './member-form.js';
import { policyForm } from './policy-form.js';

const t = await texts(import.meta.url);

/** What a condition says, to people. */
function condition(each) {
  if (each.attribute) {
    return t(each.in ? 'policy.in' : 'policy.notIn', t(`policy.attribute.${each.attribute}`), (each.in ?? each.notIn).join(', '));
  }
  return each.amountOver ? t('policy.says.amountOver', money(each.amountOver))
    : each.marginBelow ? t('policy.says.marginBelow', percent(each.marginBelow))
      : each.averageDiscountOver ? t('policy.says.averageDiscountOver', percent(each.averageDiscountOver)) : t('policy.says.maximumDiscountOver', percent(each.maximumDiscountOver));
}

const approver = (each) => (each.who ? t(`policy.who.${each.who}`) : each.user ?? t('policy.theRole', each.role));

/** Which quotes need whose approval, and who answers to whom up to which amount. */
export default class ApprovalRules extends Page {
  static properties = { ...Page.properties, policies: { state: true }, members: { state: true } };

  static styles = common;

  async open() {
    const all = async (path) => (await api.get(`${path}?limit=200`)).body.items;
    [this.policies, this.members] = await Promise.all([all('/api/approval-policies'), me.may('sales-member.read') ? all('/api/sales-members') : []]);
  }

  /** Asks by a form, and shows what came of it. */
  async ask(path, form) {
    const known = path ? await this.work(() => api.get(path)) : { body: undefined };
    if (known && (await form(t, known.body, known.etag))) {
      toast(t('saved'));
      await this.work(() => this.open());
    }
  }

  async drop(path, title, text) {
    if (await confirm(title, text, { yes: t('policy.remove'), danger: true })) {
      await this.work(async () => {
        const { etag } = await api.get(path);
        await api.delete(path, { 'If-Match': etag });
        await this.open();
      });
    }
  }

  render() {
    return html`<div class="bar"><h1>${t('approvalRules')}</h1><span class="space"></span>
        ${me.may('approval-policy.write') ? html`<button class="primary" @click=${() => this.ask(undefined, policyForm)}>${icon('plus')} ${t('policy.new')}</button>` : nothing}</div>${this.said()}
      ${this.policies ? html`<p class="muted">${t('policy.about')}</p>${this.policies.map((each) => this.policy(each))}${me.may('sales-member.read') ? this.team() : nothing}` : this.waiting()}`;
  }

  policy(each) {
    const path = `/api/approval-policies/${encodeURIComponent(each.id)}`;
    const { remindAfterHours, escalateAfterHours, escalateTo } = each;
    return html`<section class="card"><div class="bar"><h2>${each.name}</h2>${each.active ? nothing : html`<span class="chip">${t('policy.inactive')}</span>`}<span class="space"></span>
        ${me.may('approval-policy.write') ? html`<button @click=${() => this.ask(path, policyForm)}>${t('do.change')}</button>
          <button class="icon" aria-label=${t('policy.remove.of', each.name)} @click=${() => this.drop(path, t('policy.remove.of', each.name), t(each.id === 'default' ? 'policy.remove.default' : 'policy.remove.text'))}>${icon('bin')}</button>` : nothing}</div>
      <dl><dt>${t('policy.when')}</dt><dd>${each.conditions.map((one) => html`<div>${condition(one)}</div>`)}</dd>
        <dt>${t('policy.asks')}</dt><dd>${each.approvers.map((one) => html`<div>${approver(one)}</div>`)}${each.approvers.length > 1 ? html`<div class="muted small">${t(`policy.flow.${each.flow}`)}</div>` : nothing}</dd>
        ${Number(each.tolerance) ? html`<dt>${t('policy.tolerance')}</dt><dd>${t('policy.points', each.tolerance)}</dd>` : nothing}
        ${remindAfterHours ? html`<dt>${t('policy.remindAfterHours')}</dt><dd>${t('policy.hours', remindAfterHours)}</dd>` : nothing}
        ${escalateAfterHours ? html`<dt>${t('policy.escalateAfterHours')}</dt><dd>${t('policy.hours', escalateAfterHours)}${escalateTo ? html` · ${approver(escalateTo)}` : nothing}</dd>` : nothing}</dl></section>`;
  }

  team() {
    const may = me.may('sales-member.write');
    const path = ({ user }) => `/api/sales-members/${encodeURIComponent(user)}`;
    return html`<section class="card"><div class="bar"><h2>${t('members')}</h2><span class="space"></span>${may ? html`<button @click=${() => this.ask(undefined, memberForm)}>${icon('plus')} ${t('member.new')}</button>` : nothing}</div>
      ${this.members.length ? html`<table class="stack" aria-label=${t('members')}><thead><tr><th scope="col">${t('member.user')}</th><th scope="col">${t('lead.team')}</th><th scope="col">${t('member.manager')}</th>
          <th scope="col" class="number">${t('member.limit')}</th><th scope="col" class="number">${t('member.accumulatedLimit')}</th><th scope="col" class="number">${t('member.leadCapacity')}</th>${may ? html`<th scope="col">${t('actions')}</th>` : nothing}</tr></thead>
        <tbody>${this.members.map((each) => html`<tr><td class="title">${each.user}</td><td data-label=${t('lead.team')}>${each.team ?? '–'}</td><td data-label=${t('member.manager')}>${each.manager ?? '–'}</td>
          <td class="number" data-label=${t('member.limit')}>${each.limit ? money(each.limit) : '–'}</td>
          <td class="number" data-label=${t('member.accumulatedLimit')}>${each.accumulatedLimit ? t('member.within', money(each.accumulatedLimit), each.accumulatedDays) : '–'}</td>
          <td class="number" data-label=${t('member.leadCapacity')}>${each.leadCapacity ?? '–'}</td>
          ${may ? html`<td data-label=${t('actions')}><button class="plain" aria-label="${t('do.change')}: ${each.user}" @click=${() => this.ask(path(each), memberForm)}>${t('do.change')}</button>
            <button class="icon" aria-label=${t('policy.remove.of', each.user)} @click=${() => this.drop(path(each), t('policy.remove.of', each.user), t('member.remove.text'))}>${icon('bin', 16)}</button></td>` : nothing}</tr>`)}</tbody></table>`
        : html`<p class="muted">${t('members.none')}</p>`}</section>`;
  }
}
