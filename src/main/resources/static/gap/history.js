import { h } from './dom.js';
import { BUCKETS } from './triage.js';

const WIDTH = 640;
const HEIGHT = 200;
const MARGIN = { left: 40, right: 12, top: 12, bottom: 28 };

/** The three counts of every analysis as a picture, and as a table for who does not see it. */
export function history(measures) {
  const series = BUCKETS.map((bucket) => ({
    bucket,
    points: (measures.find((measure) => measure.metric === bucket.metric)?.history ?? [])
      .filter((point) => point.value !== undefined)
      .map((point) => ({ date: point.date, time: Date.parse(point.date.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')), value: Number(point.value) })),
  }));
  const points = series.flatMap(({ points: own }) => own);
  if (points.length === 0) {
    return h('p', {}, 'No analysis has been counted yet.');
  }
  return h('div', {}, keys(), picture(series, points), table(series));
}

const keys = () => h('ul', { class: 'keys' }, BUCKETS.map((bucket) => h('li', { class: 'key', 'data-bucket': bucket.id }, `— ${bucket.title}`)));

function picture(series, points) {
  const times = points.map((point) => point.time);
  const first = Math.min(...times);
  const span = Math.max(Math.max(...times) - first, 1);
  const most = Math.max(...points.map((point) => point.value), 1);
  const x = (time) => MARGIN.left + ((time - first) / span) * (WIDTH - MARGIN.left - MARGIN.right);
  const y = (value) => HEIGHT - MARGIN.bottom - (value / most) * (HEIGHT - MARGIN.top - MARGIN.bottom);
  return h('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': 'Open gaps of the three buckets at each analysis; the table below has the numbers' },
    h('line', { x1: MARGIN.left, x2: WIDTH - MARGIN.right, y1: y(0), y2: y(0) }),
    h('text', { x: 4, y: y(0) }, '0'),
    h('text', { x: 4, y: y(most) + 4 }, most),
    h('text', { x: MARGIN.left, y: HEIGHT - 8 }, points[0].date.slice(0, 10)),
    series.map(({ bucket, points: own }) => own.length > 0 && h('g', { class: 'trend', 'data-bucket': bucket.id },
      h('polyline', { points: own.map((point) => `${x(point.time)},${y(point.value)}`).join(' ') }),
      h('circle', { cx: x(own.at(-1).time), cy: y(own.at(-1).value), r: 4, fill: 'currentColor' }))));
}

function table(series) {
  const dates = series.find(({ points }) => points.length > 0).points.map((point) => point.date);
  return h('details', {}, h('summary', {}, 'The numbers'),
    h('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': 'Open gaps at each analysis' }, h('table', {},
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Analysis'), BUCKETS.map((bucket) => h('th', { scope: 'col' }, bucket.title)))),
      h('tbody', {}, [...dates].reverse().map((date) => row(series, date))))));
}

const row = (series, date) => h('tr', {}, h('td', {}, date.slice(0, 10)),
  series.map(({ points }) => h('td', {}, points.find((point) => point.date === date)?.value ?? '')));
