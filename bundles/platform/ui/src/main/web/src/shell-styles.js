import { css } from 'lit';

export const shellStyles = css`
  :host { display: grid; grid-template: auto auto 1fr / 14rem 1fr; min-height: 100vh; }
  .offline { grid-column: 1 / -1; background: #8a5a00; color: #fff; padding: 0.5rem 1rem; text-align: center; }
  header { grid-column: 1 / -1; grid-row: 2; display: flex; align-items: center; gap: 0.75rem; padding: 0.5rem 1rem;
    background: var(--tenon-bar); color: #fff; min-height: 2.75rem; }
  .brand { color: #fff; font-weight: 700; font-size: 1.15rem; text-decoration: none; }
  .space { flex: 1; }
  .plain { background: none; border: 1px solid transparent; color: inherit; font: inherit; cursor: pointer; padding: 0.35rem 0.6rem;
    border-radius: 0.5rem; min-width: 2.25rem; min-height: 2.25rem; white-space: nowrap; }
  .plain:hover { border-color: currentColor; }
  select { font: inherit; padding: 0.3rem; border-radius: 0.5rem; border: 1px solid var(--tenon-line); background: var(--tenon-card);
    color: var(--tenon-text); min-height: 2.25rem; }
  .menu { display: none; }
  nav { grid-row: 3; display: flex; flex-direction: column; gap: 0.15rem; padding: 1rem 0.5rem; background: var(--tenon-card);
    border-inline-end: 1px solid var(--tenon-line); }
  nav a { color: var(--tenon-text); text-decoration: none; padding: 0.6rem 0.9rem; border-radius: 0.5rem; }
  nav a:hover { background: var(--tenon-hover); }
  nav a[aria-current] { background: var(--tenon-hover); font-weight: 600; box-shadow: inset 3px 0 0 var(--tenon-link); }
  main { grid-row: 3; padding: 1.5rem; min-width: 0; outline: none; }
  main.login { grid-column: 1 / -1; display: grid; place-items: center; padding: 1rem; }
  h1 { font-size: 1.5rem; font-weight: 600; margin: 0 0 1rem; }
  .card { background: var(--tenon-card); border: 1px solid var(--tenon-line); border-radius: 0.75rem; padding: 1.25rem;
    color: inherit; text-decoration: none; }
  .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: 1rem; }
  .cards .card { font-weight: 600; }
  .cards .card:hover { border-color: var(--tenon-link); }
  form { display: flex; flex-direction: column; gap: 0.5rem; width: min(22rem, 100%); box-sizing: border-box; }
  form input { font: inherit; padding: 0.6rem; border-radius: 0.5rem; border: 1px solid var(--tenon-muted); background: var(--tenon-page);
    color: var(--tenon-text); margin-bottom: 0.5rem; }
  .do { font: inherit; font-weight: 600; padding: 0.7rem; border: 0; border-radius: 0.5rem; background: var(--tenon-bar); color: #fff; cursor: pointer; }
  .choices { display: flex; gap: 0.5rem; margin-top: 0.5rem; }
  .note { color: var(--tenon-muted); padding: 2rem 0; text-align: center; }
  .skip { position: absolute; inset-inline-start: -999px; }
  .skip:focus { inset-inline-start: 1rem; top: 0.5rem; background: #fff; color: #000; padding: 0.5rem; z-index: 2; }
  a:focus-visible, button:focus-visible, select:focus-visible { outline: 2px solid var(--tenon-focus); outline-offset: 2px; }
  @media (max-width: 48rem) {
    :host { grid-template-columns: 1fr; }
    header { gap: 0.25rem; padding: 0.5rem; }
    select { max-width: 5.25rem; }
    .menu { display: block; }
    .user { display: none; }
    nav { display: none; grid-row: 3; grid-column: 1; z-index: 1; }
    nav.open { display: flex; }
    nav.open ~ main { display: none; }
    main { grid-column: 1; padding: 1rem; }
  }
  @media print { header, nav, .offline { display: none; } }
`;
