import { date, html, instant, nothing } from 'tenon/ui';

/** API keys with what they allow; with a way to take one back, if revoke(key) is given. */
export const keyTable = (t, keys, revoke) => (keys.length
  ? html`<table class="stack" aria-label=${t('keys')}><thead><tr><th scope="col">${t('key.name')}</th><th scope="col">${t('key.permissions')}</th><th scope="col">${t('key.used')}</th><th scope="col">${t('key.expires')}</th>${revoke ? html`<th></th>` : nothing}</tr></thead>
    <tbody>${keys.map((key) => html`<tr><td class="title">${key.name}</td><td data-label=${t('key.permissions')}>${key.permissions.join(', ')}</td><td data-label=${t('key.used')}>${key.lastUsed ? date(key.lastUsed) : t('key.never')}</td>
      <td data-label=${t('key.expires')}>${instant(key.expires)}</td>${revoke ? html`<td class="number"><button class="danger" aria-label=${t('key.revoke.of', key.name)} @click=${() => revoke(key)}>${t('key.revoke')}</button></td>` : nothing}</tr>`)}</tbody></table>`
  : html`<p class="muted">${t('keys.none')}</p>`);
