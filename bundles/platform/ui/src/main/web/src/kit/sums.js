const PLACES = 9;
const ONE = 10n ** BigInt(PLACES);

/** A decimal string as a whole number of billionths. */
function scaled(text) {
  const [, sign, whole, part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  return BigInt(`${sign}${whole}`) * ONE + BigInt(`${sign}${part.slice(0, PLACES).padEnd(PLACES, '0')}`);
}

function written(value) {
  const sign = value < 0n ? '-' : '';
  const digits = String(value < 0n ? -value : value).padStart(PLACES + 1, '0');
  return `${sign}${digits.slice(0, -PLACES)}.${digits.slice(-PLACES)}`.replace(/\.?0+$/, '');
}

/** The exact sum of decimal strings, as one. */
export const sum = (texts) => written(texts.reduce((total, text) => total + scaled(text), 0n));
