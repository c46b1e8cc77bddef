/** The triage as plain data: no element, no request. */

export const REPOSITORY = 'production-gap';

/** In the order in which they are dealt with. Severities of SonarQube's standard mode say the bucket, also after a team changed them. */
export const BUCKETS = [
  { id: 'must', tag: 'launch-must-have', title: 'Must have for launch', metric: 'production_gap_launch_must_have', severities: ['BLOCKER', 'CRITICAL'], none: 'Nothing stands between this project and its launch.' },
  { id: 'soon', tag: 'within-30-days', title: 'Need within 30 days', metric: 'production_gap_within_30_days', severities: ['MAJOR'], none: 'Nothing has to follow within 30 days.' },
  { id: 'later', tag: 'can-defer', title: 'Can defer until it hurts', metric: 'production_gap_can_defer', severities: ['MINOR', 'INFO'], none: 'Nothing is left for later.' },
];

const MINUTES_IN_HOUR = 60;
const HOURS_IN_DAY = 8;
const WORST_FILES = 3;

/** What no rule can see, and why it matters. */
export const CHECKLIST = [
  ['A backup has been restored, once, by the people who would do it at night.', 'A backup that nobody has restored is a hope; the day of the loss is a bad day to find out.'],
  ['The expected load, times three, has been tried on something like production.', 'Most prototypes have met one user at a time. The limit is there either way; it is better to know it.'],
  ['A change reaches production in less than an hour, and the way back is as short.', 'The first weeks bring surprises. What can be undone quickly stays small.'],
  ['Somebody who did not write it has looked for ways in.', 'Rules find known shapes. A person finds what this application in particular forgot.'],
  ['An alert reaches a person who can act on it, also on a Sunday.', 'Users notice a silent failure before its owners do, and they do not come back.'],
  ['A runbook says what to do when it is down, full, slow or attacked.', 'Under pressure people do what is written down, or they guess.'],
];

export const bucketOf = (severity) => BUCKETS.find((bucket) => bucket.severities.includes(severity)) ?? BUCKETS[2];

/** Minutes of SonarQube's notation, such as "1d2h5min". */
export function minutes(effort) {
  let sum = 0;
  for (const [, number, unit] of (effort ?? '').matchAll(/(\d+)\s*(d|h|min)/g)) {
    sum += Number(number) * { d: HOURS_IN_DAY * MINUTES_IN_HOUR, h: MINUTES_IN_HOUR, min: 1 }[unit];
  }
  return sum;
}

/** "about 6 h", rounded the way people plan. */
export function duration(sum) {
  if (sum === 0) {
    return 'no time';
  }
  if (sum < MINUTES_IN_HOUR) {
    return `about ${sum} min`;
  }
  const hours = sum / MINUTES_IN_HOUR;
  return `about ${hours < 10 ? Math.round(hours * 2) / 2 : number(Math.round(hours))} h`;
}

const number = (count) => count.toLocaleString('en-US');

export const plural = (count, one, many) => `${number(count)} ${count === 1 ? one : many}`;

/**
 * The verdict in one line.
 *
 * @param columns the gaps
 * @param doubt why nothing was judged, or nothing
 */
export function verdict(columns, doubt) {
  const [must, soon] = columns;
  if (must.count > 0) {
    return { ready: false, text: `${atLeast(must)}${plural(must.count, 'launch blocker', 'launch blockers')}, ${duration(must.minutes)} — not ready to launch` };
  }
  if (doubt) {
    return { ready: undefined, text: 'Not judged' };
  }
  return { ready: true, text: soon.count === 0 ? 'Ready to launch' : `Ready to launch; ${atLeast(soon)}${plural(soon.count, 'gap', 'gaps')} to close within 30 days` };
}

/** What stands in front of a number that the search's limit cut. */
export const atLeast = (column) => (column.isCut ? 'at least ' : '');

/** Where an issue is, below the project; empty when it is the project itself that has it. */
function path(issue, project) {
  if (issue.component === project) {
    return '';
  }
  return issue.component.startsWith(`${project}:`) ? issue.component.slice(project.length + 1) : issue.component;
}

