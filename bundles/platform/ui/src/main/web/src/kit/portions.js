import { html } from 'lit';

const MANY = 10;
const NEAR = '800px';
/** What a row takes until the first has been drawn. */
const GUESS = 60;

/**
 * A long table, drawn where somebody looks: rows come in portions, a tbody each, and one that is far away is an empty row as high as its
 * rows were. So a thousand rows cost what a hundred do. Printed, all are there.
 */
export class Portions {
  /** Portions that are drawn, and those that are near enough to be. */
  near = new Set([0]);
  wanted = new Set();
  heights = new Map();
  watched = new Set();
  all = false;

  /** @param host the element with the table, a LitElement */
  constructor(host) {
    this.host = host;
    this.eyes = new IntersectionObserver((seen) => this.saw(seen), { rootMargin: NEAR });
    host.addController(this);
  }

  hostConnected() {
    addEventListener('beforeprint', this.whole);
    addEventListener('afterprint', this.parts);
  }

  hostDisconnected() {
    removeEventListener('beforeprint', this.whole);
    removeEventListener('afterprint', this.parts);
    this.again();
  }

  /** The table's bodies. What is drawn anew for another thing (of) begins at its top. */
  bodies(of, rows, draw, columns) {
    if (this.of !== of) {
      this.of = of;
      this.near = new Set([0]);
      this.heights.clear();
      this.again();
    }
    const portions = Array.from({ length: Math.ceil(rows.length / MANY) }, (_, at) => rows.slice(at * MANY, (at + 1) * MANY));
    return portions.map((portion, at) => html`<tbody data-portion=${at}>${this.all || this.near.has(at)
      ? draw(portion, at * MANY)
      : html`<tr aria-hidden="true" data-rows=${portion.length}><td colspan=${columns}></td></tr>`}</tbody>`);
  }

  /** Has the row drawn: it may be scrolled to when this is done. */
  async reveal(index) {
    this.near.add(Math.floor(index / MANY));
    this.host.requestUpdate();
    await this.host.updateComplete;
  }

  hostUpdated() {
    const bodies = [...this.host.renderRoot.querySelectorAll('tbody[data-portion]')];
    bodies.forEach((body) => {
      const gap = body.firstElementChild;
      if (gap?.dataset.rows) {
        gap.style.height = `${this.heights.get(Number(body.dataset.portion)) ?? Number(gap.dataset.rows) * this.usual()}px`;
      }
      if (!this.watched.has(body)) {
        this.eyes.observe(body);
      }
    });
    this.watched.forEach((body) => body.isConnected || this.eyes.unobserve(body));
    this.watched = new Set(bodies);
  }

  saw(seen) {
    const before = this.near.size;
    seen.forEach(({ target, isIntersecting, boundingClientRect: { height } }) => {
      const at = Number(target.dataset.portion);
      if (this.near.has(at)) {
        this.heights.set(at, height);
      }
      if (isIntersecting) {
        this.wanted.add(at);
      } else {
        this.wanted.delete(at);
        if (!target.contains(target.getRootNode().activeElement)) {
          this.near.delete(at);
        }
      }
    });
    if (this.near.size < before) {
      this.host.requestUpdate();
    }
    this.next();
  }

  /** One portion a frame: what somebody has passed by is not drawn, and nothing takes long. */
  next() {
    const [at] = [...this.wanted].filter((each) => !this.near.has(each));
    if (at === undefined || this.frame) {
      return;
    }
    this.frame = requestAnimationFrame(() => {
      this.frame = undefined;
      if (this.wanted.has(at)) {
        this.near.add(at);
        this.host.requestUpdate();
      }
      this.next();
    });
  }

  /** The height of a row, as far as is known. */
  usual() {
    const known = [...this.heights.values()];
    return known.length ? known.reduce((sum, each) => sum + each, 0) / known.length / MANY : GUESS;
  }

  again() {
    this.eyes.disconnect();
    this.watched.clear();
    this.wanted.clear();
  }

  whole = () => this.draw(true);
  parts = () => this.draw(false);

  /** At once: the browser prints what is there when it has asked. */
  draw(all) {
    this.all = all;
    this.host.requestUpdate();
    this.host.performUpdate();
  }
}
