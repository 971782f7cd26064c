import { language } from './language.js';

const known = new Map();

async function load(book) {
  const read = async (code) => {
    const answer = await fetch(new URL(`texts/${code}.json`, book.base));
    return answer.ok ? answer.json() : {};
  };
  const [english, own] = await Promise.all([read('en'), language.code === 'en' ? {} : read(language.code)]);
  book.texts = { ...english, ...own };
}

/**
 * The texts beside a module: const t = await texts(import.meta.url); t('key', value). In the chosen language, in English
 * where that has none. {0} in a text stands for the first value. t.or('key', 'otherwise') is for names that others may have added.
 */
export async function texts(module) {
  const base = new URL('.', module).href;
  let book = known.get(base);
  if (!book) {
    book = { base, texts: {} };
    known.set(base, book);
    await load(book);
  }
  const say = (key, ...values) => (book.texts[key] ?? key).replace(/\{(\d)\}/g, (_, index) => values[index] ?? '');
  say.or = (key, otherwise) => book.texts[key] ?? otherwise;
  return say;
}

/** Reads all texts again, in the language that is chosen now. */
export const reloadTexts = () => Promise.all([...known.values()].map(load));
