import { Page, api, common, css, html, icon, me, nothing, texts, language } from 'tenon/ui';
import { FieldForm } from './field-form.js';

const t = await texts(import.meta.url);
const word = (names) => names[language.code] ?? names.en ?? Object.values(names)[0];

/** Which fields the company has added to which records. */
export default class Fields extends Page {
  static properties = { ...Page.properties, kinds: { state: true }, form: { state: true } };

  static styles = [common, css`
    fieldset { border: 1px solid var(--tenon-line); border-radius: 0.6rem; padding: 0.5rem 1rem 1rem; margin: 0 0 1rem; min-width: 0; }
    legend { padding-inline: 0.35rem; font-weight: 650; }
  `];

  async open([of, code]) {
    this.form = undefined;
    this.kinds ??= (await api.get('/api/field-kinds')).body.items;
    if (code === 'new') {
      this.form = new FieldForm(this, t, of);
    } else if (code) {
      const { body, etag } = await api.get(`/api/fields/${encodeURIComponent(of)}/${encodeURIComponent(code)}`);
      this.form = new FieldForm(this, t, of, body, etag);
    }
  }

  render() {
    const [chosen, code] = this.context.path;
    if (code) {
      return this.form ? this.form.render() : html`${this.said()}${this.waiting()}`;
    }
    return this.kinds ? this.list(chosen ?? this.kinds[0]?.of) : html`${this.said()}${this.waiting()}`;
  }

  list(of) {
    if (!of) {
      return html`<h1>${t('fields')}</h1><div class="card empty"><strong>${t('kinds.none')}</strong></div>`;
    }
    return html`<div class="bar"><h1>${t('fields')}</h1><span class="space"></span>${me.may('field.write') ? html`<a class="button primary" href="#/fields/${of}/new">${icon('plus')} ${t('new')}</a>` : nothing}</div>${this.said()}
      <nav class="bar" aria-label=${t('of')}>${this.kinds.map((kind) => html`<a class="button" href="#/fields/${kind.of}" aria-current=${kind.of === of ? 'page' : nothing}>${word(kind.titles)}</a>`)}</nav>
      ${[of].map((kind) => html`<tenon-list name="fields" label=${t('fields')} .link=${(each) => `#/fields/${kind}/${each.code}`} .columns=${[
        { key: 'label', title: t('label'), first: true, show: (each) => word(each.labels) },
        { key: 'code', title: t('code'), show: (each) => each.code },
        { key: 'kind', title: t('kind'), show: (each) => t(`kind.${each.kind}`) },
        { key: 'required', title: t('required'), show: (each) => (each.required ? html`<span class="chip info">${t('required')}</span>` : '–') },
        { key: 'state', title: t('state'), show: (each) => (each.archived ? html`<span class="chip">${t('archived')}</span>` : html`<span class="chip good">${t('active')}</span>`) },
        { key: 'place', title: t('place'), number: true, show: (each) => each.place },
      ]} .source=${async () => (await api.get(`/api/fields?of=${encodeURIComponent(kind)}`)).body} .empty=${html`<strong>${t('none')}</strong>${t('none.hint')}`}></tenon-list>`)}`;
  }
}
