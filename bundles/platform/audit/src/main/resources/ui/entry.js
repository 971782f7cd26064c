import { html, instant, nothing } from 'tenon/ui';

const asked = (t, entry) => Object.keys(entry.asked).length
  ? html`<h2>${t('asked')}</h2><pre class="wide" tabindex="0">${JSON.stringify(entry.asked, null, 2)}</pre>` : nothing;

const changes = (t, entry) => entry.changes.length
  ? html`<h2>${t('fields')}</h2>${entry.compared ? nothing : html`<p class="muted small">${t('not-compared')}</p>`}
    <table class="stack"><thead><tr><th scope="col">${t('field')}</th><th scope="col">${t('before')}</th><th scope="col">${t('after')}</th></tr></thead>
      <tbody>${entry.changes.map((each) => html`<tr><td class="title" data-label=${t('field')}>${each.field}</td>
        <td data-label=${t('before')}>${each.before ?? '–'}</td><td data-label=${t('after')}>${each.after ?? '–'}</td></tr>`)}</tbody></table>` : nothing;

const steps = (t, entry) => entry.steps.length
  ? html`<h2>${t('steps')}</h2><ul>${entry.steps.map((each) => html`<li>${each.operation} <span class="muted">${each.provider}</span></li>`)}</ul>` : nothing;

/** One change, whole. */
export const details = (t, entry) => html`<dl>
    <dt>${t('at')}</dt><dd>${instant(entry.at)}</dd>
    <dt>${t('actor')}</dt><dd>${entry.actor}</dd>
    <dt>${t('from')}</dt><dd>${[t.or(`channel.${entry.channel}`, entry.channel), entry.address, entry.request].filter(Boolean).join(', ')}</dd>
    <dt>${t('operation')}</dt><dd>${entry.operation}</dd>
    ${entry.kind ? html`<dt>${t('what')}</dt><dd><a href=${`#/audit-log/${entry.kind}/${encodeURIComponent(entry.subject)}`}>${t.or(`kind.${entry.kind}`, entry.kind)} ${entry.subject}</a></dd>` : nothing}
    <dt>${t('provider')}</dt><dd>${entry.provider} ${entry.version}<br><span class="muted small">${entry.bundle}</span></dd>
    ${entry.outcome === 'unknown' ? html`<dt>${t('outcome')}</dt><dd>${t('outcome.unknown')}</dd>` : nothing}
  </dl>
  ${entry.erased ? html`<p class="said warn">${t('erased.by', entry.erased.by, instant(entry.erased.at))}</p>` : nothing}
  ${changes(t, entry)}${asked(t, entry)}${steps(t, entry)}`;
