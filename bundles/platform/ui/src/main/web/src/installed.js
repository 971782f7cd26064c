import { t } from './own-texts.js';
import { toast } from './kit/toast.js';

const SEEN = 'tenon-seen';

/** Makes the application installable and readable without a connection, and says when a new version of it waits. */
export async function keepInstalled() {
  if (!navigator.serviceWorker || !window.isSecureContext) {
    return;
  }
  try {
    const registration = await navigator.serviceWorker.register('/sw.js', { scope: '/' });
    const offer = () => registration.waiting && navigator.serviceWorker.controller
      && toast(t('update.there'), { label: t('update.do'), stays: true, act: () => registration.waiting.postMessage('take over') });
    offer();
    registration.addEventListener('updatefound', () => registration.installing.addEventListener('statechange', offer));
    let controlled = Boolean(navigator.serviceWorker.controller);
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      if (controlled) {
        location.reload();
      }
      controlled = true;
    });
  } catch (refused) {
    console.warn('It cannot be installed here:', refused.message);
  }
}

/** Asks whether there is another version of the shell. */
export async function lookForUpdate() {
  const registration = await navigator.serviceWorker?.getRegistration('/');
  registration?.update().catch(() => undefined);
}

/** What was read is nobody's business after logging out. */
export const forgetSeen = () => window.caches?.delete(SEEN);
