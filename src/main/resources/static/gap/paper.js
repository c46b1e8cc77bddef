/** The plan on paper: every place of every gap, and nothing of SonarQube around it. */

import { fill, h } from './dom.js';
import { CHECKLIST, atLeast, duration, place, plural, verdict } from './triage.js';

/** Sees to it that the plan is what gets printed; returns what ends that. */
export function onPaper(board) {
  const paper = h('div', { class: 'production-gap production-gap-paper' });
  const before = () => {
    fill(paper, sheets(board));
    document.body.append(paper);
  };
  const after = () => paper.remove();
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
    after();
  };
}

function sheets(board) {
  return [
    h('h1', {}, `Production gap: ${board.name}`),
    h('p', { class: 'verdict' }, board.analyzed ? `${verdict(board.columns, board.doubt).text} (analyzed on ${board.analyzed})` : 'Not analyzed yet'),
    board.notes.map((note) => h('p', {}, note)),
    board.columns.map((column) => [
      h('h2', {}, `${column.bucket.title}: ${atLeast(column)}${plural(column.count, 'gap', 'gaps')}, ${duration(column.minutes)}`),
      column.gaps.length === 0 && h('p', {}, column.none),
      column.gaps.map((gap) => [
        h('h3', {}, `${gap.title} (${gap.count}, ${duration(gap.minutes)})`),
        h('ul', {}, gap.places.map((each) => h('li', {}, `${place(each)} ${each.message}`))),
      ]),
    ]),
    h('h2', {}, 'Deferred on purpose'),
    board.deferrals.length === 0 ? h('p', {}, 'Nothing was accepted.')
      : h('ul', {}, board.deferrals.map((entry) => h('li', {}, `${entry.title}: ${entry.place} — ${entry.who}, ${entry.when}: ${entry.reason}`))),
    h('h2', {}, 'What no rule can see'),
    h('ul', {}, CHECKLIST.map(([item, reason]) => h('li', {}, h('strong', {}, item), ' ', reason))),
  ];
}
