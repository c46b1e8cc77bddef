import { h } from './dom.js';
import { BUCKETS } from './triage.js';

const WIDTH = 640;
const HEIGHT = 200;
const MARGIN = { left: 48, right: 12, top: 12, bottom: 28 };
/** More points than these run together. */
const MOST_POINTS = 40;

/**
 * The three counts of every analysis as a picture, and as a table for who does not see it.
 *
 * @param trend for each bucket its points, the oldest first
 */
export function history(trend) {
  const series = trend.map(({ bucket, points }) => ({
    bucket,
    points: points.map((point) => ({ date: point.date, time: Date.parse(point.date.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')), value: Number(point.value) })),
  }));
  const points = series.flatMap(({ points: own }) => own);
  if (points.length === 0) {
    return h('p', {}, 'No analysis has been counted yet.');
  }
  return h('div', {}, keys(), picture(series, points), table(series));
}

const keys = () => h('ul', { class: 'keys' }, BUCKETS.map((bucket) => h('li', { class: 'key' },
  h('svg', { viewBox: '0 0 28 10', 'aria-hidden': 'true' }, h('g', { class: 'trend', 'data-bucket': bucket.id }, h('polyline', { points: '0,5 28,5' }))), bucket.title)));

function picture(series, points) {
  const times = points.map((point) => point.time);
  const first = Math.min(...times);
  const last = Math.max(...times);
  const most = Math.max(...points.map((point) => point.value), 1);
  const x = (time) => MARGIN.left + ((time - first) / Math.max(last - first, 1)) * (WIDTH - MARGIN.left - MARGIN.right);
  const y = (value) => HEIGHT - MARGIN.bottom - (value / most) * (HEIGHT - MARGIN.top - MARGIN.bottom);
  const day = (time) => points.find((point) => point.time === time).date.slice(0, 10);
  return h('svg', { class: 'picture', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': 'Open gaps of the three buckets at each analysis; the table below has the numbers' },
    h('line', { x1: MARGIN.left, x2: WIDTH - MARGIN.right, y1: y(0), y2: y(0) }),
    h('text', { x: 4, y: y(0) }, '0'),
    h('text', { x: 4, y: y(most) + 4 }, most),
    h('text', { x: MARGIN.left, y: HEIGHT - 8 }, day(first)),
    day(last) !== day(first) && h('text', { x: WIDTH - MARGIN.right, y: HEIGHT - 8, 'text-anchor': 'end' }, day(last)),
    series.map(({ bucket, points: own }) => own.length > 0 && h('g', { class: 'trend', 'data-bucket': bucket.id },
      h('polyline', { points: own.map((point) => `${x(point.time)},${y(point.value)}`).join(' ') }),
      (own.length > MOST_POINTS ? [own.at(-1)] : own).map((point) => h('circle', { cx: x(point.time), cy: y(point.value), r: 4 })))));
}

function table(series) {
  const dates = series.find(({ points }) => points.length > 0).points.map((point) => point.date);
  const values = series.map(({ points }) => new Map(points.map((point) => [point.date, point.value])));
  return h('details', {}, h('summary', {}, 'The numbers'),
    h('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': 'Open gaps at each analysis' }, h('table', {},
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Analysis'), BUCKETS.map((bucket) => h('th', { scope: 'col' }, bucket.title)))),
      h('tbody', {}, [...dates].reverse().map((date) => h('tr', {}, h('th', { scope: 'row' }, date.slice(0, 16).replace('T', ' ')), values.map((of) => h('td', {}, of.get(date) ?? ''))))))));
}
