const LINE = /^(\w+)(?:\{(.*)\})? ([^ ]+)$/;

/** The figures of a text in Prometheus' format: [{ name, labels, value }]. */
const read = (text) => text.split('\n').map((line) => LINE.exec(line)).filter(Boolean)
  .map(([, name, labels, value]) => ({ name, labels: Object.fromEntries([...(labels ?? '').matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)].map(([, key, text]) => [key, text])), value: Number(value) }));

/** What people look at first: { key: value }, with what is not there left out. */
export function figures(text) {
  const all = read(text);
  const sum = (name, fits = () => true) => {
    const some = all.filter((each) => each.name === name && each.value >= 0 && fits(each.labels));
    return some.length ? some.reduce((total, each) => total + each.value, 0) : undefined;
  };
  return {
    uptime: sum('process_uptime_seconds'),
    processor: sum('process_cpu_usage'),
    heap: sum('jvm_memory_used_bytes', (labels) => labels.area === 'heap'),
    heapMost: sum('jvm_memory_max_bytes', (labels) => labels.area === 'heap'),
    threads: sum('jvm_threads_live_threads'),
    inUse: sum('tenon_database_connections_in_use'),
    idle: sum('tenon_database_connections_idle'),
  };
}
