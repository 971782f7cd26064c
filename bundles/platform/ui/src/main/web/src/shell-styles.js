import { css } from 'lit';
import { common } from './common.js';

export const shellStyles = [common, css`
  :host { display: grid; grid-template: auto auto 1fr / 15rem minmax(0, 1fr); min-height: 100dvh; }
  tenon-login { grid-column: 1 / -1; grid-row: 1 / -1; }
  .offline { grid-column: 1 / -1; background: var(--tenon-warn-soft); color: var(--tenon-warn); padding: 0.4rem 1rem; text-align: center; font-weight: 600; }
  header { grid-column: 1 / -1; grid-row: 2; display: flex; align-items: center; gap: 0.5rem; padding: 0.5rem 1rem; background: var(--tenon-card); border-bottom: 1px solid var(--tenon-line); position: sticky; top: 0; z-index: 5; min-height: 3.5rem; }
  .brand { display: inline-flex; align-items: center; gap: 0.55rem; width: 13.4rem; color: var(--tenon-text); font-weight: 700; font-size: 1.1rem; letter-spacing: -0.01em; text-decoration: none; }
  .brand i { width: 1.75rem; height: 1.75rem; border-radius: 0.5rem; background: linear-gradient(150deg, #0b57c2, #1187a8); display: grid; place-items: center; }
  .brand svg { color: #fff; }
  .find { flex: 0 1 28rem; justify-content: flex-start; color: var(--tenon-muted); font-weight: 400; background: var(--tenon-page); border-color: var(--tenon-line); }
  kbd { margin-inline-start: auto; font: inherit; font-size: 0.78rem; border: 1px solid var(--tenon-line); border-radius: 0.35rem; padding: 0 0.4rem; background: var(--tenon-card); }
  header .icon { position: relative; }
  .icon .count { position: absolute; inset: 0 0 auto auto; }
  .count { background: var(--tenon-bad); color: var(--tenon-card); border-radius: 1rem; font-size: 0.72rem; line-height: 1.15rem; min-width: 1.15rem; padding: 0 0.3rem; text-align: center; font-weight: 700; }
  .menu { display: none; }
  .who { border-radius: 50%; background: var(--tenon-chosen); border-color: transparent; width: 2.25rem; padding: 0; text-transform: uppercase; }
  nav { grid-row: 3; padding: 0.75rem 0.6rem 2rem; position: sticky; top: 3.5rem; align-self: start; max-height: calc(100dvh - 3.5rem); overflow: auto; }
  nav h2 { font-size: 0.78rem; font-weight: 600; color: var(--tenon-muted); margin: 1rem 0.75rem 0.3rem; }
  nav a { display: flex; align-items: center; gap: 0.7rem; color: var(--tenon-text); text-decoration: none; padding: 0.45rem 0.75rem; border-radius: 0.55rem; }
  nav a svg { color: var(--tenon-muted); flex: none; }
  nav a .count { margin-inline-start: auto; }
  nav a:hover { background: var(--tenon-hover); }
  nav a[aria-current] { background: var(--tenon-chosen); font-weight: 650; color: var(--tenon-link); }
  nav a[aria-current] svg { color: var(--tenon-link); }
  .shade { display: none; }
  main { grid-row: 3; padding: 1.5rem; min-width: 0; outline: none; width: 100%; max-width: 90rem; }
  .panel { position: fixed; inset: 3.6rem 1rem auto auto; margin: 0; width: min(22rem, calc(100vw - 1rem)); max-height: 75dvh; overflow: auto; padding: 1rem; border: 1px solid var(--tenon-line); border-radius: 0.8rem; background: var(--tenon-card); color: var(--tenon-text); box-shadow: var(--tenon-lift); }
  .panel h2 { margin: 0 0 0.6rem; }
  .panel > :is(button, .button) { margin-inline-end: 0.5rem; }
  .panel label { display: grid; gap: 0.2rem; color: var(--tenon-muted); font-size: 0.85rem; margin-bottom: 0.75rem; }
  .note { display: block; padding: 0.55rem 0.6rem; margin-inline: -0.6rem; border-radius: 0.5rem; text-decoration: none; color: var(--tenon-text); }
  .note:hover { background: var(--tenon-hover); }
  .note .muted { display: block; }
  .tiles a.card { display: flex; align-items: center; gap: 0.8rem; font-weight: 600; color: inherit; text-decoration: none; }
  .tiles a.card svg { color: var(--tenon-link); flex: none; }
  .tiles a.card:hover { border-color: var(--tenon-link); }
  .skip { position: absolute; inset-inline-start: -999px; }
  .skip:focus { inset-inline-start: 1rem; top: 0.5rem; background: var(--tenon-card); color: var(--tenon-link); padding: 0.5rem 1rem; z-index: 9; border-radius: 0.5rem; }
  @media (max-width: 60rem) {
    :host { grid-template-columns: minmax(0, 1fr); }
    header { gap: 0.15rem; padding: 0.35rem 0.5rem; }
    .brand { width: auto; }
    .menu { display: inline-flex; }
    .find { flex: none; margin-inline-start: auto; background: none; border-color: transparent; padding: 0.35rem; min-width: 2.25rem; }
    .find span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    .find kbd { display: none; }
    header .space { display: none; }
    nav { visibility: hidden; position: fixed; inset: 0 auto auto 0; width: min(19rem, 84vw); height: 100dvh; max-height: none; overscroll-behavior: contain; background: var(--tenon-card); z-index: 8; padding-top: 1rem; transform: translateX(-100%); transition: transform 0.15s, visibility 0.15s; }
    nav.open { visibility: visible; transform: none; box-shadow: var(--tenon-lift); }
    nav.open + .shade { display: block; position: fixed; inset: 0; background: rgb(10 18 30 / 55%); z-index: 7; border: 0; border-radius: 0; }
    nav a { padding-block: 0.65rem; }
    main { padding: 1rem 0.9rem 2rem; }
  }
  @media (prefers-reduced-motion: reduce) { nav { transition: none; } }
  @media print { header, nav, .offline, .skip { display: none; } :host { display: block; } }
`];
