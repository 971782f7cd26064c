import { html, nothing } from 'tenon/ui';

/** What a form of a route says, as PUT /api/capabilities/{capability}/route takes it; what is empty is left out. */
export function routeOf(form) {
  const given = Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ''));
  const moment = (text) => (text ? new Date(text).toISOString() : undefined);
  const share = (text) => Number(text ?? 100) / 100;
  return {
    provider: given.provider,
    channel: given.channel,
    kind: given.kind,
    from: moment(given.from),
    until: moment(given.until),
    shadow: given.shadow ? { provider: given.shadow, share: share(given.shadowShare) } : undefined,
    canary: given.canary ? { provider: given.canary, share: share(given.canaryShare) } : undefined,
    force: given.force ? true : undefined,
  };
}

/** The form of a route of a capability; it is filled with the default route that holds. */
export function routeForm(t, capability, { submit, cancel, mayForce }) {
  const names = capability.providers.map((each) => each.name);
  const route = capability.route;
  const choice = (name, chosen, optional) => html`<label>${t(name)}<select name=${name}>
    ${optional ? html`<option value="">–</option>` : nothing}
    ${names.map((each) => html`<option ?selected=${each === chosen}>${each}</option>`)}</select></label>`;
  const percent = (name, share) => html`<label>${t(name)}<input name=${name} type="number" min="1" max="100" step="1"
    value=${Math.round((share ?? (name === 'canaryShare' ? 0.05 : 1)) * 100)} /></label>`;
  return html`<form class="fields" @submit=${submit}>
    ${choice('provider', route?.provider ?? capability.provider)}
    <label>${t('channel')}<input name="channel" pattern="[a-z0-9\\-]{1,64}" placeholder=${t('all')} /></label>
    <label>${t('kind')}<input name="kind" pattern="[a-z0-9\\-]{1,64}" placeholder=${t('all')} /></label>
    <label>${t('from')}<input name="from" type="datetime-local" /></label>
    <label>${t('until')}<input name="until" type="datetime-local" /></label>
    ${choice('shadow', route?.shadow?.provider, true)} ${percent('shadowShare', route?.shadow?.share)}
    ${choice('canary', route?.canary?.provider, true)} ${percent('canaryShare', route?.canary?.share)}
    ${mayForce ? html`<label>${t('force')}<input name="force" type="checkbox" value="true" /></label>` : nothing}
    <div class="ask"><ui5-button design="Emphasized" @click=${(event) => event.target.closest('form').requestSubmit()}>${t('save')}</ui5-button>
      <ui5-button @click=${cancel}>${t('cancel')}</ui5-button></div>
  </form>`;
}
