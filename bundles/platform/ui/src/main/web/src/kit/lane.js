/** Begins so many things at a time, and others when those are done: a hundred requests begun at once hold a page up. */
export function lane(many) {
  const waiting = [];
  let running = 0;
  const next = () => {
    while (running < many && waiting.length) {
      running += 1;
      waiting.shift()().finally(() => {
        running -= 1;
        next();
      });
    }
  };
  return (work) => new Promise((done, failed) => {
    waiting.push(() => work().then(done, failed));
    next();
  });
}
