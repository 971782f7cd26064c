import './ui5.js';
import { setLanguage } from '@ui5/webcomponents-base/dist/config/Language.js';

const KEY = 'tenon.language';
const changes = new EventTarget();
const TAGS = { en: 'en', zh: 'zh-CN' };

let code = localStorage.getItem(KEY) || (navigator.language.startsWith('zh') ? 'zh' : 'en');
if (!TAGS[code]) {
  code = 'en';
}

function apply() {
  document.documentElement.lang = TAGS[code];
  return setLanguage(code === 'zh' ? 'zh_CN' : 'en');
}

export const language = {
  names: { en: 'English', zh: '中文' },
  get code() {
    return code;
  },
  get tag() {
    return TAGS[code];
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

/** A decimal string as people here write it; its digits stay exact. */
export const number = (text, options = {}) => new Intl.NumberFormat(language.tag, options).format(text);

export const money = (given) =>
  given ? new Intl.NumberFormat(language.tag, { style: 'currency', currency: given.currency }).format(given.amount) : '';

export const date = (iso) => (iso ? new Intl.DateTimeFormat(language.tag, { dateStyle: 'medium' }).format(new Date(`${iso}T12:00`)) : '');

export const instant = (iso) =>
  iso ? new Intl.DateTimeFormat(language.tag, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso)) : '';
