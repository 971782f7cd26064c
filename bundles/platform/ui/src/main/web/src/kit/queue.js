import { api, server } from '../api.js';
import { me } from '../session.js';
import { t } from '../own-texts.js';
import { toast } from './toast.js';

const STORE = 'waiting';
const changes = new EventTarget();
let items = [];
let sending = false;

function database() {
  return new Promise((done, failed) => {
    const request = indexedDB.open('tenon-queue', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'key' });
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
}

async function stored(mode, act) {
  const opened = await database();
  try {
    return await new Promise((done, failed) => {
      const transaction = opened.transaction(STORE, mode);
      const request = act(transaction.objectStore(STORE));
      transaction.oncomplete = () => done(request.result);
      transaction.onabort = () => failed(transaction.error);
    });
  } finally {
    opened.close();
  }
}

async function look() {
  const all = window.indexedDB ? await stored('readonly', (store) => store.getAll()) : [];
  items = all.filter((each) => each.user === me.user).sort((a, b) => a.at - b.at);
  changes.dispatchEvent(new Event('change'));
}

const put = (item) => stored('readwrite', (store) => store.put(item));

/** What is left of one: a repetition of what the server has seen already changes nothing, by its Idempotency-Key. */
async function deliver(item) {
  if (!item.id) {
    item.id = (await api.post(item.path, item.body, { 'Idempotency-Key': item.key })).body.id;
    await put(item);
  }
  while (item.files.length) {
    const [{ name, key, content }, ...left] = item.files;
    await api.post(`${item.path}/${item.id}/files?name=${encodeURIComponent(name)}`, content, { 'Idempotency-Key': key });
    item.files = left;
    await put(item);
  }
}

/**
 * What was recorded without a connection, on this device, and is sent as soon as there is one, as the user who recorded it. Only for what
 * binds nobody: a report of a visit may come an hour later, a quote may not.
 */
export const queue = {
  /** Of who is logged in: {key, title, text, refused}; refused is what the server said, if it did. */
  get items() {
    return items;
  },
  onChange: (listener) => changes.addEventListener('change', listener),

  /** Keeps a body for POST path, and files for its /files. The key is the Idempotency-Key with which sending it was tried already. */
  async keep({ key, title, text, path, body, files }) {
    const contents = files.map((file) => ({ name: file.name, key: crypto.randomUUID(), content: file }));
    await put({ key, title, text, path, body, files: contents, user: me.user, at: Date.now() });
    await look();
  },

  async drop(key) {
    await stored('readwrite', (store) => store.delete(key));
    await look();
  },

  /** Sends what waits, one after another; what is refused stays, with the reason. */
  async send() {
    if (sending || !me.user) {
      return;
    }
    sending = true;
    try {
      await look();
      for (const item of items.filter((each) => !each.refused)) {
        try {
          await deliver(item);
          await queue.drop(item.key);
          toast(t('queue.sent', item.title));
        } catch (refused) {
          if (refused.status === undefined) {
            throw refused;
          }
          if (refused.status === 0 || refused.status === 401 || refused.status === 429 || refused.status >= 500) {
            break;
          }
          await put({ ...item, refused: refused.message });
          await look();
        }
      }
    } finally {
      sending = false;
    }
  },
};

server.onChange(() => server.online && queue.send());
