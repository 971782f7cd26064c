import { Form, api, dialog, html, icon, products } from 'tenon/ui';

/** Asks what a kit is made of, and says it to the server; answers whether it was said. */
export const kitForm = (t, product, { body, etag }) => {
  let form;
  const parts = () => form.get('/components');
  const add = (id) => {
    if (!parts().some((each) => each.product === id)) {
      form.set('/components', [...parts(), { product: id, quantity: '1' }]);
    }
  };
  const save = async (me) => {
    form.clear();
    try {
      await api.put(`/api/products/${encodeURIComponent(product.id)}/components`, form.values, { 'If-Match': etag });
      me.close(true);
    } catch (refused) {
      if (refused.status === undefined) {
        throw refused;
      }
      await form.fail(refused);
    }
  };
  return dialog(t('components.change'), (me) => {
    form ??= new Form(me, body);
    return html`<form class="fields" novalidate @submit=${(event) => { event.preventDefault(); save(me); }}><div class="whole">${form.said()}</div>
      ${parts().map((each, i) => html`${form.text(`/components/${i}/quantity`, products.of(each.product), { required: true, kind: 'number' })}
        <div class="field"><button type="button" @click=${() => form.set('/components', parts().filter((other) => other !== each))}>${icon('bin')} ${t('components.remove')}</button></div>`)}
      <div class="whole"><tenon-find label=${t('components.add')} placeholder=${t('components.add')} .search=${(text) => products.search(text)}
        .show=${(each) => html`<span class="strong">${each.name}</span> <span class="muted">${each.sku}</span>`} @found=${({ detail }) => add(detail.id)}></tenon-find></div>
      <div class="whole"><button class="primary">${t('save')}</button></div></form>`;
  });
};
