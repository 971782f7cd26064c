import { html, nothing } from 'lit';
import { t } from './own-texts.js';
import { language } from './language.js';
import { icon } from './kit/icons.js';

/** The areas in their order; a page of none of them comes last but for the administration's. */
const AREAS = ['sales', 'customers', 'logistics', 'pricing', 'service', 'management', 'other', 'admin'];

export const titleOf = (page) => page.title[language.code] ?? page.title.en;

/** Pages about the own account are behind the user's initials, not in the menu. */
const ofAccount = (page) => page.area === 'account';

/** The pages of the menu by area: [[area, pages], …]. */
export function byArea(pages) {
  const of = (page) => (AREAS.includes(page.area) ? page.area : 'other');
  return AREAS.map((area) => [area, pages.filter((page) => of(page) === area && !ofAccount(page))]).filter(([, all]) => all.length);
}

/** The pages about the own account. */
export const accountPages = (pages) => pages.filter(ofAccount).map((page) => html`<a class="button" href="#/${page.id}">${icon(page.icon)} ${titleOf(page)}</a>`);

const link = (page, current, waiting) => html`<a href="#/${page.id}" aria-current=${current === page.id ? 'page' : nothing}>
  ${icon(page.icon)}<span>${titleOf(page)}</span>${waiting ? html`<b class="count" aria-label=${t('waiting', waiting)}>${waiting}</b>` : nothing}</a>`;

/** The menu, grouped by area. */
export const navigation = (pages, current, waiting) => html`
  <a href="#/" aria-current=${current === '' ? 'page' : nothing}>${icon('home')}<span>${t('home')}</span></a>
  ${byArea(pages).map(([area, all]) => html`<h2 id="area-${area}">${t(`area.${area}`)}</h2>
    <div role="group" aria-labelledby="area-${area}">${all.map((page) => link(page, current, waiting.get(page.id)?.length))}</div>`)}`;
