import { api, dialog, html, instant, nothing, toast } from 'tenon/ui';

/** Makes a link by which the customer follows an order, and shows it once: it is a secret and cannot be read again. */
export async function shareOrder(t, order) {
  const { body } = await api.post(`/api/orders/${order.id}/links`, {}, { 'Idempotency-Key': crypto.randomUUID() });
  const address = new URL(body.address, location.href).href;
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    toast(t('link.copied'));
  };
  await dialog(t('link.title', order.number), (window) => html`<p>${t('link.text')}</p>
    <label>${t('link')}<input id="link" readonly .value=${address} @focus=${(event) => event.target.select()}></label>
    <p class="small muted">${t('link.expires', instant(body.expires))}</p>
    <div class="do">${navigator.clipboard ? html`<button @click=${copy}>${t('link.copy')}</button>` : nothing}
      <button class="primary" autofocus @click=${() => window.close()}>${t('link.ready')}</button></div>`);
}
