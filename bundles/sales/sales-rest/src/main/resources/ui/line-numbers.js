import { css, html, nothing, number } from 'tenon/ui';

/** A member of an object as a JSON pointer names it. */
const escaped = (name) => name.replaceAll('~', '~0').replaceAll('/', '~1');

export const numberStyles = css`
  .says { display: flex; flex-wrap: wrap; gap: 0.3rem 0.6rem; align-items: center; margin-top: 0.25rem; }
  .says label { display: inline-flex; gap: 0.35rem; align-items: center; max-width: 100%; overflow-wrap: anywhere; }
  .lines .says input { width: 5rem; min-height: 1.9rem; }
  .lines .says input.new { text-align: start; width: 7.5rem; }
`;

/** What a line says of itself in numbers, beside what its product says: a length that it is cut to. Price rules may ask for them by name. */
export class LineNumbers {
  constructor(host, t) {
    Object.assign(this, { host, t });
  }

  render(model, line, index) {
    const said = Object.entries(line.attributes);
    if (!model.editable) {
      return said.length ? html`<div class="muted small">${said.map(([name, value], at) => html`${at ? ', ' : ''}${name} ${number(value)}`)}</div>` : nothing;
    }
    return said.length || model.numbering ? html`<div class="says small">${said.map(([name, value]) => this.value(model, line, index, name, value))}${this.more(model, line, index)}</div>` : nothing;
  }

  value(model, line, index, name, value) {
    const wrong = (line.wrong ?? []).some((error) => error.pointer === `/lines/${index}/attributes/${escaped(name)}`);
    return html`<label>${name} <input inputmode="decimal" autocomplete="off" aria-label=${this.t('numbers.of', name, index + 1)} aria-invalid=${wrong ? 'true' : nothing}
      aria-describedby=${wrong ? `wrong-${line.key}` : nothing} .value=${value} @input=${(event) => this.say(model, line, name, event.target.value)}
      @change=${(event) => event.target.value.trim() || this.forget(model, line, name)}></label>`;
  }

  /** The name of one more; its value is asked for then. */
  more(model, line, index) {
    return html`<input class="new" autocomplete="off" maxlength="64" aria-label=${this.t('numbers.name', index + 1)} placeholder=${this.t('numbers.example')}
      @change=${(event) => this.begin(model, line, event.target)}>`;
  }

  async begin(model, line, input) {
    const name = input.value.trim();
    input.value = '';
    if (name && !(name in line.attributes)) {
      this.say(model, line, name, '');
      await this.host.updateComplete;
      [...this.host.renderRoot.querySelectorAll(`#row-${line.key} .says label input`)].at(-1)?.focus();
    }
  }

  say(model, line, name, value) {
    model.set(line, { attributes: { ...line.attributes, [name]: value } });
  }

  forget(model, line, name) {
    const { [name]: gone, ...rest } = line.attributes;
    model.set(line, { attributes: rest });
  }
}
