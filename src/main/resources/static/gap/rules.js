/** The rules that find a production gap: ours, and those of SonarQube that belong to the same buckets. */

import { text } from './api.js';
import { BUCKETS, REPOSITORY } from './triage.js';

/** The list of companion rules, as our own server-side code reads it. */
function companions(list) {
  return new Map(list.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#')).map((line) => {
    const [tag, rule] = line.trim().split(/\s+/);
    return [rule, tag];
  }));
}

/** Our rules and the companions that this server has, each with the tag of its bucket. */
export async function triagedRules(api) {
  const [own, companion] = await Promise.all([
    api.all('rules/search', { repositories: REPOSITORY, f: 'name,sysTags,tags,severity' }, 'rules'),
    text('companion-rules.txt').then(companions),
  ]);
  const repositories = [...new Set([...companion.keys()].map((rule) => rule.split(':')[0]))];
  const others = await Promise.all(repositories.map((repository) => api.all('rules/search', { repositories: repository, f: 'name,severity' }, 'rules')));
  const tags = BUCKETS.map((bucket) => bucket.tag);
  return [
    ...own.elements.map((rule) => ({ ...rule, tag: tags.find((tag) => [...(rule.sysTags ?? []), ...(rule.tags ?? [])].includes(tag)) })),
    ...others.flatMap(({ elements }) => elements).map((rule) => ({ ...rule, tag: companion.get(rule.key) })),
  ].filter((rule) => rule.tag !== undefined);
}
