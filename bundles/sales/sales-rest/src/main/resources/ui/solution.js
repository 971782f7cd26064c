import { api, dialog, html, nothing, number, products, words } from 'tenon/ui';

const key = () => ({ 'Idempotency-Key': crypto.randomUUID() });

/**
 * Asks what a customer needs, and which of the options that answer it; says which rules that breaks and mends it at a touch. Answers the quote that
 * was begun for the opportunity, undefined when it was left.
 */
export async function askSolution(t, opportunity) {
  const templates = (await api.get('/api/solution-templates')).body.items.filter((each) => each.active);
  let template;
  let chosen = new Map();
  let found;
  let problem;
  const body = () => ({ template: template.code, options: Object.fromEntries(chosen) });

  const look = async (window) => {
    try {
      problem = undefined;
      found = (await api.post('/api/solutions/check', body())).body;
    } catch (refused) {
      if (refused.status === undefined) {
        throw refused;
      }
      problem = refused;
    }
    window.requestUpdate();
  };
  const take = (window, wanted) => {
    template = wanted;
    chosen = new Map(template.options.filter((each) => each.required || each.proposed).map((each) => [each.key, '1']));
    return look(window);
  };
  const set = (window, option, times) => {
    if (times) {
      chosen.set(option, times);
    } else {
      chosen.delete(option);
    }
    return look(window);
  };
  const mend = (window, fix) => {
    fix.add.forEach((option) => chosen.set(option, '1'));
    fix.remove.forEach((option) => chosen.delete(option));
    return look(window);
  };
  const begin = async (window) => {
    try {
      window.close((await api.post('/api/solutions/quotes', { ...body(), opportunity }, key())).body);
    } catch (refused) {
      if (refused.status === undefined) {
        throw refused;
      }
      problem = refused;
      window.requestUpdate();
    }
  };
  const title = (option) => template.options.find((each) => each.key === option)?.title ?? option;

  return dialog(t('solution'), (window) => {
    if (!template) {
      return templates.length ? html`<ul>${templates.map((each) => html`<li><button class="plain" @click=${() => take(window, each)}>${each.name}</button><div class="muted small">${each.need}</div></li>`)}</ul>` : html`<p class="muted">${t('solution.none')}</p>`;
    }
    return html`<p class="strong">${template.name}</p><p class="muted small">${template.need}</p>
      ${template.options.map((option) => html`<div><label><input type="checkbox" .checked=${chosen.has(option.key)} ?disabled=${option.required} @change=${(event) => set(window, option.key, event.target.checked ? '1' : '')}> ${option.title}</label>
        ${chosen.has(option.key) ? html`<input type="number" min="1" step="1" aria-label=${t('solution.times', option.title)} .value=${chosen.get(option.key)} @change=${(event) => set(window, option.key, event.target.value)}>` : nothing}
        <span class="muted small">${option.items.map((item) => html`${number(item.quantity)} × ${products.of(item.product)} `)}</span></div>`)}
      ${problem ? html`<div class="said bad" role="alert">${words(problem)}</div>` : nothing}
      ${found?.broken.map((broken) => html`<div class="said bad" role="alert">${broken.message}
        ${broken.fixes.map((fix) => html`<button class="plain small" @click=${() => mend(window, fix)}>${fix.add.length ? t('solution.add', fix.add.map(title).join(', ')) : t('solution.remove', fix.remove.map(title).join(', '))}</button>`)}</div>`)}
      <div class="do"><button class="primary" ?disabled=${!found?.possible} @click=${() => begin(window)}>${t('solution.quote')}</button></div>`;
  });
}
