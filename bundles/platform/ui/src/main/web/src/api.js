import { session } from './session.js';
import { language } from './language.js';
import { inWords } from './refusals.js';

/** What the server refused: status, and what RFC 9457 says of it. */
export class Problem extends Error {
  constructor(status, body) {
    super(body.detail || body.title || `HTTP ${status}`);
    this.status = status;
    this.code = body.code || '';
    this.errors = body.errors || [];
  }
}

const connection = new EventTarget();
let online = true;

function is(now) {
  if (online !== now) {
    online = now;
    connection.dispatchEvent(new Event('change'));
  }
}

export const server = {
  get online() {
    return online;
  },
  is,
  onChange: (listener) => connection.addEventListener('change', listener),
};

/**
 * Calls the server as who is logged in, with JSON or a file. Answers {body, etag}, a body that is no JSON as a Blob; throws a Problem when
 * it refuses.
 */
async function call(method, path, body, headers = {}) {
  // The last one keeps the browser from asking for a password in a window of its own when the server answers 401.
  const send = { Accept: 'application/json', 'Accept-Language': language.tag, 'X-Requested-With': 'XMLHttpRequest', ...headers };
  if (session.token) {
    send.Authorization = `Bearer ${session.token}`;
  }
  const file = body instanceof Blob;
  if (body !== undefined) {
    send['Content-Type'] ??= file ? 'application/octet-stream' : 'application/json';
  }
  let response;
  try {
    response = await fetch(path, { method, headers: send, body: body === undefined || file ? body : JSON.stringify(body) });
  } catch (unreachable) {
    is(false);
    throw new Problem(0, { code: 'unreachable', detail: unreachable.message });
  }
  // What the service worker kept from before is no sign of a connection.
  is(!response.headers.has('X-Tenon-Kept'));
  const type = response.headers.get('Content-Type') || '';
  const read = /json/.test(type) ? await response.json() : type ? await response.blob() : undefined;
  if (!response.ok) {
    if (response.status === 401 && session.token) {
      session.end();
    }
    throw await inWords(new Problem(response.status, read && !(read instanceof Blob) ? read : {}));
  }
  return { body: read, etag: response.headers.get('ETag') };
}

export const api = {
  get: (path, headers) => call('GET', path, undefined, headers),
  post: (path, body, headers) => call('POST', path, body, headers),
  put: (path, body, headers) => call('PUT', path, body, headers),
  patch: (path, body, etag) => call('PATCH', path, body, { 'If-Match': etag }),
  delete: (path, headers) => call('DELETE', path, undefined, headers),
};
