import { Form, api, go, html, icon, nothing, products, toast } from 'tenon/ui';
import { AttributeFields } from './attribute-fields.js';

const KINDS = ['goods', 'service', 'kit'];

/** The form for a product: a new one, which may be a variant of another, or one that is there. */
export class ProductForm {
  constructor(page, t, product = {}, etag = undefined) {
    Object.assign(this, { page, t, etag, product: etag ? product : undefined });
    this.form = new Form(page, { unit: 'pcs', taxCategory: 'standard', kind: 'goods', discontinued: false, ...product });
    this.attributes = new AttributeFields(t, this.form, this.product);
  }

  /** As the server takes it: what is empty is left out, or taken away from one that is there. */
  body() {
    const { sku = '', name = '', unit, taxCategory, kind, category, weight, discontinued, variantOf } = this.form.values;
    const nothingThere = this.product ? null : undefined;
    return { sku, name, unit, taxCategory, kind, discontinued, category: category || nothingThere, weight: weight || nothingThere, variantOf: variantOf || nothingThere, attributes: this.attributes.body() };
  }

  async save(event) {
    event.preventDefault();
    const { page, product, form } = this;
    const saved = await page.versioned(this.etag,
      (etag) => (product ? api.patch(`/api/products/${product.id}`, this.body(), etag) : api.post('/api/products', this.body(), { 'Idempotency-Key': crypto.randomUUID() })),
      async (choice) => {
        const { body, etag } = await api.get(`/api/products/${product.id}`);
        if (choice === 'theirs') {
          page.form = new ProductForm(page, this.t, body, etag);
        }
        return etag;
      }, form);
    if (saved) {
      products.forget(saved.body.id);
      toast(this.t('saved'));
      go('products', saved.body.id);
    }
  }

  render() {
    const { t, form, product, page } = this;
    return html`<div class="bar"><a href=${product ? `#/products/${product.id}` : '#/products'} class="button" aria-label=${t('back')}>${icon('left')}</a><h1>${product ? product.name : t('new')}</h1></div>
      <form @submit=${(event) => this.save(event)} novalidate>
        ${form.said()}
        <section class="card fields">
          ${form.text('/name', t('name'), { required: true, whole: true })}
          ${form.text('/sku', t('sku'), { required: true })} ${form.text('/category', t('category'), { hint: t('category.hint') })}
          ${form.choice('/kind', t('kind'), KINDS.map((kind) => [kind, t(`kind.${kind}`)]))}
          ${form.text('/unit', t('unit'), { required: true, hint: t('unit.hint') })} ${form.text('/taxCategory', t('taxCategory'), { required: true, hint: t('taxCategory.hint') })}
          ${form.text('/weight', t('weight'), { kind: 'number', hint: t('weight.hint') })}
          ${form.get('/variantOf') ? html`<div class="field whole"><span>${t('variantOf')}</span><span class="parent">${products.of(form.get('/variantOf'))} <button type="button" class="plain" @click=${() => form.set('/variantOf', '')}>${t('variantOf.not')}</button></span></div>` : nothing}
          <label class="check whole"><input type="checkbox" .checked=${form.get('/discontinued')} @change=${(event) => form.set('/discontinued', event.target.checked)}>${t('discontinued')}</label>
        </section>
        ${this.attributes.render()}
        <button class="primary" ?disabled=${page.busy}>${t('save')}</button>
      </form>`;
  }
}
