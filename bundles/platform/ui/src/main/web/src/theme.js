import { setTheme } from '@ui5/webcomponents-base/dist/config/Theme.js';

const KEY = 'tenon.theme';
const dark = matchMedia('(prefers-color-scheme: dark)');

function apply() {
  const now = theme.choice === 'auto' ? (dark.matches ? 'dark' : 'light') : theme.choice;
  document.documentElement.dataset.theme = now;
  setTheme(now === 'dark' ? 'sap_horizon_dark' : 'sap_horizon');
}

export const theme = {
  choices: ['auto', 'light', 'dark'],
  get choice() {
    const kept = localStorage.getItem(KEY);
    return this.choices.includes(kept) ? kept : 'auto';
  },
  choose(next) {
    localStorage.setItem(KEY, next);
    apply();
  },
};
dark.addEventListener('change', apply);
apply();
