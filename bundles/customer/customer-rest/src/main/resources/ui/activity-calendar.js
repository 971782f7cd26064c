import { html, language, nothing } from 'tenon/ui';
import { chips, day, late, time } from './activity-parts.js';

const DAY = 86_400_000;
const NOON = 'T12:00';

export const SPANS = ['day', 'week', 'month'];

/** The days of a span around a day: weeks begin on Monday, months are shown in whole weeks. */
export function days(span, around) {
  const at = new Date(around + NOON);
  const back = (date) => (date.getDay() + 6) % 7;
  if (span === 'day') {
    return [around];
  }
  const first = span === 'week' ? new Date(at) : new Date(at.getFullYear(), at.getMonth(), 1, 12);
  const last = span === 'week' ? new Date(at) : new Date(at.getFullYear(), at.getMonth() + 1, 0, 12);
  first.setDate(first.getDate() - back(first));
  last.setDate(last.getDate() + 6 - back(last));
  const count = Math.round((last - first) / DAY) + 1;
  return Array.from({ length: count }, (_, i) => day(new Date(first.getFullYear(), first.getMonth(), first.getDate() + i, 12)));
}

/** The day that a step back or ahead leads to. */
export function step(span, around, by) {
  const at = new Date(around + NOON);
  if (span === 'month') {
    at.setDate(1);
    at.setMonth(at.getMonth() + by);
  } else {
    at.setDate(at.getDate() + by * (span === 'week' ? 7 : 1));
  }
  return day(at);
}

export function heading(span, around) {
  const at = new Date(around + NOON);
  const said = (options, date = at) => new Intl.DateTimeFormat(language.tag, options).format(date);
  if (span === 'month') {
    return said({ year: 'numeric', month: 'long' });
  }
  if (span === 'day') {
    return said({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  }
  const week = days(span, around);
  return `${said({ day: 'numeric', month: 'short' }, new Date(week[0] + NOON))} – ${said({ day: 'numeric', month: 'short', year: 'numeric' }, new Date(week[6] + NOON))}`;
}

const weekday = (iso, size = 'short') => new Intl.DateTimeFormat(language.tag, { weekday: size }).format(new Date(iso + NOON));

function entry(t, activity, short) {
  return html`<a class="entry ${activity.done ? 'done' : late(activity) ? 'late' : ''}" href="#/activities/${activity.id}">
    <span class="at">${activity.start || activity.due ? time(activity.moment) : ''}</span> <span>${activity.subject}</span>
    ${short ? nothing : html`<span class="chips">${chips(t, activity)}</span>`}</a>`;
}

/** The calendar: days beside each other where there is room, below each other on a phone. */
export function calendar(t, span, around, activities) {
  const all = days(span, around);
  const now = day(new Date());
  const of = (iso) => activities.filter((each) => day(each.moment) === iso).sort((a, b) => (a.moment < b.moment ? -1 : 1));
  if (span === 'month') {
    return html`<div class="month" role="list">${all.map((iso) => html`<div role="listitem" class="cell ${iso.slice(0, 7) === around.slice(0, 7) ? '' : 'other'} ${iso === now ? 'now' : ''}">
      <a class="number" href="#/activities/day/${iso}">${+iso.slice(8)}<span class="visually-hidden"> ${weekday(iso, 'long')}, ${t('calendar.count', of(iso).length)}</span>${of(iso).length ? html`<span class="count" aria-hidden="true">${of(iso).length}</span>` : nothing}</a>
      <div class="some">${of(iso).slice(0, 3).map((each) => entry(t, each, true))}</div></div>`)}</div>`;
  }
  return html`<div class=${span}>${all.map((iso) => html`<section class="card ${iso === now ? 'now' : ''}"><h2>${weekday(iso)} <span class="muted">${+iso.slice(8)}</span></h2>
    ${of(iso).length ? of(iso).map((each) => entry(t, each, span === 'week')) : html`<p class="muted small">–</p>`}</section>`)}</div>`;
}
