// What pages import as "tenon/ui".
export { LitElement, css, html, nothing } from 'lit';
export { guard } from 'lit/directives/guard.js';
export { repeat } from 'lit/directives/repeat.js';
export { api, Problem } from './api.js';
export { ago, date, instant, language, money, number, percent, today } from './language.js';
export { texts } from './texts.js';
export { go, here } from './route.js';
export { common } from './common.js';
export { me } from './session.js';
export { Page } from './kit/page.js';
export { Form, words } from './kit/form.js';
export { confirm, conflict, dialog } from './kit/dialog.js';
export { toast } from './kit/toast.js';
export { icon } from './kit/icons.js';
export { customers, products } from './kit/names.js';
import './kit/find.js';
import './kit/list.js';
