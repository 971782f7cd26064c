import { texts } from './texts.js';

/** The shell's own texts, wherever in its scripts this code ends up. */
export const root = new URL(import.meta.url.includes('/chunks/') ? '..' : '.', import.meta.url);
export const t = await texts(root.href);
