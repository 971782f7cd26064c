// What pages import as "tenon/ui".
export { LitElement, css, html, nothing } from 'lit';
export { api, Problem } from './api.js';
export { date, instant, language, money, number } from './language.js';
export { texts } from './texts.js';
export { go } from './route.js';
export { common } from './common.js';
