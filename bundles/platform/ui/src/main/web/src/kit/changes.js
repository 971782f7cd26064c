import { html, nothing } from 'lit';
import { t } from '../own-texts.js';
import { me } from '../session.js';

/** A link to who changed a thing and how, for those who may see that: changesOf('quote', quote.id). */
export const changesOf = (kind, id) => me.may('audit-log.see')
  ? html`<a class="button noprint" href="#/audit-log/${kind}/${encodeURIComponent(id)}">${t('history')}</a>` : nothing;
