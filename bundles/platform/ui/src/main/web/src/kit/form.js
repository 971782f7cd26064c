import { html, nothing } from 'lit';
import { t } from '../own-texts.js';

const KINDS = { number: { type: 'text', inputmode: 'decimal' }, date: { type: 'date' }, email: { type: 'email' }, phone: { type: 'tel' } };

function reach(values, steps) {
  return steps.reduce((at, step) => at?.[step], values);
}

/**
 * The values of a form, and what the server said of them. A field is named by its JSON pointer, so that a refusal is shown
 * where it belongs: form.text('/contacts/0/name', label). What belongs to no field is said above: form.said().
 */
export class Form {
  errors = [];
  problem = undefined;

  constructor(host, values = {}) {
    this.host = host;
    this.values = structuredClone(values);
    this.shown = new Set();
  }

  get(pointer) {
    return reach(this.values, pointer.split('/').slice(1));
  }

  set(pointer, value) {
    const steps = pointer.split('/').slice(1);
    const last = steps.pop();
    let at = this.values;
    steps.forEach((step, index) => { at = at[step] ??= /^\d+$/.test(steps[index + 1] ?? last) ? [] : {}; });
    at[last] = value;
    this.errors = this.errors.filter((error) => error.pointer !== pointer);
    this.changed = true;
    this.host.requestUpdate();
  }

  /** Shows a refusal, and goes to the first field that is wrong. */
  async fail(problem) {
    this.problem = problem;
    this.errors = problem.errors ?? [];
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.host.renderRoot.querySelector('[aria-invalid="true"]')?.focus();
  }

  clear() {
    this.problem = undefined;
    this.errors = [];
    this.shown.clear();
  }

  wrong(pointer) {
    this.shown.add(pointer);
    return this.errors.find((error) => error.pointer === pointer || error.pointer?.startsWith(`${pointer}/`));
  }

  /** A field with an input of your own: (attributes) => html`<input id=${attributes.id} …>`. */
  field(pointer, label, input, { required = false, hint, whole = false } = {}) {
    const wrong = this.wrong(pointer);
    const id = `f${pointer.replaceAll('/', '-')}`;
    const described = [hint ? `${id}-hint` : '', wrong ? `${id}-wrong` : ''].filter(Boolean).join(' ') || nothing;
    return html`<div class="field ${whole ? 'whole' : ''}">
      <label for=${id}>${label}${required ? html` <span aria-hidden="true">*</span>` : nothing}</label>
      ${input({ id, invalid: wrong ? 'true' : nothing, described, required })}
      ${hint ? html`<span class="muted" id="${id}-hint">${hint}</span>` : nothing}
      ${wrong ? html`<span class="wrong" id="${id}-wrong">${wrong.message}</span>` : nothing}
    </div>`;
  }

  text(pointer, label, { kind, placeholder, autocomplete, ...options } = {}) {
    const { type = 'text', inputmode } = KINDS[kind] ?? {};
    return this.field(pointer, label, ({ id, invalid, described, required }) => html`<input id=${id} type=${type} inputmode=${inputmode ?? nothing}
      autocomplete=${autocomplete ?? 'off'} placeholder=${placeholder ?? nothing} aria-invalid=${invalid} aria-describedby=${described} ?required=${required}
      .value=${this.get(pointer) ?? ''} @input=${(event) => this.set(pointer, event.target.value)}>`, options);
  }

  choice(pointer, label, choices, options = {}) {
    return this.field(pointer, label, ({ id, invalid, described, required }) => html`<select id=${id} aria-invalid=${invalid} aria-describedby=${described}
      ?required=${required} @change=${(event) => this.set(pointer, event.target.value)}>
      ${choices.map(([value, name]) => html`<option value=${value} ?selected=${value === (this.get(pointer) ?? '')}>${name}</option>`)}</select>`, options);
  }

  /** What the server said that belongs to no field that is shown. */
  said() {
    if (!this.problem) {
      return nothing;
    }
    const rest = this.errors.filter((error) => ![...this.shown].some((pointer) => error.pointer === pointer || error.pointer?.startsWith(`${pointer}/`)));
    const texts = this.errors.length === 0 ? [words(this.problem)] : rest.map((error) => error.message);
    return texts.length || this.errors.length ? html`<div class="said bad" role="alert">${texts.length ? texts.map((each) => html`<div>${each}</div>`) : t('form.look')}</div>` : nothing;
  }
}

/** What a refusal says to people. */
export function words(problem) {
  if (problem.status === 0) {
    return t('problem.unreachable');
  }
  if (problem.status === 403) {
    return t('problem.forbidden', problem.message);
  }
  return [problem.message, ...(problem.errors ?? []).map((error) => error.message)].filter((each, index, all) => each && all.indexOf(each) === index).join(' ');
}
