import { Form, api, dialog, html } from 'tenon/ui';

/** Asks how many of a product's own unit another one is, and says it to the server; answers whether it was set. */
export const unitForm = (t, product) => {
  let form;
  const save = async (me) => {
    const { unit = '', factor = '' } = form.values;
    form.clear();
    try {
      await api.post(`/api/products/${encodeURIComponent(product.id)}/units`, { unit, factor }, { 'Idempotency-Key': crypto.randomUUID() });
      me.close(true);
    } catch (refused) {
      if (refused.status === undefined) {
        throw refused;
      }
      await form.fail(refused);
    }
  };
  return dialog(t('units.add'), (me) => {
    form ??= new Form(me);
    return html`<form class="fields" novalidate @submit=${(event) => { event.preventDefault(); save(me); }}><div class="whole">${form.said()}</div>
      ${form.text('/unit', t('units.unit'), { required: true })} ${form.text('/factor', t('factor', product.unit), { required: true, kind: 'number' })}
      <div class="whole"><button class="primary">${t('save')}</button></div></form>`;
  });
};
