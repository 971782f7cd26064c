import { html, nothing, number } from 'tenon/ui';

const KINDS = ['installed', 'updated', 'uninstalled', 'refreshed', 'stopped', 'started'];
/** What a page without Java is registered as says nothing. */
const told = ({ type }) => type !== 'java.lang.Object';
const line = (title, values) => (values.length ? html`<dt>${title}</dt><dd>${values.map((each) => html`<div>${each}</div>`)}</dd>` : nothing);

/** What happens to bundles, services and the schema, as a preview foretells it or an outcome tells it. */
export function effects(t, preview, done = preview.effects, data = []) {
  const nothingHappens = KINDS.every((kind) => !done[kind].length);
  return html`<dl>
      ${KINDS.map((kind) => line(t(kind), done[kind]))}
      ${line(t('services'), preview.services.filter(told).map((each) => html`${each.type}${each.provider ? ` (${each.provider})` : ''} ${t(each.comes ? 'comes' : 'goes')}`))}
      ${line(t('migrations'), preview.migrations.map((each) => `${each.unit}: ${each.files.join(', ')}`))}
      ${preview.to ? line(t('signature'), [t(`signature.${preview.signature.state}`)]) : nothing}
      ${line(t('notes'), preview.notes)}
      ${line(t('left'), data.map((each) => `${each.table}: ${t('rows', number(each.rows))}`))}
    </dl>
    ${nothingHappens && !preview.refusals.length ? html`<p class="muted">${t('nothing')}</p>` : nothing}
    ${preview.refusals.length ? html`<ui5-message-strip design="Negative" hide-close-button>${t('refused')}
      ${preview.refusals.map((each) => html`<div>${each.message}</div>`)}</ui5-message-strip>` : nothing}`;
}
