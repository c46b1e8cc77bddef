import { ApiError, SEARCH_LIMIT, apiOf, inTurn } from './api.js';
import { fill, h, rootIn } from './dom.js';
import { history } from './history.js';
import { onPaper } from './paper.js';
import { triagedRules } from './rules.js';
import { BUCKETS, CHECKLIST, REPOSITORY, atLeast, bucketOf, columns, deferral, duration, place, plan, plural, verdict } from './triage.js';

const TITLE = 'Production Gap';
const LANGUAGE = 'java';
const OPEN = 'OPEN,CONFIRMED';
/** Rules named in one request; their keys have to fit into its address. */
const RULES_AT_ONCE = 100;
const CHANGELOGS_AT_ONCE = 6;
const HISTORY_PAGE = 1000;

/** Shows the board; returns what takes it away again. */
export function show({ el, component, branchLike, baseUrl = '' }) {
  const root = rootIn(el, baseUrl);
  const context = { baseUrl, component, branchLike, api: apiOf(baseUrl) };
  let shown = true;
  let unprint = () => {};
  const start = () => {
    const line = h('p', { class: 'verdict', role: 'status' }, 'Reading the issues of this project…');
    fill(root, h('h1', {}, TITLE), line);
    load(context).then((board) => {
      if (shown) {
        root.append(...page(board, context, line));
        unprint = onPaper(board);
      }
    }).catch((error) => shown && fill(root, h('h1', {}, TITLE), problem(error, start)));
  };
  start();
  return () => {
    shown = false;
    unprint();
    root.remove();
  };
}

function problem(error, again) {
  const reason = error instanceof ApiError && error.status === 403 ? 'You may not see the issues of this project; its administrators can change that.' : error.message;
  return [
    h('p', { class: 'problem', role: 'alert' }, `The board cannot be shown. ${reason}`),
    h('div', { class: 'actions' }, h('button', { type: 'button', onclick: again }, 'Try again')),
  ];
}

const onBranch = (branchLike) =>
  branchLike === undefined || branchLike === null || branchLike.isMain ? {} : branchLike.key !== undefined ? { pullRequest: branchLike.key } : { branch: branchLike.name };

async function load({ api, component: { key }, branchLike }) {
  const where = onBranch(branchLike);
  const [rules, project, judged] = await Promise.all([triagedRules(api), api.get('components/show', { component: key, ...where }), judgment(api, key, where)]);
  const titles = new Map(rules.map((rule) => [rule.key, rule.name]));
  const [open, trend] = await Promise.all([
    issues(api, [...titles.keys()], { components: key, ...where, issueStatuses: OPEN }),
    measuresOverTime(api, key, where),
  ]);
  const analyzed = project.component.analysisDate?.slice(0, 10);
  const doubt = analyzed ? judged.doubt : '';
  return {
    name: project.component.name,
    analyzed,
    doubt,
    columns: columns(open.elements, titles, key, open.cut).map((column) => ({ ...column, none: doubt || !judged.asks(column.bucket) ? 'This project is not asked for these.' : column.bucket.none })),
    accepted: () => issues(api, [...titles.keys()], { components: key, ...where, issueStatuses: 'ACCEPTED', additionalFields: 'comments' }),
    deferrals: [],
    deferral: (issue, by) => deferral(issue, key, titles.get(issue.rule) ?? issue.rule, by),
    notes: [doubt, limit('open gaps', open)].filter(Boolean),
    profile: judged.profile,
    trend,
  };
}

const limit = (what, { elements, total }) => total > elements.length
  && `There are ${total.toLocaleString('en-US')} ${what}, and SonarQube's search gives ${SEARCH_LIMIT.toLocaleString('en-US')} at most, the most severe first: ${elements.length.toLocaleString('en-US')} of them are here.`;

/** What the last analysis judged by: silence means little when no rule of ours was asked. */
async function judgment(api, key, where) {
  const { component } = await api.get('measures/component', { component: key, ...where, metricKeys: 'quality_profiles,ncloc_language_distribution' });
  const value = (metric) => component.measures.find((measure) => measure.metric === metric)?.value;
  const profile = JSON.parse(value('quality_profiles') ?? '[]').find((each) => each.language === LANGUAGE);
  if (profile === undefined || !(value('ncloc_language_distribution') ?? '').split(';').some((each) => each.startsWith(`${LANGUAGE}=`))) {
    return { doubt: 'The last analysis saw no Java code, and our rules judge nothing else.', asks: () => false };
  }
  const active = await Promise.all(BUCKETS.map((bucket) =>
    api.get('rules/search', { qprofile: profile.key, activation: true, repositories: REPOSITORY, tags: bucket.tag, f: 'name', ps: 1 }).then((rules) => rules.paging?.total ?? rules.total)));
  const asks = (bucket) => active[BUCKETS.indexOf(bucket)] > 0;
  return {
    profile: profile.name,
    asks,
    doubt: asks(BUCKETS[0]) ? '' : `The quality profile "${profile.name}", by which this project was judged, has none of our rules for launch. Put the project on a stage, and analyze it again.`,
  };
}

async function issues(api, rules, parameters) {
  const groups = [];
  for (let start = 0; start < rules.length; start += RULES_AT_ONCE) {
    groups.push(rules.slice(start, start + RULES_AT_ONCE).join(','));
  }
  // the most severe first, so that the limit cuts what can wait
  const parts = await Promise.all(groups.map((group) => api.all('issues/search', { ...parameters, rules: group, s: 'SEVERITY', asc: false }, 'issues')));
  const cuts = parts.filter(({ total, elements }) => total > elements.length).map(({ elements }) => BUCKETS.indexOf(bucketOf(elements.at(-1)?.severity)));
  return { elements: parts.flatMap(({ elements }) => elements), total: parts.reduce((sum, part) => sum + part.total, 0), cut: Math.min(BUCKETS.length, ...cuts) };
}

