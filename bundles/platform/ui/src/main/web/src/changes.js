import { server } from './api.js';
import { session } from './session.js';

/** Calls back when pages came or went, for as long as somebody is logged in. Server-sent events, by fetch: they carry the token. */
export function watchPages(changed) {
  let wait = 500;
  const watch = async () => {
    try {
      const answer = await fetch('/ui/changes', { headers: { Authorization: `Bearer ${session.token}` } });
      if (answer.status === 401) {
        session.end();
        return;
      }
      if (!answer.ok) {
        throw new Error(`HTTP ${answer.status}`);
      }
      server.is(true);
      wait = 500;
      const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
      for (let text = ''; ; ) {
        const { value, done } = await reader.read();
        if (done) {
          throw new Error('the stream ended');
        }
        text += value;
        const end = text.lastIndexOf('\n\n');
        if (end >= 0) {
          if (text.slice(0, end).includes('event: pages')) {
            changed();
          }
          text = text.slice(end + 2);
        }
      }
    } catch (broken) {
      if (session.token) {
        server.is(false);
        setTimeout(watch, wait);
        wait = Math.min(wait * 2, 10000);
      }
    }
  };
  watch();
}
