import { Form, api, dialog, html, icon, instant, nothing, qrCode, toast } from 'tenon/ui';

const PATH = '/api/me/second-factor';
const key = () => ({ 'Idempotency-Key': crypto.randomUUID() });

/** An input for what nobody else should read, or for a code. */
export const secret = (form, pointer, label, autocomplete, options = {}) => form.field(pointer, label, ({ id, invalid, described, required }) => html`<input id=${id} type=${autocomplete === 'one-time-code' ? 'text' : 'password'} autocomplete=${autocomplete}
  autocapitalize="none" spellcheck="false" ?autofocus=${options.autofocus ?? false} ?required=${required} aria-invalid=${invalid} aria-describedby=${described} .value=${form.get(pointer) ?? ''} @input=${(event) => form.set(pointer, event.target.value)}>`, { required: true, ...options });

/** The own second factor: setting it up, other recovery codes, and removing it. Shown as a card of the page of the account. */
export class SecondFactor {
  constructor(page, t, standing) {
    Object.assign(this, { page, t, standing });
  }

  static async of(page, t) {
    return new SecondFactor(page, t, (await api.get(PATH)).body);
  }

  async look() {
    this.standing = (await api.get(PATH)).body;
    this.page.requestUpdate();
  }

  render() {
    const { t, standing } = this;
    return html`<section class="card"><h2>${t('factor')}</h2>
      ${standing.mustEnrol ? html`<div class="said warn" role="status">${t('factor.must')}</div>` : nothing}
      <p class="muted">${standing.on ? t('factor.on', instant(standing.since), standing.recoveryCodes) : t('factor.what')}</p>
      <div class="bar">${standing.on
        ? html`<button @click=${() => this.renew()}>${t('factor.codes.renew')}</button><button class="danger" @click=${() => this.remove()}>${t('factor.remove')}</button>`
        : html`<button class="primary" @click=${() => this.begin()}>${icon('key')} ${t('factor.begin')}</button>`}</div></section>`;
  }

  async begin() {
    const { t } = this;
    const begun = await this.ask(t('factor.begin'), [['/password', t('password.current'), 'current-password']], t('factor.next'), (body) => api.post(PATH, body, key()));
    if (!begun) {
      return;
    }
    const drawing = await qrCode(begun.uri, t('factor.qr'));
    const shown = html`<p class="whole">${t('factor.scan')}</p><div class="whole">${drawing}</div>
      <label class="whole">${t('factor.secret')}<input readonly .value=${begun.secret.match(/.{1,4}/g).join(' ')} @focus=${(event) => event.target.select()}></label>`;
    const confirmed = await this.ask(t('factor.begin'), [['/code', t('code'), 'one-time-code', { hint: t('factor.first'), autofocus: true }]], t('factor.confirm'), (body) => api.post(`${PATH}/confirm`, body, key()), shown);
    if (confirmed) {
      toast(t('factor.done'));
      await this.show(confirmed.recoveryCodes);
      // Who had to set it up may do more now: the menu is drawn anew.
      if (this.standing.mustEnrol) {
        window.location.reload();
        return;
      }
      await this.look();
    }
  }

  async renew() {
    const renewed = await this.ask(this.t('factor.codes.renew'), this.proof(), this.t('factor.codes.renew'), (body) => api.post(`${PATH}/recovery-codes`, body, key()));
    if (renewed) {
      await this.show(renewed.recoveryCodes);
      await this.look();
    }
  }

  async remove() {
    const { t } = this;
    if (await this.ask(t('factor.remove'), this.proof(), t('factor.remove'), async (body) => { await api.post(`${PATH}/remove`, body, key()); return true; })) {
      toast(t('factor.removed'));
      await this.look();
    }
  }

  proof() {
    const { t } = this;
    return [['/password', t('password.current'), 'current-password'], ['/code', t('code'), 'one-time-code', { hint: t('code.hint') }]];
  }

  show(codes) {
    const { t } = this;
    return dialog(t('factor.codes'), (window) => html`<p>${t('factor.codes.once')}</p>
      <p><textarea readonly rows=${codes.length} cols="30" aria-label=${t('factor.codes')} .value=${codes.join('\n')}></textarea></p>
      <button class="primary" @click=${() => navigator.clipboard.writeText(codes.join('\n')).then(() => window.close())}>${t('key.copy')}</button>`);
  }

  /** A window with a form; answers what sending it answered, nothing when it was closed. */
  ask(title, fields, label, send, above = nothing) {
    let form;
    const save = async (window) => {
      form.clear();
      try {
        const answer = await send(form.values);
        window.close(answer === true ? true : answer.body);
      } catch (refused) {
        if (refused.status === undefined) {
          throw refused;
        }
        await form.fail(refused);
      }
    };
    return dialog(title, (window) => {
      form ??= new Form(window);
      return html`<form class="fields" novalidate @submit=${(event) => { event.preventDefault(); save(window); }}>${above}<div class="whole">${form.said()}</div>
        ${fields.map((field) => secret(form, ...field))}<div class="whole"><button class="primary">${label}</button></div></form>`;
    });
  }
}
