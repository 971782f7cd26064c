import { Form, api, dialog, html, icon, products, toast } from 'tenon/ui';

/** Shows a form in a window and does what it is for; answers what came of it. */
const asked = (t, title, values, fields, act) => dialog(title, (me) => {
  me.form ??= new Form(me, values);
  const { form } = me;
  const keep = async (event) => {
    event.preventDefault();
    form.clear();
    try {
      me.close(await act(form.values));
      toast(t('saved'));
    } catch (refused) {
      if (refused.status === undefined) {
        throw refused;
      }
      await form.fail(refused);
    }
  };
  return html`<form class="fields" novalidate @submit=${keep}><div class="whole">${form.said()}</div>${fields(form, me)}<div class="whole"><button class="primary">${t('save')}</button></div></form>`;
});

const fresh = () => ({ 'Idempotency-Key': crypto.randomUUID() });
const check = (form, pointer, label) => html`<label class="check whole"><input type="checkbox" .checked=${Boolean(form.get(pointer))} @change=${(event) => form.set(pointer, event.target.checked)}>${label}</label>`;

/** Asks for a supplier: a new one, or one that is there. */
export const supplierForm = (t, supplier, etag) => asked(t, supplier ? supplier.name : t('supplier.new'),
  { currency: '', leadTimeDays: '7', reliability: '100', tolerance: { over: '0', under: '0' }, blocked: false, ...supplier, minimumOrder: supplier?.minimumOrder?.amount ?? '' },
  (form) => html`${form.text('/name', t('name'), { required: true, whole: true })}
    ${form.text('/currency', t('currency'), { required: true, hint: t('currency.hint') })} ${form.text('/leadTimeDays', t('leadTime'), { kind: 'number', required: true, hint: t('leadTime.hint') })}
    ${form.text('/minimumOrder', t('minimumOrder'), { kind: 'number' })} ${form.text('/reliability', t('reliability'), { kind: 'number', hint: t('reliability.hint') })}
    ${form.text('/tolerance/over', t('tolerance.over'), { kind: 'number', hint: t('percent.hint') })} ${form.text('/tolerance/under', t('tolerance.under'), { kind: 'number', hint: t('percent.hint') })}
    ${check(form, '/blocked', t('blocked'))}`,
  ({ name = '', currency, leadTimeDays, reliability, minimumOrder, tolerance, blocked }) => {
    const body = { name, currency: currency.trim().toUpperCase(), leadTimeDays: Number(leadTimeDays), reliability: reliability || '100', tolerance: { over: tolerance.over || '0', under: tolerance.under || '0' }, blocked, minimumOrder: minimumOrder ? { amount: minimumOrder.trim(), currency: currency.trim().toUpperCase() } : supplier ? null : undefined };
    return supplier ? api.patch(`/api/suppliers/${encodeURIComponent(supplier.id)}`, body, etag) : api.post('/api/suppliers', body, fresh());
  });

/** Asks how a supplier delivers a product. */
export const supplyForm = (t, supplier, supply) => asked(t, t('supply'),
  { pack: '1', preferred: false, ...supply, prices: supply?.prices?.map(({ from, unitCost }) => ({ from, unitCost: unitCost.amount })) ?? [{ from: '0', unitCost: '' }] },
  (form, me) => html`${form.get('/product') ? html`<strong class="whole">${products.of(form.get('/product'))}</strong>` : html`<div class="whole"><tenon-find label=${t('find')} placeholder=${t('find')} .search=${(text) => products.search(text)}
      .show=${(each) => html`<span class="strong">${each.name}</span> <span class="muted">${each.sku}</span>`} @found=${({ detail }) => form.set('/product', detail.id)}></tenon-find></div>`}
    ${form.text('/number', t('theirNumber'))} ${form.text('/pack', t('pack'), { kind: 'number', hint: t('pack.hint') })}
    ${form.get('/prices').map((price, at) => html`${form.text(`/prices/${at}/from`, t('from'), { kind: 'number' })} ${form.text(`/prices/${at}/unitCost`, t('unitCost'), { kind: 'number', required: true, hint: supplier.currency })}`)}
    <div class="whole"><button type="button" class="plain" @click=${() => { form.values.prices.push({ from: '', unitCost: '' }); me.requestUpdate(); }}>${icon('plus')} ${t('price.more')}</button></div>
    ${form.text('/leadTimeDays', t('leadTime'), { kind: 'number', hint: t('leadTime.otherwise') })} ${form.text('/validFrom', t('validFrom'), { kind: 'date' })} ${form.text('/validTo', t('validTo'), { kind: 'date', hint: t('validTo.hint') })}
    ${check(form, '/preferred', t('preferred.hint'))}`,
  ({ product, number, pack, prices, leadTimeDays, validFrom, validTo, preferred }) => api.post(`/api/suppliers/${encodeURIComponent(supplier.id)}/products`, {
    product, pack: pack || '1', preferred, prices: prices.filter((price) => price.unitCost || price.from).map(({ from, unitCost }) => ({ from: from || '0', unitCost: unitCost ? { amount: unitCost.trim(), currency: supplier.currency } : undefined })),
    ...Object.fromEntries(Object.entries({ number, leadTimeDays: leadTimeDays ? Number(leadTimeDays) : undefined, validFrom, validTo }).filter(([, value]) => value !== undefined && value !== '')),
  }, fresh()));
