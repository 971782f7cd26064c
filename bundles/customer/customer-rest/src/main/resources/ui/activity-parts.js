import { api, customers, date, download, html, instant, nothing, toast } from 'tenon/ui';

export const KINDS = ['visit', 'call', 'mail', 'task', 'note', 'file'];

/** A day as the server writes days, in the browser's zone. */
export function day(moment) {
  const at = new Date(moment);
  return `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`;
}

/** What an input for date and time shows of an instant, in the browser's zone; and back. */
export const local = (moment) => (moment ? `${day(moment)}T${new Date(moment).toTimeString().slice(0, 5)}` : '');
export const exact = (text) => (text ? new Date(text).toISOString() : null);

export const time = (moment) => new Date(moment).toTimeString().slice(0, 5);

/** Whether it should have been done. */
export const late = (activity) => !activity.done && activity.due && new Date(activity.due) < new Date();

export function chips(t, activity) {
  return html`<span class="chip info">${t(`kind.${activity.kind}`)}</span>
    ${activity.done ? html` <span class="chip good">${t('done')}</span>` : late(activity) ? html` <span class="chip bad">${t('late')}</span>` : nothing}`;
}

/** When it is or was: from and to, or by when. */
export function when(t, activity) {
  const { start, end, due } = activity;
  if (start) {
    return end ? `${instant(start)} – ${day(start) === day(end) ? time(end) : instant(end)}` : instant(start);
  }
  return due ? t('due.by', instant(due)) : date(day(activity.createdAt));
}

export const about = (activity) => html`${customers.of(activity.customer)} · ${activity.owner}`;

/** Reads a picture as who is logged in: an address alone would not be let in. */
export async function picture(activity, file) {
  const { body } = await api.get(`/api/activities/${activity}/files/${file}`);
  return URL.createObjectURL(body);
}

/** Gives a file to the browser to keep. */
export const keep = (activity, file) => download(`/api/activities/${activity}/files/${file.id}`, file.name);

export async function send(activity, files, t) {
  for (const file of files) {
    await api.post(`/api/activities/${activity}/files?name=${encodeURIComponent(file.name)}`, file, { 'Idempotency-Key': crypto.randomUUID() });
  }
  if (files.length) {
    toast(t('files.kept'));
  }
}
