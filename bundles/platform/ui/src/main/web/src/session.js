// Who is logged in, in this tab.
const KEY = 'tenon.token';
const listeners = new Set();

export const session = {
  get token() {
    return sessionStorage.getItem(KEY);
  },
  begin(token) {
    sessionStorage.setItem(KEY, token);
  },
  end() {
    sessionStorage.removeItem(KEY);
    listeners.forEach((each) => each());
  },
  onEnd(listener) {
    listeners.add(listener);
  },
};
