/** Where the address points: #/<page>/<the rest>. */
export function here() {
  const [page = '', ...rest] = location.hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  return { page, rest };
}

/** Goes to a page: go('customers', id). */
export function go(...steps) {
  location.hash = `/${steps.map(encodeURIComponent).join('/')}`;
}
