import { html } from 'tenon/ui';

const TONES = { pending: 'warn', approved: 'info', sent: 'info', accepted: 'good', rejected: 'bad', expired: 'warn', superseded: '', draft: '' };

export const STATES = Object.keys(TONES);

/** Where a quote stands. */
export const chip = (t, state) => html`<span class="chip ${TONES[state] ?? ''}">${t(`state.${state}`)}</span>`;

/** Its number, with the revision from the second one on. */
export const called = ({ number, revision }) => (revision > 1 ? `${number}/${revision}` : number);
