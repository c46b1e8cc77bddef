import { ApiError, SEARCH_LIMIT, apiOf } from './api.js';
import { fill, h, isDark, withStyles } from './dom.js';
import { history } from './history.js';
import { BUCKETS, CHECKLIST, REPOSITORY, columns, deferral, duration, plan, plural, verdict } from './triage.js';

const OPEN = 'OPEN,CONFIRMED';
/** Rules named in one request; their keys have to fit into its address. */
const RULES_AT_ONCE = 60;
const CHANGELOGS_AT_ONCE = 6;

/** Shows the board; returns what takes it away again. */
export function show({ el, component, branchLike, baseUrl = '', theme }) {
  withStyles(baseUrl);
  const root = h('div', { class: 'production-gap', 'data-dark': isDark(theme) });
  el.append(root);
  fill(root, h('h1', {}, 'Production Gap'), h('p', { role: 'status' }, 'Reading the issues of this project…'));
  let shown = true;
  load(apiOf(baseUrl), component.key, branchLike)
    .then((board) => shown && fill(root, page(board, { baseUrl, component, branchLike })))
    .catch((error) => shown && fill(root, h('h1', {}, 'Production Gap'), problem(error)));
  return () => {
    shown = false;
    root.remove();
  };
}

function problem(error) {
  const reason = error instanceof ApiError && error.status === 403 ? 'You may not see the issues of this project; its administrators can change that.' : error.message;
  return h('p', { class: 'problem', role: 'alert' }, `The board cannot be shown. ${reason}`);
}

const onBranch = (branchLike) =>
  branchLike === undefined || branchLike === null || branchLike.isMain ? {} : branchLike.key !== undefined ? { pullRequest: branchLike.key } : { branch: branchLike.name };

async function load(api, key, branchLike) {
  const where = onBranch(branchLike);
  const [own, companions, project] = await Promise.all([
    api.all('rules/search', { repositories: REPOSITORY, f: 'name' }, 'rules'),
    companionRules(api),
    api.get('components/show', { component: key, ...where }),
  ]);
  const titles = new Map([...own.elements.map((rule) => [rule.key, rule.name]), ...companions]);
  const [open, accepted, trend] = await Promise.all([
    issues(api, [...titles.keys()], { components: key, ...where, issueStatuses: OPEN }),
    issues(api, [...titles.keys()], { components: key, ...where, issueStatuses: 'ACCEPTED', additionalFields: 'comments' }),
    api.get('measures/search_history', { component: key, ...where, metrics: BUCKETS.map((bucket) => bucket.metric).join(','), ps: 1000 }).catch(() => ({ measures: [] })),
  ]);
  const deferrals = await inTurn(accepted.elements, CHANGELOGS_AT_ONCE, async (issue) => deferral(issue, titles.get(issue.rule) ?? issue.rule, await acceptance(api, issue)));
  return {
    name: project.component.name,
    analyzed: project.component.analysisDate?.slice(0, 10),
    columns: columns(open.elements.map((issue) => ({ ...issue, isProject: issue.component === key })), titles),
    deferrals,
    limited: open.limited || accepted.limited ? `SonarQube's search gives ${SEARCH_LIMIT} issues at most; there are more, so this list is not complete.` : '',
    trend: trend.measures,
    isJava: own.elements.length > 0,
  };
}

/** Sonar's own rules that find a production gap, as far as this server has them, with their titles. */
async function companionRules(api) {
  const list = await fetch(new URL('../companion-rules.txt', import.meta.url), { credentials: 'same-origin' });
  const keys = (await list.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split(' ')[1]);
  const known = await Promise.all([...new Set(keys.map((key) => key.split(':')[0]))].map((repository) =>
    api.all('rules/search', { repositories: repository, f: 'name' }, 'rules').then((rules) => rules.elements, () => [])));
  return known.flat().filter((rule) => keys.includes(rule.key)).map((rule) => [rule.key, rule.name]);
}

async function issues(api, rules, parameters) {
  const elements = [];
  let limited = false;
  for (let start = 0; start < rules.length; start += RULES_AT_ONCE) {
    const part = await api.all('issues/search', { ...parameters, rules: rules.slice(start, start + RULES_AT_ONCE).join(',') }, 'issues');
    elements.push(...part.elements);
    limited ||= part.total > part.elements.length;
  }
  return { elements, limited };
}

