/** The triage as plain data: no element, no request. */

export const REPOSITORY = 'production-gap';

/** In the order in which they are dealt with. Severities of SonarQube's standard mode say the bucket, also after a team changed them. */
export const BUCKETS = [
  { id: 'must', title: 'Must have for launch', metric: 'production_gap_launch_must_have', severities: ['BLOCKER', 'CRITICAL'], none: 'Nothing stands between this project and its launch.' },
  { id: 'soon', title: 'Need within 30 days', metric: 'production_gap_within_30_days', severities: ['MAJOR'], none: 'Nothing has to follow within 30 days.' },
  { id: 'later', title: 'Can defer until it hurts', metric: 'production_gap_can_defer', severities: ['MINOR', 'INFO'], none: 'Nothing is left for later.' },
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

/** Minutes of SonarQube's notation, such as "1d 2h 5min". */
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
  return `about ${hours < 10 ? Math.round(hours * 2) / 2 : Math.round(hours)} h`;
}

export const plural = (count, one, many) => `${count} ${count === 1 ? one : many}`;

/** The verdict in one line. */
export function verdict(columns) {
  const [must, soon] = columns;
  if (must.count > 0) {
    return { ready: false, text: `${plural(must.count, 'launch blocker', 'launch blockers')}, ${duration(must.minutes)} — not ready to launch` };
  }
  return { ready: true, text: soon.count === 0 ? 'Ready to launch' : `Ready to launch; ${plural(soon.count, 'gap', 'gaps')} to close within 30 days` };
}

const path = (issue) => issue.component.slice(issue.component.indexOf(':') + 1) || issue.component;

/** Open issues as three columns of gaps, the most frequent gap first. */
export function columns(issues, titles) {
  return BUCKETS.map((bucket) => {
    const own = issues.filter((issue) => bucketOf(issue.severity) === bucket);
    const byRule = new Map();
    own.forEach((issue) => byRule.set(issue.rule, [...(byRule.get(issue.rule) ?? []), issue]));
    const gaps = [...byRule].map(([rule, of]) => ({
      rule,
      title: titles.get(rule) ?? rule,
      count: of.length,
      minutes: sum(of),
      files: worstFiles(of),
      places: of.map((issue) => ({ file: issue.isProject ? '' : path(issue), line: issue.line, message: issue.message })),
    }));
    gaps.sort((one, other) => other.count - one.count || one.title.localeCompare(other.title));
    return { bucket, count: own.length, minutes: sum(own), gaps };
  });
}

const sum = (issues) => issues.reduce((total, issue) => total + minutes(issue.effort), 0);

function worstFiles(issues) {
  const counts = new Map();
  issues.forEach((issue) => counts.set(path(issue), (counts.get(path(issue)) ?? 0) + 1));
  return [...counts].sort((one, other) => other[1] - one[1] || one[0].localeCompare(other[0])).slice(0, WORST_FILES);
}

/** Text that stays text in Markdown. */
const plain = (text) => String(text ?? '').replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~&!]/g, '\\$&');

/** The plan as Markdown. */
export function plan({ name, analyzed, columns: three, deferrals, limited }) {
  const lines = [`# Production gap: ${plain(name)}`, '', `**${plain(verdict(three).text)}**${analyzed ? `, as analyzed on ${analyzed}` : ''}.`, ''];
  if (limited) {
    lines.push(plain(limited), '');
  }
  for (const column of three) {
    lines.push(`## ${column.bucket.title}: ${column.count}, ${duration(column.minutes)}`, '');
    if (column.gaps.length === 0) {
      lines.push(column.bucket.none, '');
    }
    for (const gap of column.gaps) {
      lines.push(`### ${plain(gap.title)} (${gap.count}, ${duration(gap.minutes)})`, '');
      gap.places.forEach((place) => lines.push(`- [ ] ${plain(place.file)}${place.line ? `:${place.line}` : ''} ${plain(place.message)}`));
      lines.push('');
    }
  }
  lines.push('## Deferred on purpose', '');
  if (deferrals.length === 0) {
    lines.push('Nothing was accepted.', '');
  }
  deferrals.forEach((deferral) => lines.push(
    `- ${plain(deferral.title)}: ${plain(deferral.place)} — ${plain(deferral.who)}, ${deferral.when}: ${deferral.comment === '' ? 'no reason given' : plain(deferral.comment)}`));
  lines.push('', '## What no rule can see', '');
  CHECKLIST.forEach(([item, reason]) => lines.push(`- [ ] ${item} ${reason}`));
  return `${lines.join('\n')}\n`;
}

/** An accepted issue as people read it. */
export function deferral(issue, title, accepted) {
  const comment = (issue.comments ?? []).at(-1);
  return {
    key: issue.key,
    title,
    place: `${path(issue)}${issue.line ? `:${issue.line}` : ''}`,
    message: issue.message,
    who: accepted?.userName ?? accepted?.user ?? comment?.login ?? 'somebody',
    when: (accepted?.creationDate ?? issue.updateDate ?? '').slice(0, 10),
    comment: comment?.markdown ?? '',
  };
}
