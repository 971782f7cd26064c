import { html, instant, nothing, number } from 'tenon/ui';

const percent = (share) => number(share, { style: 'percent', maximumFractionDigits: 1 });

/** For which calls a rule is: all, those of a channel, of a kind of document, or both. */
const calls = (t, rule) =>
  [rule.channel && t('ofChannel', rule.channel), rule.kind && t('ofKind', rule.kind)].filter(Boolean).join(', ') || t('allCalls');

/** The choices that were made for a capability, those for later included. */
export function rules(t, capability, forget) {
  if (!capability.rules.length) {
    return nothing;
  }
  return html`<h3>${t('routes')}</h3>
    <table class="stack routes">
      <thead><tr><th>${t('calls.for')}</th><th>${t('provider')}</th><th>${t('when')}</th><th>${t('shadow')}</th><th>${t('canary')}</th><th></th></tr></thead>
      <tbody>${capability.rules.map(({ route, ...rule }) => html`<tr>
        <td data-label=${t('calls.for')}>${calls(t, rule)}</td>
        <td data-label=${t('provider')}><span><strong>${route.provider}</strong>
          <ui5-tag hide-state-icon design=${rule.inForce ? 'Positive' : 'Neutral'}>${t(rule.inForce ? 'holds' : 'waits')}</ui5-tag></span></td>
        <td data-label=${t('when')}>${rule.from || rule.until ? html`${instant(rule.from)} – ${instant(rule.until)}` : t('always')}</td>
        <td data-label=${t('shadow')}>${route.shadow ? `${route.shadow.provider} ${percent(route.shadow.share)}` : '–'}</td>
        <td data-label=${t('canary')}>${route.canary ? `${route.canary.provider} ${percent(route.canary.share)}` : '–'}</td>
        <td data-label="">${rule.source === 'live'
          ? html`<ui5-button @click=${() => forget(rule)}>${t('forget')}</ui5-button>`
          : html`<span class="muted">${t('configured')}</span>`}</td>
      </tr>`)}</tbody>
    </table>`;
}