async function measuresOverTime(api, key, where) {
  const { answers } = await api.pages('measures/search_history', { component: key, ...where, metrics: BUCKETS.map((bucket) => bucket.metric).join(',') }, HISTORY_PAGE);
  return BUCKETS.map((bucket) => ({
    bucket,
    points: answers.flatMap(({ measures }) => measures.find((measure) => measure.metric === bucket.metric)?.history ?? []).filter((point) => point.value !== undefined),
  }));
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

function page(board, context, line) {
  const { ready, text } = verdict(board.columns, board.doubt);
  line.textContent = board.analyzed ? text : 'Not analyzed yet';
  line.dataset.ready = String(board.analyzed ? ready : undefined);
  const actions = h('div', { class: 'actions' },
    h('button', { type: 'button', class: 'primary', onclick: () => board.complete.then(() => download(board)) }, 'Export the plan (Markdown)'),
    h('button', { type: 'button', onclick: () => board.complete.then(() => window.print()) }, 'Print the plan'));
  return [
    h('p', { class: 'subtle' }, board.analyzed
      ? `${board.name}, analyzed on ${board.analyzed}${branchText(context.branchLike)}${board.profile ? `, judged by the quality profile "${board.profile}"` : ''}`
      : 'Analyze this project once, and the board is here.'),
    ...board.notes.map((note) => h('p', { class: 'problem' }, note)),
    actions,
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
  const titleId = `gap-bucket-${bucket.id}`;
  return h('li', { class: 'column', 'data-bucket': bucket.id },
    h('h2', { id: titleId }, bucket.title),
    h('p', {}, column.count === 0 && !column.isCut ? column.none : `${atLeast(column)}${plural(column.count, 'gap', 'gaps')}, ${duration(column.minutes)}`),
    column.gaps.length > 0 && h('ul', { class: 'gaps', 'aria-labelledby': titleId }, column.gaps.map((gap) => gapView(gap, bucket, context))));
}

function gapView(gap, bucket, context) {
  const those = { rules: gap.rule, issueStatuses: OPEN, severities: bucket.severities.join(',') };
  return h('li', {},
    h('h3', {}, h('a', { href: issuesLink(context, those) }, gap.title)),
    h('p', { class: 'subtle' }, `${plural(gap.count, 'place', 'places')}, ${duration(gap.minutes)}`),
    h('ul', { class: 'files' },
      gap.files.worst.map(([file, count]) => h('li', {},
        file === '' ? place({ file }) : h('a', { href: issuesLink(context, { ...those, files: file }) }, file), count > 1 && ` (${count})`)),
      gap.files.others > 0 && h('li', { class: 'subtle' }, `and ${plural(gap.files.others, 'file', 'files')} more`)));
}

function issuesLink({ baseUrl, component, branchLike }, parameters) {
  return `${baseUrl}/project/issues?${new URLSearchParams({ id: component.key, ...onBranch(branchLike), ...parameters })}`;
}

/** What was accepted is read when the rest is there already, because who accepted it takes a request for each issue. */
function deferred(board, context) {
  const heading = h('h2', { id: 'gap-deferred' }, 'Deferred on purpose');
  const list = h('div', {}, h('p', {}, 'Reading what was accepted…'));
  board.complete = readDeferrals(board, context, heading, list).catch((error) => {
    const note = `What was accepted cannot be shown. ${error.message}`;
    board.notes.push(note);
    fill(list, h('p', { class: 'problem' }, note));
  });
  return h('section', { 'aria-labelledby': 'gap-deferred' }, heading, list);
}

async function readDeferrals(board, context, heading, list) {
  const accepted = await board.accepted();
  heading.textContent = `Deferred on purpose: ${accepted.total.toLocaleString('en-US')}`;
  if (accepted.elements.length === 0) {
    fill(list, h('p', {}, 'Nothing was accepted. To defer a gap on purpose, accept its issue and say why in the comment.'));
    return;
  }
  board.deferrals = accepted.elements.map((issue) => board.deferral(issue));
  const rows = board.deferrals.map((entry) => h('tr', {},
    h('td', {}, h('a', { href: issuesLink(context, { issues: entry.key, open: entry.key }) }, entry.title)),
    h('td', {}, entry.place), h('td', {}, '…'), h('td', {}, '…'), h('td', {}, entry.reason)));
  const cut = limit('accepted issues', accepted);
  if (cut) {
    board.notes.push(cut);
  }
  fill(list, cut && h('p', { class: 'problem' }, cut), h('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': 'Accepted issues' }, h('table', {},
    h('thead', {}, h('tr', {}, ['Gap', 'Where', 'Who', 'When', 'Why'].map((title) => h('th', { scope: 'col' }, title)))),
    h('tbody', {}, rows))));
  await inTurn(accepted.elements, CHANGELOGS_AT_ONCE, async (issue, index) => {
    const entry = board.deferral(issue, await acceptance(context.api, issue));
    board.deferrals[index] = entry;
    rows[index].children[2].textContent = entry.who;
    rows[index].children[3].textContent = entry.when;
  });
}

function download(board) {
  const address = URL.createObjectURL(new Blob([plan(board)], { type: 'text/markdown;charset=utf-8' }));
  const link = h('a', { href: address, download: 'production-gap-plan.md' });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
