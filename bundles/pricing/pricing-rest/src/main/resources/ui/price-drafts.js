import { api, confirm, dialog, html, nothing, number, percent, today, words } from 'tenon/ui';

const key = () => ({ 'Idempotency-Key': crypto.randomUUID() });
const LATEST = 5;

const path = (list, draft) => `/api/price-lists/${list.id}/drafts/${draft.id}`;

/** The latest drafts of a list that are still open; none for who does not see all customers. */
export async function openDrafts(list) {
  try {
    const { body } = await api.get(`/api/price-lists/${list.id}/drafts?limit=${LATEST}`);
    return body.items.filter((draft) => draft.state === 'open');
  } catch (refused) {
    if (problem(refused).code === 'sight.limited') {
      return [];
    }
    throw refused;
  }
}

export async function giveUp(t, list, draft) {
  const sure = await confirm(t('draft.drop.title'), t('draft.drop.text'), { yes: t('draft.drop'), danger: true });
  if (sure) {
    await api.delete(path(list, draft), key());
  }
  return sure;
}

/** Shows what the checks find for a day, what past orders would have come to, and publishes it; answers whether it was. */
export function checkAndPublish(t, list, draft) {
  const work = { from: today(), busy: true };
  const look = async (me) => {
    work.busy = true;
    me.requestUpdate();
    try {
      work.findings = (await api.get(`${path(list, draft)}/findings?from=${work.from}`)).body.items;
      work.tried = (await api.post(`${path(list, draft)}/simulate`, { kind: 'order', from: work.from }, key())).body;
      work.etag = (await api.get(path(list, draft))).etag;
      work.refused = undefined;
    } catch (refused) {
      work.refused = problem(refused);
    }
    work.busy = false;
    me.requestUpdate();
  };
  const publish = async (me) => {
    try {
      await api.post(`${path(list, draft)}/publish`, { from: work.from }, { ...key(), 'If-Match': work.etag });
      me.close(true);
    } catch (refused) {
      work.refused = problem(refused);
      me.requestUpdate();
    }
  };
  return dialog(draft.name, (me) => {
    if (!work.begun) {
      work.begun = true;
      look(me);
    }
    return html`${work.refused ? html`<div class="said bad" role="alert">${words(work.refused)}</div>` : nothing}
      <div class="field"><label for="from">${t('draft.from')}</label>
        <input id="from" type="date" .value=${work.from} @change=${(event) => { work.from = event.target.value; look(me); }}></div>
      ${work.tried ? html`<p role="status">${work.tried.documents ? t('draft.tried', number(work.tried.documents), percent(work.tried.changePercent ?? 0)) : t('draft.untried')}</p>` : nothing}
      ${(work.findings ?? []).map((each) => html`<div class="said ${each.severity === 'error' ? 'bad' : 'warn'}">${each.message} ${each.cure}</div>`)}
      ${work.findings?.length === 0 ? html`<div class="said good">${t('draft.clean')}</div>` : nothing}
      <div class="do"><button class="primary" ?disabled=${work.busy} @click=${() => publish(me)}>${t('draft.publish')}</button></div>`;
  });
}

function problem(refused) {
  if (refused.status === undefined) {
    throw refused;
  }
  return refused;
}
