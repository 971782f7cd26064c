import { svg, html } from 'lit';

// Drawn on a square of 24, with a line of 1.75.
const PATHS = {
  home: 'M4 11l8-7 8 7v8a1 1 0 0 1-1 1h-4v-6H9v6H5a1 1 0 0 1-1-1z',
  day: 'M5 6h14v14H5zM5 10h14M9 3v4M15 3v4M9 14h2M13 14h2M9 17h2',
  pipeline: 'M4 5h4v14H4zM10 5h4v9h-4zM16 5h4v6h-4z',
  quote: 'M6 3h9l4 4v14H6zM14 3v5h5M9 12h7M9 16h5',
  approve: 'M12 3l7 3v6c0 4.5-3 7.5-7 9-4-1.500-7-4.500-7-9V6zM9 12l2 2 4-4',
  customers: 'M9 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM3 20c0-3.500 2.500-6 6-6s6 2.500 6 6M16 4.500a3.500 3.500 0 0 1 0 6.500M17.500 14.500c2.200.8 3.500 2.800 3.500 5.500',
  order: 'M4 5h2l2 10h10l2-7H7M9.500 20a1 1 0 1 0 0-2 1 1 0 0 0 0 2zM16.500 20a1 1 0 1 0 0-2 1 1 0 0 0 0 2z',
  truck: 'M3 6h11v10H3zM14 10h4l3 3v3h-7zM7 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM17 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  stock: 'M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8',
  product: 'M4 5v14M7 5v14M10 5v10M13 5v14M16 5v10M20 5v14',
  key: 'M9 17a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12.500 13H21v3M17 13v2.500',
  price: 'M4 4h8l8 8-8 8-8-8zM8.500 9.500a1 1 0 1 0 0-2 1 1 0 0 0 0 2z',
  module: 'M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM16.500 13v7M13 16.500h7',
  switch: 'M4 8h13l-3-3M20 16H7l3 3',
  chart: 'M4 20V4M4 20h16M8 16v-4M12 16V8M16 16v-6',
  page: 'M6 3h12v18H6zM9 8h6M9 12h6M9 16h4',
  search: 'M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13zM15.500 15.500L20 20',
  bell: 'M6 16V11a6 6 0 0 1 12 0v5l1.500 2h-15zM10 20.500h4',
  menu: 'M4 7h16M4 12h16M4 17h16',
  close: 'M6 6l12 12M18 6L6 18',
  plus: 'M12 5v14M5 12h14',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  left: 'M14 6l-6 6 6 6',
  right: 'M10 6l6 6-6 6',
  bin: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13',
  why: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM12 11v5M12 8h.01',
  columns: 'M4 5h16v14H4zM10 5v14M15 5v14',
  star: 'M12 4l2.400 5.200 5.600.7-4.100 3.900 1.100 5.700-5-2.900-5 2.900 1.100-5.700L4 9.900l5.600-.7z',
};

/** A small drawing beside words, or in a button that has a label of its own: icon('quote'). */
export const icon = (name, size = 20) =>
  html`<svg width=${size} height=${size} viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round"
    stroke-linejoin="round" aria-hidden="true" focusable="false">${svg`<path d=${PATHS[name] ?? PATHS.page}></path>`}</svg>`;
