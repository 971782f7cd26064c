import { html, instant } from 'tenon/ui';

/** Sessions of the user, with a way to end each but the one that he is in: end(session). */
export const sessionTable = (t, sessions, end) => html`<table class="stack" aria-label=${t('sessions')}><thead><tr><th scope="col">${t('session.since')}</th><th scope="col">${t('session.used')}</th><th scope="col">${t('session.from')}</th><th scope="col">${t('session.until')}</th><th></th></tr></thead>
  <tbody>${sessions.map((session) => html`<tr><td class="title">${instant(session.created)}</td><td data-label=${t('session.used')}>${instant(session.lastUsed)}</td><td data-label=${t('session.from')}>${session.address || '–'}</td>
    <td data-label=${t('session.until')}>${instant(session.expires)}</td><td class="number">${session.current ? html`<span class="chip good">${t('session.this')}</span>`
    : html`<button class="danger" aria-label=${t('session.end.of', instant(session.created))} @click=${() => end(session)}>${t('session.end')}</button>`}</td></tr>`)}</tbody></table>`;
