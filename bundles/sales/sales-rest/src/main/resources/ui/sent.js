/** Sends a form in a window: closes it with what was answered, or shows the refusal at its fields. */
export async function sent(window, form, send) {
  form.clear();
  form.busy = true;
  window.requestUpdate();
  try {
    window.close((await send()).body);
  } catch (refused) {
    if (refused.status === undefined) {
      throw refused;
    }
    await form.fail(refused);
  } finally {
    form.busy = false;
    window.requestUpdate();
  }
}
