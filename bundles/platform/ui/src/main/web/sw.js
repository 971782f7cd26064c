// The service worker; the server puts "const BASE = '/ui/…/';" before it, so that each version of the shell is another worker.
const FILES = `tenon-files-${BASE}`;
const SEEN = 'tenon-seen';
const SEEN_AT_MOST = 300;
// Each version of a bundle has files of its own; those of the last ones are enough.
const FILES_AT_MOST = 400;

/** Keeps an answer, and forgets the oldest ones when there are too many. */
async function keep(cache, key, answer, most) {
  await cache.put(key, answer);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((each) => cache.delete(each)));
}

self.addEventListener('install', (event) => {
  const first = ['shell.js', 'shell.css', 'tenon.js', 'icon.svg', 'texts/en.json', 'texts/zh.json'].map((file) => BASE + file);
  event.waitUntil(caches.open(FILES).then((cache) => cache.addAll(['/', ...first])));
});

self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith('tenon-files-') && name !== FILES) {
        await caches.delete(name);
      }
    }
    await self.clients.claim();
  })());
});

self.addEventListener('message', (event) => {
  if (event.data === 'take over') {
    self.skipWaiting();
  }
});

/** Files never change under their address. */
async function file(request) {
  const cache = await caches.open(FILES);
  const kept = await cache.match(request);
  if (kept) {
    return kept;
  }
  const answer = await fetch(request);
  if (answer.ok) {
    await keep(cache, request, answer.clone(), FILES_AT_MOST);
  }
  return answer;
}

/** The frame is asked for each time; the kept one is for days without a connection. */
async function frame(request) {
  const cache = await caches.open(FILES);
  try {
    const answer = await fetch(request);
    if (answer.ok) {
      await cache.put('/', answer.clone());
    }
    return answer;
  } catch (unreachable) {
    return (await cache.match('/')) ?? Response.error();
  }
}

/** What is read is kept, to be read again without a connection; it says so by a header. Logging out forgets it. */
async function data(request) {
  const cache = await caches.open(SEEN);
  try {
    const answer = await fetch(request);
    if (answer.ok && /json/.test(answer.headers.get('Content-Type') ?? '')) {
      await keep(cache, request.url, answer.clone(), SEEN_AT_MOST);
    }
    return answer;
  } catch (unreachable) {
    const kept = await cache.match(request.url);
    if (!kept) {
      throw unreachable;
    }
    const headers = new Headers(kept.headers);
    headers.set('X-Tenon-Kept', headers.get('Date') ?? '');
    return new Response(kept.body, { status: kept.status, headers });
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) {
    return;
  }
  if (request.mode === 'navigate' && url.pathname === '/') {
    event.respondWith(frame(request));
  } else if (url.pathname.startsWith('/ui/') && url.pathname !== '/ui/changes') {
    event.respondWith(file(request));
  } else if (url.pathname.startsWith('/api/') && !/\/(docs|openapi|tokens)/.test(url.pathname) && /json/.test(request.headers.get('Accept') ?? '')) {
    event.respondWith(data(request));
  }
});
