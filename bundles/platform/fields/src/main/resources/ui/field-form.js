import { Form, api, confirm, go, html, icon, nothing, toast } from 'tenon/ui';

const KINDS = ['text', 'number', 'date', 'yes_no', 'choice'];
const LANGUAGES = ['en', 'zh'];

/** The form for a field, a new one or one that is there. */
export class FieldForm {
  constructor(page, t, of, field, etag) {
    Object.assign(this, { page, t, of, field, etag });
    const { preset, ...rest } = field ?? {};
    this.form = new Form(page, { kind: 'text', labels: {}, help: {}, required: false, place: '0', choices: [], archived: false, ...rest, preset: preset === undefined ? '' : String(preset) });
  }

  get path() {
    return `/api/fields/${encodeURIComponent(this.of)}/${encodeURIComponent(this.field?.code ?? this.form.values.code ?? '')}`;
  }

  /** As the server takes it: without what belongs to another kind. */
  body() {
    const { kind, labels, help, required, place, preset, decimals, min, max, choices, archived } = this.form.values;
    const given = (value) => value !== undefined && value !== '';
    return {
      kind, labels, help, required, archived, place: Number(place) || 0,
      ...(given(preset) ? { preset: kind === 'yes_no' ? preset === 'true' : preset } : {}),
      ...(kind === 'number' ? { ...(given(decimals) ? { decimals: Number(decimals) } : {}), ...(given(min) ? { min: String(min) } : {}), ...(given(max) ? { max: String(max) } : {}) } : {}),
      ...(kind === 'choice' ? { choices } : {}),
    };
  }

  async save(event) {
    event.preventDefault();
    const { page, t, form } = this;
    const saved = await page.versioned(this.etag, (etag) => api.put(this.path, this.body(), etag),
      async (choice) => {
        const { body, etag } = await api.get(this.path);
        if (choice === 'theirs') {
          page.form = new FieldForm(page, t, this.of, body, etag);
        }
        return etag;
      }, form);
    if (saved) {
      toast(t('saved'));
      go('fields', this.of);
    }
  }

  async take() {
    const { page, t, form } = this;
    if (await confirm(t('remove.sure'), t('remove.why'), { yes: t('remove'), danger: true })) {
      const gone = await page.work(async () => { await api.delete(this.path, this.etag); return true; }, form);
      if (gone) {
        go('fields', this.of);
      }
    }
  }

  preset() {
    const { t, form } = this;
    const { kind, choices } = form.values;
    const options = { hint: t('preset.hint') };
    if (kind === 'yes_no') {
      return form.choice('/preset', t('preset'), [['', '–'], ['true', t('yes')], ['false', t('no')]], options);
    }
    return kind === 'choice' ? form.choice('/preset', t('preset'), [['', '–'], ...choices.filter((each) => each.code && each.offered).map((each) => [each.code, each.code])], options)
      : form.text('/preset', t('preset'), { kind, ...options });
  }

  choices() {
    const { t, form } = this;
    const drop = (at) => form.set('/choices', form.values.choices.filter((_, index) => index !== at));
    return html`<section class="card"><h2>${t('choices')}</h2>${form.values.choices.map((each, at) => html`<fieldset><legend>${t('choice.of', at + 1)}</legend><div class="fields">
        ${form.text(`/choices/${at}/code`, t('code'), { required: true })}${LANGUAGES.map((code) => form.text(`/choices/${at}/labels/${code}`, t(`label.${code}`)))}
        <label class="check"><input type="checkbox" .checked=${each.offered} @change=${(event) => form.set(`/choices/${at}/offered`, event.target.checked)}>${t('offered')}</label>
        <button type="button" class="danger" @click=${() => drop(at)}>${t('remove')}</button></div></fieldset>`)}
      ${form.wrong('/choices') && form.wrong('/choices').pointer === '/choices' ? html`<span class="wrong">${form.wrong('/choices').message}</span>` : nothing}
      <button type="button" @click=${() => form.set('/choices', [...form.values.choices, { code: '', labels: {}, offered: true }])}>${icon('plus')} ${t('choice.add')}</button></section>`;
  }

  render() {
    const { t, form, field, page, of } = this;
    const check = (pointer, label) => html`<label class="check whole"><input type="checkbox" .checked=${form.get(pointer)} @change=${(event) => form.set(pointer, event.target.checked)}>${label}</label>`;
    const { kind } = form.values;
    return html`<div class="bar"><a href="#/fields/${of}" class="button" aria-label=${t('fields')}>${icon('left')}</a><h1>${field ? field.code : t('new')}</h1><span class="space"></span>
        ${field ? html`<button class="danger" @click=${() => this.take()}>${icon('bin')} ${t('remove')}</button>` : nothing}</div>
      <form @submit=${(event) => this.save(event)} novalidate>${form.said()}
        <section class="card fields">
          ${field ? nothing : form.text('/code', t('code'), { required: true, hint: t('code.hint') })}
          ${form.choice('/kind', t('kind'), KINDS.map((each) => [each, t(`kind.${each}`)]))}
          ${LANGUAGES.map((code) => form.text(`/labels/${code}`, t(`label.${code}`)))}
          ${form.wrong('/labels')?.pointer === '/labels' ? html`<span class="wrong whole">${form.wrong('/labels').message}</span>` : nothing}
          ${LANGUAGES.map((code) => form.text(`/help/${code}`, t(`help.${code}`)))}
          ${kind === 'number' ? html`${form.text('/decimals', t('decimals'), { kind: 'number' })}${form.text('/min', t('min'), { kind: 'number' })}${form.text('/max', t('max'), { kind: 'number' })}` : nothing}
          ${this.preset()}
          ${form.text('/place', t('place'), { kind: 'number', hint: t('place.hint') })}
          ${check('/required', t('required.long'))}${check('/archived', t('archived.long'))}
        </section>
        ${kind === 'choice' ? this.choices() : nothing}
        <button class="primary" ?disabled=${page.busy}>${t('save')}</button>
      </form>`;
  }
}
