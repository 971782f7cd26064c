import { language } from 'tenon/ui';

const DAY = 86_400_000;

/** Some days after a day, both as the server writes them. */
export const after = (day, days) => new Date(Date.parse(`${day}T12:00Z`) + days * DAY).toISOString().slice(0, 10);

/** The Monday of a day's week. */
export const monday = (day) => after(day, -((new Date(`${day}T12:00Z`).getUTCDay() + 6) % 7));

/** The day of an instant where somebody is. */
export const dayOf = (instant, zone) => new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(new Date(instant));

/** The time of an instant where somebody is. */
export const time = (instant, zone) => new Intl.DateTimeFormat(language.tag, { timeZone: zone, timeStyle: 'short' }).format(new Date(instant));

export const times = (each) => `${time(each.start, each.zone)} – ${time(each.end, each.zone)}`;

/** A day of the week, short, with its day of the month. */
export const weekday = (day) => new Intl.DateTimeFormat(language.tag, { weekday: 'short', day: 'numeric', month: 'short' }).format(new Date(`${day}T12:00`));
