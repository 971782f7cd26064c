import { html, nothing } from 'lit';
import { api } from '../api.js';
import { date, language, number } from '../language.js';
import { t } from '../own-texts.js';
import { me } from '../session.js';

const INPUTS = { number: 'number', date: 'date' };

/** What something is called in the chosen language, in English where that has no word. */
const word = (texts) => texts[language.code] ?? texts.en ?? Object.values(texts)[0];

/**
 * The fields that the company has added to a kind of record: const own = await OwnFields.of('customer'). A form keeps them at
 * /fields/<code>, as the API does.
 */
export class OwnFields {
  /** None for who may not see which there are, and while they cannot be read. */
  static async of(kind) {
    const answer = me.may('field.read') ? await api.get(`/api/fields?of=${encodeURIComponent(kind)}`).catch(() => undefined) : undefined;
    return new OwnFields(answer?.body.items ?? []);
  }

  constructor(definitions) {
    this.definitions = definitions;
  }

  get active() {
    return this.definitions.filter((each) => !each.archived);
  }

  /** What a field is called in the chosen language. */
  title(definition) {
    return word(definition.labels);
  }

  /** What a form begins with: of a new record the presets. */
  values(record) {
    const given = record ? record.fields ?? {} : Object.fromEntries(this.active.filter((each) => each.preset !== undefined).map((each) => [each.code, each.preset]));
    return Object.fromEntries(Object.entries(given).map(([code, value]) => [code, String(value)]));
  }

  inputs(form) {
    return this.active.map((each) => {
      const pointer = `/fields/${each.code}`;
      const options = { required: each.required, hint: word(each.help) };
      const choices = { yes_no: [['true', t('fields.yes')], ['false', t('fields.no')]], choice: this.offered(each, form.get(pointer)) }[each.kind];
      return choices ? form.choice(pointer, word(each.labels), [['', '–'], ...choices], options) : form.text(pointer, word(each.labels), { kind: INPUTS[each.kind], ...options });
    });
  }

  /** What can be chosen, and what the record has although it is not offered any more. */
  offered({ choices }, kept) {
    return choices.filter((each) => each.offered || each.code === kept).map((each) => [each.code, word(each.labels)]);
  }

  /** As the server takes them: what is empty is taken away. */
  body(values = {}) {
    return Object.fromEntries(this.active.map(({ code, kind }) => {
      const value = (values[code] ?? '').trim();
      return [code, value === '' ? null : kind === 'yes_no' ? value === 'true' : value];
    }));
  }

  show(definition, value) {
    switch (value === undefined ? '' : definition.kind) {
      case '': return '–';
      case 'yes_no': return t(value ? 'fields.yes' : 'fields.no');
      case 'number': return number(value, { maximumFractionDigits: 12 });
      case 'date': return date(value);
      case 'choice': return word(definition.choices.find((each) => each.code === value)?.labels ?? { en: value });
      default: return value;
    }
  }

  /** What they say of a record, archived ones too: lines of a <dl>. */
  facts({ fields = {} }) {
    return this.definitions.filter(({ code }) => fields[code] !== undefined).map((each) => html`<dt>${word(each.labels)}${each.archived ? html` <span class="chip">${t('fields.archived')}</span>` : nothing}</dt><dd>${this.show(each, fields[each.code])}</dd>`);
  }

  /** For a <tenon-list>. */
  get columns() {
    return this.active.map((each) => ({ key: `field.${each.code}`, title: word(each.labels), hidden: true, number: each.kind === 'number', show: ({ fields = {} }) => this.show(each, fields[each.code]) }));
  }

  get filters() {
    const chosen = this.active.filter(({ kind }) => kind === 'choice' || kind === 'yes_no').map((each) => ({
      key: `field.${each.code}`, title: word(each.labels), kind: 'choice',
      choices: each.kind === 'choice' ? each.choices.map(({ code, labels }) => [code, word(labels)]) : [['true', t('fields.yes')], ['false', t('fields.no')]],
    }));
    const orders = this.active.flatMap((each) => [[`field.${each.code}`, t('fields.up', word(each.labels))], [`-field.${each.code}`, t('fields.down', word(each.labels))]]);
    return orders.length ? [...chosen, { key: 'sort', title: t('fields.order'), kind: 'choice', choices: orders }] : [];
  }

  /** What the list's filters ask the server for. */
  query(filters) {
    return Object.entries(filters).filter(([key, value]) => value && (key === 'sort' || key.startsWith('field.'))).map(([key, value]) => `&${key}=${encodeURIComponent(value)}`).join('');
  }
}
