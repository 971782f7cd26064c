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

/** Who is logged in and what he may: me.may('quote.write'). The server checks it all again. */
export const me = {
  user: undefined,
  permissions: [],
  may(permission) {
    const [area, action] = permission.split('.');
    return ['*', permission, `${area}.*`, `*.${action}`].some((each) => this.permissions.includes(each));
  },
};
