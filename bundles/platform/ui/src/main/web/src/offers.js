/**
 * What pages offer the shell beside themselves: named exports of their modules, asked for only where the page says so.
 * search(text) answers [{ title, text?, path }] for the command menu, waiting() the same for what waits for the user.
 */
async function ask(pages, offer, ...given) {
  const asked = pages.filter((page) => page.offers?.includes(offer)).map(async (page) => {
    try {
      const module = await import(page.module);
      return [page, (await module[offer](...given)) ?? []];
    } catch (broken) {
      console.warn(`${page.id} does not answer ${offer}:`, broken);
      return [page, []];
    }
  });
  return Promise.all(asked);
}

export const found = (pages, text) => ask(pages, 'search', text);

/** By page id. */
export const waiting = async (pages) => new Map((await ask(pages, 'waiting')).map(([page, items]) => [page.id, items]));
