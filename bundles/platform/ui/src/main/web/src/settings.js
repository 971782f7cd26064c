import { html } from 'lit';
import { language } from './language.js';
import { t } from './own-texts.js';
import { theme } from './theme.js';

/** Language and colours, as two choices. */
export const settings = (host) => html`
  <label>${t('language')}
    <select @change=${(event) => language.choose(event.target.value)}>
      ${Object.entries(language.names).map(([code, name]) => html`<option value=${code} lang=${code} ?selected=${code === language.code}>${name}</option>`)}
    </select></label>
  <label>${t('theme')}
    <select @change=${(event) => { theme.choose(event.target.value); host.requestUpdate(); }}>
      ${theme.choices.map((each) => html`<option value=${each} ?selected=${each === theme.choice}>${t(`theme.${each}`)}</option>`)}
    </select></label>`;
