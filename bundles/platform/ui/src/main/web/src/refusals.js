import { language } from './language.js';
import { root } from './own-texts.js';

const PREFIX = 'refused.';
const read = new Map();
let pages = () => [];

/** The shell tells which pages there are: the texts beside them say what their bundles refuse. */
export const refusalsOf = (list) => {
  pages = list;
};

/** The texts beside a module in the chosen language; none where they cannot be had. */
function textsAt(base) {
  const address = new URL(`texts/${language.code}.json`, base).href;
  if (!read.has(address)) {
    read.set(address, fetch(address).then((answer) => (answer.ok ? answer.json() : {}), () => ({})));
  }
  return read.get(address);
}

/** customer.not-found is said as not-found where nobody says more. */
const say = (texts, code) => texts[PREFIX + code] ?? texts[PREFIX + code.split('.').pop()];

/**
 * Puts what the server refused into the chosen language. The server speaks English: bundles have the words for their codes among their
 * texts ("refused.quote.expired"), where {0} stands for what the server said, with its figures. Where nobody has any, the server's stay.
 */
export async function inWords(problem) {
  const said = [problem, ...problem.errors].filter((each) => each.code);
  if (language.code === 'en' || !said.length) {
    return problem;
  }
  let texts = await textsAt(root);
  if (said.some(({ code }) => !texts[PREFIX + code])) {
    const bases = [...new Set(pages().map(({ module }) => new URL('.', new URL(module, document.baseURI)).href))];
    texts = Object.assign({}, ...(await Promise.all(bases.map(textsAt))), texts);
  }
  said.forEach((each) => { each.message = say(texts, each.code)?.replace('{0}', each.message) ?? each.message; });
  return problem;
}