export const place = ({ file, line }) => (file === '' ? 'the whole project' : `${file}${line ? `:${line}` : ''}`);

/**
 * Open issues as three columns of gaps, the most frequent gap first.
 *
 * @param cut the index of the first bucket that the search's limit cut
 */
export function columns(issues, titles, project, cut = BUCKETS.length) {
  const buckets = new Map(BUCKETS.map((bucket) => [bucket, new Map()]));
  issues.forEach((issue) => {
    const rules = buckets.get(bucketOf(issue.severity));
    if (!rules.has(issue.rule)) {
      rules.set(issue.rule, []);
    }
    rules.get(issue.rule).push(issue);
  });
  return BUCKETS.map((bucket, index) => {
    const gaps = [...buckets.get(bucket)].map(([rule, of]) => {
      const places = of.map((issue) => ({ file: path(issue, project), line: issue.line, message: issue.message }));
      return { rule, title: titles.get(rule) ?? rule, count: of.length, minutes: of.reduce((sum, issue) => sum + minutes(issue.effort), 0), files: worstFiles(places), places };
    });
    gaps.sort((one, other) => other.count - one.count || one.title.localeCompare(other.title));
    const sum = (member) => gaps.reduce((total, gap) => total + gap[member], 0);
    return { bucket, count: sum('count'), minutes: sum('minutes'), gaps, isCut: index >= cut };
  });
}

function worstFiles(places) {
  const counts = new Map();
  places.forEach(({ file }) => counts.set(file, (counts.get(file) ?? 0) + 1));
  const sorted = [...counts].sort((one, other) => other[1] - one[1] || one[0].localeCompare(other[0]));
  return { worst: sorted.slice(0, WORST_FILES), others: Math.max(sorted.length - WORST_FILES, 0) };
}

/** Text that stays text in Markdown. */
const plain = (text) => String(text ?? '').replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~&!]/g, '\\$&');

/** The plan as Markdown. */
export function plan({ name, analyzed, columns: three, deferrals, notes, doubt }) {
  const lines = [`# Production gap: ${plain(name)}`, '', `**${plain(verdict(three, doubt).text)}**${analyzed ? `, as analyzed on ${analyzed}` : ''}.`, ''];
  notes.forEach((note) => lines.push(plain(note), ''));
  for (const column of three) {
    lines.push(`## ${column.bucket.title}: ${atLeast(column)}${number(column.count)}, ${duration(column.minutes)}`, '');
    if (column.gaps.length === 0) {
      lines.push(column.none, '');
    }
    for (const gap of column.gaps) {
      lines.push(`### ${plain(gap.title)} (${number(gap.count)}, ${duration(gap.minutes)})`, '');
      gap.places.forEach((each) => lines.push(`- [ ] ${plain(place(each))} ${plain(each.message)}`));
      lines.push('');
    }
  }
  lines.push('## Deferred on purpose', '');
  if (deferrals.length === 0) {
    lines.push('Nothing was accepted.', '');
  }
  deferrals.forEach((deferral) => lines.push(`- ${plain(deferral.title)}: ${plain(deferral.place)} — ${plain(deferral.who)}, ${deferral.when}: ${plain(deferral.reason)}`));
  lines.push('', '## What no rule can see', '');
  CHECKLIST.forEach(([item, reason]) => lines.push(`- [ ] ${item} ${reason}`));
  return `${lines.join('\n')}\n`;
}

/** An accepted issue as people read it. */
export function deferral(issue, project, title, accepted) {
  const comment = (issue.comments ?? []).at(-1);
  return {
    key: issue.key,
    title,
    place: place({ file: path(issue, project), line: issue.line }),
    who: accepted?.userName ?? accepted?.user ?? comment?.login ?? 'not recorded',
    when: (accepted?.creationDate ?? issue.updateDate ?? '').slice(0, 10),
    reason: comment?.markdown || 'No reason given',
  };
}
