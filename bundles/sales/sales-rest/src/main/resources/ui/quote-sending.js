import { api, customers, dialog, html, instant, me, nothing, toast } from 'tenon/ui';

/** Ways that are recorded, or give something to hand over; they are always there. */
const OTHERS = ['link', 'print'];

const channels = async () => (me.may('message.read') ? (await api.get('/api/channels')).body.items.map((each) => each.name) : ['email']);

/** Asks how, to whom and with which words a quote goes out; answers a body of POST /api/quotes/{id}/send, undefined when it was left. */
export async function askHow(t, quote) {
  const [ways, customer] = await Promise.all([channels(), customers.get(quote.customer)]);
  const contact = customer?.contacts?.find((each) => each.email);
  const all = [...new Set([...ways, ...OTHERS])];
  return dialog(t('send.title', quote.number), (window) => {
    window.way ??= all[0];
    const message = !OTHERS.includes(window.way);
    return html`<form class="fields" @submit=${(event) => { event.preventDefault(); window.close(given(event.target, window.way, message)); }}>
      <label class="whole">${t('send.text')}<select name="channel" @change=${(event) => { window.way = event.target.value; window.requestUpdate(); }}>
        ${all.map((each) => html`<option value=${each} ?selected=${each === window.way}>${t.or(`channel.${each}`, each)}</option>`)}</select></label>
      ${message ? html`<label class="whole">${t('send.to')}<input name="to" autocomplete="off" .value=${window.way === 'email' ? contact?.email ?? '' : ''} ?required=${window.way !== 'email' || !contact}></label>
        ${window.way === 'email' && contact ? html`<p class="whole small muted">${contact.name}${contact.role ? ` · ${contact.role}` : ''}</p>` : nothing}
        <label class="whole">${t('send.note')}<textarea name="note" rows="3" maxlength="4000"></textarea></label>` : nothing}
      <label class="whole">${t('send.language')}<select name="language"><option value="">${t('send.language.own')}</option><option value="en">English</option><option value="zh-CN">中文</option></select></label>
      <div class="do whole"><button class="primary">${t(message ? 'do.send' : window.way === 'link' ? 'send.link.make' : 'send.print')}</button></div></form>`;
  });
}

function given(form, channel, message) {
  const { to, note, language } = form.elements;
  return {
    channel,
    ...(message && to.value.trim() ? { to: to.value.trim() } : {}),
    ...(message && note.value.trim() ? { note: note.value.trim() } : {}),
    ...(language.value ? { language: language.value } : {}),
  };
}

/** Shows once what came of it: who gets the message, and the link, which is a secret and cannot be read again. */
export async function showSent(t, { delivery }, to) {
  if (!delivery?.link) {
    toast(t('said.sent'));
    return;
  }
  const address = new URL(delivery.link, location.href).href;
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    toast(t('send.copied'));
  };
  await dialog(t('send.done'), (window) => html`
    ${delivery.message ? html`<p>${to ? t('send.queued', to) : t('send.queued.contact')}</p>` : html`<p>${t('send.hand')}</p>`}
    <label>${t('send.link')}<input id="link" readonly .value=${address} @focus=${(event) => event.target.select()}></label>
    <p class="small muted">${t('send.expires', instant(delivery.linkExpires))}</p>
    <div class="do">${navigator.clipboard ? html`<button @click=${copy}>${t('send.copy')}</button>` : nothing}
      <button class="primary" autofocus @click=${() => window.close()}>${t('send.ready')}</button></div>`);
}
