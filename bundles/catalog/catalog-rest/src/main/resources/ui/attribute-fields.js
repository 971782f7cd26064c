import { html, icon } from 'tenon/ui';

/** A member of what a JSON pointer names. */
const pointer = (name, member) => `/attributes/${name.replaceAll('~', '~0').replaceAll('/', '~1')}/${member}`;

/** The fields of a form for what is known of a product in numbers, beside its weight. They are values of the form as the server takes them. */
export class AttributeFields {
  constructor(t, form, product) {
    Object.assign(this, { t, form });
    this.before = Object.keys(product?.attributes ?? {});
    form.values.attributes ??= {};
    this.name = '';
  }

  /** As a merge patch: those that are gone are null. */
  body() {
    const { attributes } = this.form.values;
    const gone = this.before.filter((name) => !(name in attributes)).map((name) => [name, null]);
    return Object.fromEntries([...gone, ...Object.entries(attributes).map(([name, { value, unit }]) => [name, { value: value === '' ? null : value, unit: unit || null }])]);
  }

  change(attributes) {
    this.form.set('/attributes', attributes);
  }

  named(name) {
    this.name = name;
    this.form.host.requestUpdate();
  }

  add() {
    const name = this.name.trim();
    if (name) {
      this.named('');
      this.change({ ...this.form.values.attributes, [name]: this.form.values.attributes[name] ?? { value: '', unit: '' } });
    }
  }

  remove(name) {
    const { [name]: gone, ...rest } = this.form.values.attributes;
    this.change(rest);
  }

  /** One field, by its name as the server points at it; the form's own pointers know no escapes. */
  input(name, member, label, options) {
    const of = this.form.values.attributes[name];
    return this.form.field(pointer(name, member), label, ({ id, invalid, described, required }) => html`<input id=${id} autocomplete="off" inputmode=${options.required ? 'decimal' : 'text'}
      aria-invalid=${invalid} aria-describedby=${described} ?required=${required} .value=${of[member] ?? ''} @input=${(event) => { of[member] = event.target.value; this.form.changed = true; }}>`, options);
  }

  render() {
    const { t, form } = this;
    return html`<section class="card fields"><h2 class="whole">${t('attributes')}</h2>
      ${Object.keys(form.values.attributes).map((name) => html`${this.input(name, 'value', name, { required: true })} ${this.input(name, 'unit', t('attributes.unit', name), {})}
        <div class="field whole"><button type="button" class="plain" @click=${() => this.remove(name)}>${icon('bin')} ${t('attributes.remove', name)}</button></div>`)}
      <div class="field"><label for="new-attribute">${t('attributes.name')}</label><input id="new-attribute" autocomplete="off" maxlength="64" .value=${this.name} @input=${(event) => this.named(event.target.value)}
        @keydown=${(event) => { if (event.key === 'Enter') { event.preventDefault(); this.add(); } }}>
        <span class="muted">${t('attributes.hint')}</span></div>
      <div class="field"><button type="button" @click=${() => this.add()}>${icon('plus')} ${t('attributes.add')}</button></div></section>`;
  }
}
