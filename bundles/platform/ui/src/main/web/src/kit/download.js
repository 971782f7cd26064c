import { api } from '../api.js';

/** Saves what the server answers as a file: await download('/api/customers/export?format=xlsx', 'customers.xlsx'). */
export async function download(path, name) {
  const { body } = await api.get(path);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(body instanceof Blob ? body : new Blob([JSON.stringify(body)]));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