/** Who accepted an issue, and when; nothing when the history does not say. */
async function acceptance(api, issue) {
  try {
    const { changelog } = await api.get('issues/changelog', { issue: issue.key });
    return changelog.filter((change) => change.diffs.some((diff) => ['ACCEPTED', 'WONTFIX'].includes(diff.newValue))).at(-1);
  } catch {
    return undefined;
  }
}

async function inTurn(elements, atOnce, work) {
  const results = [];
  for (let start = 0; start < elements.length; start += atOnce) {
    results.push(...(await Promise.all(elements.slice(start, start + atOnce).map(work))));
  }
  return results;
}

function page(board, context) {
  const { ready, text } = verdict(board.columns);
  return [
    h('h1', {}, 'Production Gap'),
    h('p', { class: 'verdict', role: 'status', 'data-ready': String(ready) }, board.analyzed ? text : 'Not analyzed yet'),
    h('p', { class: 'subtle' }, board.analyzed ? `${board.name}, analyzed on ${board.analyzed}${branchText(context.branchLike)}` : 'Analyze this project once, and the board is here.'),
    board.limited && h('p', { class: 'problem' }, board.limited),
    h('div', { class: 'actions' },
      h('button', { type: 'button', class: 'primary', onclick: () => download(board) }, 'Export the plan (Markdown)'),
      h('button', { type: 'button', onclick: () => window.print() }, 'Print')),
    h('ul', { class: 'columns', 'aria-label': 'Gaps by bucket' }, board.columns.map((column) => columnView(column, context))),
    deferred(board, context),
    h('section', { 'aria-labelledby': 'gap-trend' }, h('h2', { id: 'gap-trend' }, 'Over time'), history(board.trend)),
    h('section', { 'aria-labelledby': 'gap-checklist' },
      h('h2', { id: 'gap-checklist' }, 'What no rule can see'),
      h('ul', {}, CHECKLIST.map(([item, reason]) => h('li', {}, h('strong', {}, item), ' ', reason)))),
  ];
}

const branchText = (branchLike) =>
  branchLike === undefined || branchLike === null ? '' : branchLike.key !== undefined ? `, pull request ${branchLike.key}` : `, branch ${branchLike.name}`;

function columnView(column, context) {
  const { bucket } = column;
  return h('li', { class: 'column', 'data-bucket': bucket.id },
    h('h2', {}, bucket.title),
    h('p', {}, column.count === 0 ? bucket.none : `${plural(column.count, 'gap', 'gaps')}, ${duration(column.minutes)}`),
    h('ul', { class: 'gaps' }, column.gaps.map((gap) => h('li', {},
      h('h3', {}, h('a', { href: issuesLink(context, { rules: gap.rule, issueStatuses: OPEN }) }, gap.title)),
      h('p', { class: 'subtle' }, `${plural(gap.count, 'place', 'places')}, ${duration(gap.minutes)}`),
      h('ul', { class: 'files' }, gap.files.map(([file, count]) => h('li', {}, file, count > 1 && ` (${count})`)))))));
}

function issuesLink({ baseUrl, component, branchLike }, parameters) {
  return `${baseUrl}/project/issues?${new URLSearchParams({ id: component.key, ...onBranch(branchLike), ...parameters })}`;
}

function deferred({ deferrals }, context) {
  return h('section', { 'aria-labelledby': 'gap-deferred' },
    h('h2', { id: 'gap-deferred' }, `Deferred on purpose: ${deferrals.length}`),
    deferrals.length === 0
      ? h('p', {}, 'Nothing was accepted. To defer a gap on purpose, accept its issue and say why in the comment.')
      : h('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': 'Accepted issues' }, h('table', {},
        h('thead', {}, h('tr', {}, ['Gap', 'Where', 'Who', 'When', 'Why'].map((title) => h('th', { scope: 'col' }, title)))),
        h('tbody', {}, deferrals.map((entry) => h('tr', {},
          h('td', {}, h('a', { href: issuesLink(context, { issues: entry.key, open: entry.key }) }, entry.title)),
          h('td', {}, entry.place), h('td', {}, entry.who), h('td', {}, entry.when),
          h('td', {}, entry.comment === '' ? 'No reason given' : entry.comment)))))));
}

function download(board) {
  const address = URL.createObjectURL(new Blob([plan(board)], { type: 'text/markdown;charset=utf-8' }));
  const link = h('a', { href: address, download: 'production-gap-plan.md' });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
