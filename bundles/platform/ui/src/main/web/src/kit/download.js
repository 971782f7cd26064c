import { api } from '../api.js';

/** Has the browser save a Blob as a file. */
export function save(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Saves what the server answers as a file: await download('/api/customers/export?format=xlsx', 'customers.xlsx'). */
export async function download(path, name) {
  const { body } = await api.get(path);
  save(body instanceof Blob ? body : new Blob([JSON.stringify(body)]), name);
}
