import { css } from 'lit';

/** How headings, tables, cards, buttons and forms look on every page: static styles = [common]. */
export const common = css`
  :host { display: block; }
  *, ::before, ::after { box-sizing: border-box; }
  [hidden] { display: none !important; }
  h1 { font-size: 1.4rem; line-height: 1.25; font-weight: 650; letter-spacing: -0.01em; margin: 0 0 1rem; overflow-wrap: anywhere; }
  h2 { font-size: 1.05rem; font-weight: 650; margin: 1.5rem 0 0.6rem; }
  .card > h2:first-child { margin-top: 0; }
  p { margin: 0 0 0.75rem; }
  a { color: var(--tenon-link); text-underline-offset: 0.15em; }
  :is(a, button, input, select, textarea, summary, [tabindex]):focus-visible { outline: 2px solid var(--tenon-focus); outline-offset: 2px; }
  .bar { display: flex; flex-wrap: wrap; gap: 0.6rem; align-items: center; margin-bottom: 1rem; }
  .bar > h1 { margin: 0; }
  .space { flex: 1; }
  .wide { overflow-x: auto; }
  .muted { color: var(--tenon-muted); }
  .small { font-size: 0.85rem; }
  .strong { font-weight: 650; }
  .card { background: var(--tenon-card); border: 1px solid var(--tenon-line); border-radius: 0.75rem; padding: 1rem; margin-bottom: 1rem; box-shadow: var(--tenon-shadow); }
  .empty { text-align: center; padding: 2.5rem 1rem; color: var(--tenon-muted); }
  .empty strong { display: block; color: var(--tenon-text); font-size: 1.05rem; margin-bottom: 0.35rem; }
  .said { border-radius: 0.6rem; padding: 0.65rem 0.9rem; margin: 0 0 1rem; border-inline-start: 4px solid; background: var(--tenon-info-soft); color: var(--tenon-info); }
  .said.bad { background: var(--tenon-bad-soft); color: var(--tenon-bad); }
  .said.warn { background: var(--tenon-warn-soft); color: var(--tenon-warn); }
  .said.good { background: var(--tenon-good-soft); color: var(--tenon-good); }
  .chip { display: inline-block; border-radius: 1rem; padding: 0.1rem 0.6rem; font-size: 0.8rem; font-weight: 600; white-space: nowrap; background: var(--tenon-quiet-soft); color: var(--tenon-text); }
  .chip.info { background: var(--tenon-info-soft); color: var(--tenon-info); }
  .chip.good { background: var(--tenon-good-soft); color: var(--tenon-good); }
  .chip.warn { background: var(--tenon-warn-soft); color: var(--tenon-warn); }
  .chip.bad { background: var(--tenon-bad-soft); color: var(--tenon-bad); }
  button, .button { font: inherit; font-weight: 600; color: var(--tenon-text); background: var(--tenon-card); border: 1px solid var(--tenon-field); border-radius: 0.55rem;
    padding: 0.4rem 0.85rem; min-height: 2.25rem; cursor: pointer; text-decoration: none; display: inline-flex; align-items: center; justify-content: center; gap: 0.4rem; }
  :is(button, .button):hover:not(:disabled) { background: var(--tenon-hover); }
  button:disabled { opacity: 0.55; cursor: default; }
  :is(button, .button).primary { background: var(--tenon-accent); border-color: var(--tenon-accent); color: var(--tenon-on-accent); }
  :is(button, .button).primary:hover:not(:disabled) { background: var(--tenon-link); }
  button.danger { color: var(--tenon-bad); border-color: var(--tenon-bad); }
  button.plain { border-color: transparent; background: none; color: var(--tenon-link); padding-inline: 0.5rem; }
  button.icon { border-color: transparent; background: none; padding: 0.35rem; min-width: 2.25rem; color: var(--tenon-muted); }
  :is(input, select, textarea) { font: inherit; color: var(--tenon-text); background: var(--tenon-card); border: 1px solid var(--tenon-field); border-radius: 0.5rem;
    padding: 0.4rem 0.6rem; min-height: 2.25rem; min-width: 0; max-width: 100%; }
  :is(input, select, textarea)::placeholder { color: var(--tenon-muted); opacity: 1; }
  :is(input, select, textarea)[aria-invalid='true'] { border-color: var(--tenon-bad); box-shadow: inset 0 0 0 1px var(--tenon-bad); }
  input:is([type='checkbox'], [type='radio']) { flex: none; min-height: 0; width: 1.15rem; height: 1.15rem; accent-color: var(--tenon-accent); margin: 0; }
  .wrong { color: var(--tenon-bad); font-size: 0.85rem; }
  table { border-collapse: collapse; width: 100%; }
  th { text-align: start; font-weight: 600; color: var(--tenon-muted); font-size: 0.85rem; white-space: nowrap; }
  th, td { padding: 0.5rem 0.75rem; border-bottom: 1px solid var(--tenon-line); vertical-align: baseline; }
  tbody:last-child tr:last-child td { border-bottom: 0; }
  th.number, .number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
  td > button.plain { min-height: 0; padding-block: 0; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.35rem 1.25rem; margin: 0; }
  dt { color: var(--tenon-muted); }
  dd { margin: 0; overflow-wrap: anywhere; }
  .columns { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 1fr); gap: 1rem; align-items: start; }
  .tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(16rem, 100%), 1fr)); gap: 1rem; }
  .tiles > .card { margin: 0; }
  form.fields, .fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr)); gap: 0.85rem 1rem; align-items: start; }
  .fields label, .fields .field { display: grid; gap: 0.25rem; color: var(--tenon-muted); font-size: 0.85rem; min-width: 0; align-content: start; }
  .fields .field > label { display: block; }
  .fields :is(input, select, textarea) { width: 100%; font-size: 0.9375rem; }
  .fields input:is([type='checkbox'], [type='radio']) { width: 1.15rem; justify-self: start; }
  .fields label.check { display: flex; align-items: center; gap: 0.6rem; color: var(--tenon-text); font-size: 0.9375rem; min-height: 2rem; }
  .fields .whole { grid-column: 1 / -1; }
  .fields .row { display: flex; gap: 0.4rem; align-items: center; }
  .visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  @media (max-width: 60rem) { .columns { grid-template-columns: minmax(0, 1fr); } }
  @media (max-width: 40rem) {
    h1 { font-size: 1.25rem; }
    button, .button, input, select { min-height: 2.6rem; }
    dl { grid-template-columns: minmax(0, 1fr); gap: 0; }
    dd { margin-bottom: 0.5rem; }
    table.stack thead { display: none; }
    table.stack, table.stack tbody { display: block; }
    table.stack tr { display: block; padding: 0.6rem 0; border-bottom: 1px solid var(--tenon-line); }
    table.stack tbody:last-child tr:last-child { border-bottom: 0; }
    table.stack td { display: flex; justify-content: space-between; gap: 1rem; border: 0; padding: 0.2rem 0; text-align: end; overflow-wrap: anywhere; min-width: 0; white-space: normal; }
    table.stack td::before { content: attr(data-label); color: var(--tenon-muted); text-align: start; flex: none; }
    table.stack td.title { justify-content: flex-start; font-weight: 650; text-align: start; }
    table.stack td.title::before { content: none; }
    table.stack td:empty { display: none; }
  }
  @media print { button, .button, .noprint { display: none !important; } .card { box-shadow: none; } }
`;
