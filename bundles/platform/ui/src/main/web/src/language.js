import './ui5.js';
import { setLanguage } from '@ui5/webcomponents-base/dist/config/Language.js';

const KEY = 'tenon.language';
const changes = new EventTarget();
/** By code, from the files in texts/: the build puts them here. */
const known = new Map(LANGUAGES.map((each) => [each.code, each]));

let code = [localStorage.getItem(KEY), navigator.language.split('-')[0]].find((each) => known.has(each)) ?? 'en';

function apply() {
  document.documentElement.lang = language.tag;
  return setLanguage(code === 'zh' ? 'zh_CN' : 'en');
}

export const language = {
  names: Object.fromEntries([...known].map(([each, texts]) => [each, texts['language.name']])),
  get code() {
    return code;
  },
  get tag() {
    return known.get(code)['language.tag'];
  },
  async choose(next) {
    code = next;
    localStorage.setItem(KEY, next);
    await apply();
    changes.dispatchEvent(new Event('change'));
  },
  onChange: (listener) => changes.addEventListener('change', listener),
};
apply();

const formats = new Map();

/** Making a format is dear, and a list needs the same one for each row. */
function format(kind, options) {
  const key = `${kind.name}${code}${JSON.stringify(options)}`;
  if (!formats.has(key)) {
    formats.set(key, new kind(language.tag, options));
  }
  return formats.get(key);
}

/** A decimal string as people here write it; its digits stay exact. */
export const number = (text, options = { maximumFractionDigits: 10 }) => format(Intl.NumberFormat, options).format(text);

export const percent = (text) => `${number(text)} %`;

export const money = (given) => (given ? format(Intl.NumberFormat, { style: 'currency', currency: given.currency }).format(given.amount) : '');

export const date = (iso) => (iso ? format(Intl.DateTimeFormat, { dateStyle: 'medium' }).format(new Date(`${iso}T12:00`)) : '');

export const instant = (iso) => (iso ? format(Intl.DateTimeFormat, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso)) : '');

/** How long ago, or how far ahead: "in 3 days", "2 hours ago". */
export function ago(iso) {
  const minutes = (new Date(iso.length === 10 ? `${iso}T12:00` : iso) - Date.now()) / 60_000;
  const [size, unit] = Math.abs(minutes) < 60 ? [1, 'minute'] : Math.abs(minutes) < 1440 && iso.length > 10 ? [60, 'hour'] : [1440, 'day'];
  return format(Intl.RelativeTimeFormat, { numeric: 'auto' }).format(Math.round(minutes / size), unit);
}

/** Today here, as the server writes days. */
export function today(days = 0) {
  const now = new Date();
  now.setDate(now.getDate() + days);
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}
