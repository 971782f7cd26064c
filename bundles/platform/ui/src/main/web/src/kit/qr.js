import { html } from 'lit';

/**
 * A QR code (ISO/IEC 18004) as a drawing. Black on white with four modules of margin whatever the colours of the page: cameras count on that. What
 * draws it is loaded when the first is drawn.
 */
export async function qrCode(text, label) {
  const { encode } = await import('uqr');
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const dark = data.flatMap((row, y) => row.map((black, x) => (black ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return html`<svg viewBox="0 0 ${size} ${size}" width="232" height="232" role="img" aria-label=${label}><rect width="100%" height="100%" fill="#fff"></rect><path d=${dark} fill="#000" shape-rendering="crispEdges"></path></svg>`;
}
