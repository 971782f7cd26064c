import { Form, Problem, api, customers, go, html, icon, me, nothing, queue, toast } from 'tenon/ui';
import { KINDS, exact, local, send } from './activity-parts.js';

const HOUR = 3_600_000;
const TIMED = ['visit', 'call'];

/** The form for an activity, a new one or one that is there; a visit's report with its photos is one, too. */
export class ActivityForm {
  constructor(page, t, { activity, etag, customer, kind = 'visit', start }) {
    Object.assign(this, { page, t, activity, etag, files: [] });
    const begin = start ?? new Date(Math.ceil(Date.now() / HOUR) * HOUR).toISOString();
    const given = activity ?? {
      customer, kind, owner: me.user, participants: [],
      ...(TIMED.includes(kind) ? { start: begin, end: new Date(+new Date(begin) + HOUR).toISOString() } : {}),
    };
    this.form = new Form(page, { ...given, start: local(given.start), end: local(given.end), due: local(given.due), reminder: local(given.reminder), people: given.participants });
  }

  body() {
    const { values } = this.form;
    const nothingThere = this.activity ? null : undefined;
    const body = { kind: values.kind, subject: values.subject ?? '' };
    ['notes', 'outcome', 'location', 'owner'].forEach((key) => { body[key] = values[key] || nothingThere; });
    ['start', 'end', 'due', 'reminder'].forEach((key) => { body[key] = exact(values[key]) ?? nothingThere; });
    body.participants = values.people.map(({ name, user, email, phone }) => ({ name, ...(user ? { user } : {}), ...(email ? { email } : {}), ...(phone ? { phone } : {}) }));
    return this.activity ? body : { ...body, customer: values.customer ?? '' };
  }

  /** Without a connection it is kept until there is one. */
  async record() {
    const { t } = this;
    const key = crypto.randomUUID();
    const body = this.body();
    try {
      return await api.post('/api/activities', body, { 'Idempotency-Key': key });
    } catch (refused) {
      if (refused.status !== 0) {
        throw refused;
      }
      const missing = ['subject', 'customer'].filter((each) => !body[each].trim());
      if (missing.length) {
        throw new Problem(0, { code: 'required', detail: t('queued.needs'), errors: missing.map((each) => ({ pointer: `/${each}`, code: 'required', message: t('queued.needs') })) });
      }
      await queue.keep({ key, title: body.subject, text: body.notes, path: '/api/activities', body, files: this.files });
      return { queued: true };
    }
  }

  async save(event) {
    event.preventDefault();
    const { page, activity, form, t } = this;
    const saved = await page.versioned(this.etag,
      (etag) => (activity ? api.patch(`/api/activities/${activity.id}`, this.body(), etag) : this.record()),
      async (choice) => {
        const { body, etag } = await api.get(`/api/activities/${activity.id}`);
        if (choice === 'theirs') {
          page.form = new ActivityForm(page, t, { activity: body, etag });
        }
        return etag;
      }, form);
    if (saved?.queued) {
      toast(t('queued'));
      go('activities');
    } else if (saved) {
      // From now on it is there: a photo that is refused must not record it twice.
      Object.assign(this, { activity: saved.body, etag: saved.etag });
      const sent = await page.work(async () => { await send(saved.body.id, this.files, t); return true; }, form);
      this.etag = undefined;
      if (sent) {
        toast(t('saved'));
        go('activities', saved.body.id);
      } else {
        this.etag = (await api.get(`/api/activities/${saved.body.id}`)).etag;
      }
    }
  }

  /** Contacts of the customer, to be added with a tap. */
  async contacts() {
    const { form } = this;
    const customer = form.values.customer && await customers.get(form.values.customer);
    if (customer) {
      const there = new Set(form.values.people.map((each) => each.name));
      form.set('/people', [...form.values.people, ...customer.contacts.filter((each) => !there.has(each.name)).map(({ name, email, phone }) => ({ name, email, phone }))]);
    }
  }

  moment(pointer, label) {
    const { form } = this;
    return form.field(pointer, label, ({ id, invalid, described }) => html`<input id=${id} type="datetime-local" aria-invalid=${invalid} aria-describedby=${described}
      .value=${form.get(pointer) ?? ''} @input=${(event) => form.set(pointer, event.target.value)}>`);
  }

  long(pointer, label) {
    const { form } = this;
    return form.field(pointer, label, ({ id, invalid, described }) => html`<textarea id=${id} rows="5" aria-invalid=${invalid} aria-describedby=${described}
      .value=${form.get(pointer) ?? ''} @input=${(event) => form.set(pointer, event.target.value)}></textarea>`, { whole: true });
  }

  photos() {
    const { form, t } = this;
    return form.field('/files', t('photos'), ({ id, described }) => html`<input id=${id} type="file" multiple aria-describedby=${described}
      accept="image/*,application/pdf,.docx,.xlsx,.pptx,.txt" @change=${(event) => { this.files = [...event.target.files]; }}>`, { whole: true, hint: t('photos.hint') });
  }

  render() {
    const { t, form, activity, page } = this;
    const { values } = form;
    return html`<div class="bar"><a href=${activity ? `#/activities/${activity.id}` : '#/activities'} class="button" aria-label=${t('back')}>${icon('left')}</a><h1>${activity ? activity.subject : t('activity.new')}</h1></div>
      <form @submit=${(event) => this.save(event)} novalidate>
        ${form.said()}
        <section class="card fields">
          ${form.choice('/kind', t('kind.of'), KINDS.map((kind) => [kind, t(`kind.${kind}`)]))}
          ${form.text('/subject', t('subject'), { required: true })}
          ${activity || values.customer ? html`<div class="field"><span>${t('customer')}</span><strong>${customers.of(values.customer)}</strong></div>`
            : form.field('/customer', t('customer'), ({ id, invalid }) => html`<tenon-find id=${id} label=${t('customer')} .invalid=${invalid} placeholder=${t('search')}
              .search=${(text) => customers.search(text)} .name=${(each) => each.name} .show=${(each) => html`<span class="strong">${each.name}</span> ${each.number}`}
              @found=${({ detail }) => form.set('/customer', detail.id)}></tenon-find>`, { required: true })}
          ${form.text('/owner', t('owner'))} ${form.text('/location', t('location'))}
          ${this.moment('/start', t('start'))} ${this.moment('/end', t('end'))} ${this.moment('/due', t('due'))} ${this.moment('/reminder', t('reminder'))}
          ${this.long('/notes', t(values.kind === 'visit' ? 'report' : 'notes'))} ${this.long('/outcome', t('outcome'))} ${this.photos()}
        </section>
        <section class="card"><h2>${t('people')}</h2>
          ${values.people.map((_, at) => html`<div class="fields who">${form.text(`/people/${at}/name`, t('name'), { required: true })}${form.text(`/people/${at}/user`, t('user'))}
            <button type="button" class="danger" @click=${() => form.set('/people', values.people.filter((__, index) => index !== at))}>${t('remove')}</button></div>`)}
          <div class="bar"><button type="button" @click=${() => form.set('/people', [...values.people, {}])}>${icon('plus')} ${t('people.add')}</button>
            ${values.customer ? html`<button type="button" @click=${() => this.contacts()}>${icon('plus')} ${t('people.contacts')}</button>` : nothing}</div></section>
        <button class="primary" ?disabled=${page.busy}>${t('save')}</button>
      </form>`;
  }
}
