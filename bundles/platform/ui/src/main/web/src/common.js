import { css } from 'lit';

/** How headings, tables and forms look on every page: static styles = [common]. */
export const common = css`
  :host { display: block; }
  h1 { font-size: 1.5rem; font-weight: 600; margin: 0 0 1rem; }
  h2 { font-size: 1.1rem; font-weight: 600; margin: 1.5rem 0 0.5rem; }
  a { color: var(--tenon-link); }
  a:focus-visible, button:focus-visible { outline: 2px solid var(--tenon-link); outline-offset: 2px; }
  .bar { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: center; margin-bottom: 1rem; }
  .wide { overflow-x: auto; }
  .muted { color: var(--tenon-muted); }
  .card { background: var(--tenon-card); border: 1px solid var(--tenon-line); border-radius: 0.75rem; padding: 1rem; margin-bottom: 1rem; }
  table { border-collapse: collapse; width: 100%; }
  th { text-align: start; font-weight: 600; color: var(--tenon-muted); font-size: 0.85rem; }
  th, td { padding: 0.5rem 0.75rem; border-bottom: 1px solid var(--tenon-line); vertical-align: baseline; }
  tbody tr:last-child td { border-bottom: 0; }
  .number { text-align: end; font-variant-numeric: tabular-nums; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.35rem 1.25rem; margin: 0; }
  dt { color: var(--tenon-muted); }
  dd { margin: 0; overflow-wrap: anywhere; }
  form.fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: 0.75rem 1rem; align-items: end; }
  form.fields label { display: grid; gap: 0.25rem; color: var(--tenon-muted); font-size: 0.85rem; min-width: 0; }
  form.fields :is(input, select) { font: inherit; color: var(--tenon-text, inherit); background: var(--tenon-card); border: 1px solid var(--tenon-line);
    border-radius: 0.5rem; padding: 0.45rem 0.6rem; width: 100%; box-sizing: border-box; min-width: 0; }
  form.fields input[type=checkbox] { width: auto; justify-self: start; }
  @media (max-width: 40rem) {
    dl { grid-template-columns: 1fr; }
    dd { margin-bottom: 0.5rem; }
    table.stack thead { display: none; }
    table.stack, table.stack tbody { display: block; }
    table.stack tr { display: block; padding: 0.5rem 0; border-bottom: 1px solid var(--tenon-line); }
    table.stack td { display: flex; justify-content: space-between; gap: 1rem; border: 0; padding: 0.2rem 0; text-align: end; overflow-wrap: anywhere; min-width: 0; }
    table.stack td::before { content: attr(data-label); color: var(--tenon-muted); text-align: start; flex: none; }
  }
`;
