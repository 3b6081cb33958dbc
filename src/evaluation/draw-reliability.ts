import type { Bin } from './reliability.js';

const side = 320;
const margin = 40;

/** The reliability diagram as SVG: a bar for each bin up to its share of right answers, and the line on which confidence would be exact. */
export function drawReliability(bins: readonly Bin[]): string {
  const x = (value: number): number => margin + value * side;
  const y = (value: number): number => margin + (1 - value) * side;
  const width = side / bins.length;
  const bars = bins
    .filter(({ count }) => count > 0)
    .map(
      ({ from, right, count }) =>
        `<rect x="${x(from) + 2}" y="${y(right).toFixed(1)}" width="${width - 4}" height="${(right * side).toFixed(1)}" fill="#7a9cc6"/>` +
        `<text x="${x(from) + width / 2}" y="${(y(right) - 4).toFixed(1)}" font-size="9" text-anchor="middle">${count}</text>`,
    );
  const size = side + 2 * margin;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" font-family="sans-serif" role="img" aria-label="Share of right answers by confidence">`,
    `<rect width="${size}" height="${size}" fill="#fff"/>`,
    `<rect x="${margin}" y="${margin}" width="${side}" height="${side}" fill="none" stroke="#999"/>`,
    ...bars,
    `<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#333" stroke-dasharray="4 4"/>`,
    `<text x="${size / 2}" y="${size - 10}" font-size="12" text-anchor="middle">confidence</text>`,
    `<text x="14" y="${size / 2}" font-size="12" text-anchor="middle" transform="rotate(-90 14 ${size / 2})">share of right answers</text>`,
    '</svg>',
    '',
  ].join('\n');
}
