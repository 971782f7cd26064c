import { Form, api, customers, dialog, go, html, products, toast, today } from 'tenon/ui';

const POLICIES = ['specific', 'sequence', 'priority', 'additive'];
const key = () => ({ 'Idempotency-Key': crypto.randomUUID() });
const given = (values) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '' && value !== undefined));

/** A new price list. */
export class PriceListForm {
  constructor(page, t) {
    Object.assign(this, { page, t });
    this.form = new Form(page, { code: '', name: '', currency: 'USD', policy: '', validFrom: '', base: '' });
  }

  async save(event) {
    event.preventDefault();
    const made = await this.page.work(() => api.post('/api/price-lists', given(this.form.values), key()), this.form);
    if (made) {
      toast(this.t('list.made'));
      go('price-lists', made.body.id);
    }
  }

  render() {
    const { t, form } = this;
    return html`<form @submit=${(event) => this.save(event)} novalidate>${form.said()}<section class="card fields">
      ${form.text('/name', t('name'), { required: true })}${form.text('/code', t('code'), { required: true })}${form.text('/currency', t('currency'), { required: true })}
      ${form.choice('/policy', t('policy'), [['', t('policy.company')], ...POLICIES.map((policy) => [policy, t(`policy.${policy}`)])], { hint: form.values.policy ? t(`policy.${form.values.policy}.hint`) : '' })}
      ${form.text('/base', t('base'), { hint: t('base.hint') })}${form.text('/validFrom', t('validFrom'), { kind: 'date' })}</section>
      <button class="primary" ?disabled=${this.page.busy}>${t('save')}</button></form>`;
  }
}

/** Asks for a rule in a window; answers the one that was added. */
export function ruleForm(t, list) {
  let form;
  const save = async (me) => {
    const { product, category, customer, minQuantity, counted, attribute, boughtAmount, boughtIn, hours, kind, price, discountPercent, validFrom } = form.values;
    const together = counted !== 'line' && minQuantity !== '';
    const over = { document: { minQuantity }, weight: { of: 'all', minWeight: minQuantity }, attribute: { attribute, minAttribute: minQuantity } };
    form.clear();
    try {
      const { body } = await api.post(`/api/price-lists/${list.id}/rules`, {
        ...given({ product, category: product ? '' : category, customer, minQuantity: together ? '' : minQuantity, validFrom }),
        ...(together ? { over: over[counted] } : {}),
        ...(hours.from || hours.until ? { hours: given(hours) } : {}),
        ...(boughtAmount ? { bought: { in: boughtIn, of: 'all', minAmount: { amount: boughtAmount, currency: list.currency } } } : {}),
        ...(kind === 'price' ? { price: { amount: price, currency: list.currency } } : { discountPercent }),
      }, key());
      me.close(body);
    } catch (refused) {
      if (refused.status === undefined) {
        throw refused;
      }
      await form.fail(refused);
    }
  };
  const find = (pointer, label, names) => form.field(pointer, label, ({ id, invalid }) => html`<tenon-find id=${id} label=${label} .invalid=${invalid} .search=${(text) => names.search(text)} .name=${(each) => each.name}
    @found=${({ detail }) => form.set(pointer, detail.id)} @input=${() => form.set(pointer, '')}></tenon-find>`, { whole: true });
  return dialog(t('rule.new'), (me) => {
    form ??= new Form(me, { kind: 'price', price: '', discountPercent: '', minQuantity: '', counted: 'line', attribute: '', boughtAmount: '', boughtIn: '12 months', hours: { from: '', until: '' }, validFrom: today(), category: '' });
    return html`<form class="fields" @submit=${(event) => { event.preventDefault(); save(me); }} novalidate><div class="whole">${form.said()}</div>
      ${find('/product', t('product'), products)}${form.text('/category', t('category'), { hint: t('category.hint') })}${form.text('/minQuantity', t('minQuantity'), { kind: 'number' })}
      ${form.choice('/counted', t('over.choice'), ['line', 'document', 'weight', 'attribute'].map((what) => [what, t(`over.${what}`)]))}
      ${form.values.counted === 'attribute' ? form.text('/attribute', t('attribute'), { required: true, hint: t('attribute.hint') }) : ''}
      ${find('/customer', t('customer'), customers)}
      ${form.text('/boughtAmount', t('boughtAmount'), { kind: 'number', hint: t('boughtAmount.hint') })}
      ${form.choice('/boughtIn', t('boughtIn'), [['12 months', t('bought.12')], ...['year', 'quarter', 'month'].map((period) => [period, t(`bought.${period}`)])])}
      ${form.choice('/kind', t('effect'), [['price', t('kind.price')], ['discount', t('kind.discount')]])}
      ${form.values.kind === 'price' ? form.text('/price', t('price', list.currency), { kind: 'number', required: true }) : form.text('/discountPercent', t('discountPercent'), { kind: 'number', required: true })}
      ${form.text('/validFrom', t('validFrom'), { kind: 'date' })}
      ${form.text('/hours/from', t('hours.from'), { placeholder: '17:00', hint: t('hours.hint') })}${form.text('/hours/until', t('hours.until'), { placeholder: '19:00' })}
      <div class="do whole"><button class="primary">${t('save')}</button></div></form>`;
  });
}
