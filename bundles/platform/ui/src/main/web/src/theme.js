import { setTheme } from '@ui5/webcomponents-base/dist/config/Theme.js';

const KEY = 'tenon.theme';
const ORDER = ['auto', 'light', 'dark'];
const dark = matchMedia('(prefers-color-scheme: dark)');

function apply() {
  const now = theme.choice === 'auto' ? (dark.matches ? 'dark' : 'light') : theme.choice;
  document.documentElement.dataset.theme = now;
  setTheme(now === 'dark' ? 'sap_horizon_dark' : 'sap_horizon');
}

export const theme = {
  choice: ORDER.includes(localStorage.getItem(KEY)) ? localStorage.getItem(KEY) : 'auto',
  next() {
    this.choice = ORDER[(ORDER.indexOf(this.choice) + 1) % ORDER.length];
    localStorage.setItem(KEY, this.choice);
    apply();
  },
};
dark.addEventListener('change', apply);
apply();
