/** What has to be done for the stages of a company, as plain data: no element, no request. */

import { BUCKETS, REPOSITORY } from './triage.js';

const [MUST, SOON] = BUCKETS;

/** A later stage asks for everything that an earlier one asks for. */
export const STAGES = [
  { id: 'launch', title: 'Launch', tags: ['launch-must-have'], gate: [MUST] },
  { id: 'first-30-days', title: 'First 30 days', tags: ['launch-must-have', 'within-30-days'], gate: [MUST, SOON] },
  { id: 'scale', title: 'Scale', tags: ['launch-must-have', 'within-30-days', 'can-defer'], gate: [MUST, SOON] },
];

const SEVERITY = { 'launch-must-have': 'BLOCKER', 'within-30-days': 'MAJOR', 'can-defer': 'MINOR' };
const IMPACT = { 'launch-must-have': 'BLOCKER', 'within-30-days': 'MEDIUM', 'can-defer': 'LOW' };
/** Quality gates keep only such conditions in pull requests. */
const NEW_BLOCKERS = 'new_blocker_violations';

export const stageName = (prefix, stage) => `${prefix}: ${stage.title}`;

/** The list of companion rules, as the server of our pages has it. */
export function companions(text) {
  return text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#')).map((line) => {
    const [tag, rule] = line.trim().split(/\s+/);
    return { tag, rule };
  });
}

/** The severity that a rule of a bucket is to have, in the mode of the server. */
export function wanted(tag, rule, isMultiQuality) {
  return isMultiQuality
    ? { impacts: (rule.impacts ?? []).map((impact) => `${impact.softwareQuality}=${IMPACT[tag]}`).join(';') }
    : { severity: SEVERITY[tag] };
}

const sameSeverity = (activation, tag, isMultiQuality) => isMultiQuality
  ? (activation.impacts ?? []).length > 0 && activation.impacts.every((impact) => impact.severity === IMPACT[tag] || (tag === 'launch-must-have' && impact.severity === 'HIGH' && !activation.hasBlocker))
  : activation.severity === SEVERITY[tag];

/**
 * Steps and what is left alone.
 *
 * @param prefix of the names
 * @param parent the profile that the stages inherit from
 * @param state what the server has: profiles by name, gates by name, rules with their tags, the active rules of profiles that exist,
 *   the rules that people deactivated there, and whether impacts count
 */
export function planOf(prefix, parent, state) {
  const steps = [];
  const kept = [];
  for (const stage of STAGES) {
    const name = stageName(prefix, stage);
    const profile = state.profiles.get(name);
    if (profile === undefined) {
      steps.push({ kind: 'create-profile', profile: name, text: `Create the profile "${name}"` });
    }
    if (profile?.parentName !== parent) {
      if (profile?.parentName === undefined) {
        steps.push({ kind: 'parent', profile: name, parent, text: `Let "${name}" inherit from "${parent}"` });
      } else {
        kept.push(`"${name}" inherits from "${profile.parentName}", which somebody chose; it stays so.`);
      }
    }
    rules(stage, name, state, steps, kept);
    gate(stage, name, state, steps, kept);
  }
  return { steps, kept };
}

function rules(stage, name, state, steps, kept) {
  const active = state.active.get(name) ?? new Map();
  const deactivated = state.deactivated.get(name) ?? new Set();
  for (const rule of state.rules) {
    if (!stage.tags.includes(rule.tag)) {
      continue;
    }
    const activation = active.get(rule.key);
    if (activation === undefined && deactivated.has(rule.key)) {
      kept.push(`"${rule.name}" was taken out of "${name}"; it stays out.`);
    } else if (activation === undefined || (activation.inherit === 'INHERITED' && !sameSeverity(activation, rule.tag, state.isMultiQuality))) {
      steps.push({ kind: 'rule', profile: name, rule: rule.key, ...wanted(rule.tag, rule, state.isMultiQuality), text: `${name}: ${rule.name}` });
    } else if (!sameSeverity(activation, rule.tag, state.isMultiQuality)) {
      kept.push(`"${rule.name}" has a severity of your own in "${name}"; it stays so.`);
    }
  }
}

function gate(stage, name, state, steps, kept) {
  const existing = state.gates.get(name);
  if (existing === undefined) {
    steps.push({ kind: 'create-gate', gate: name, text: `Create the quality gate "${name}"` });
  }
  for (const metric of [...stage.gate.map((bucket) => bucket.metric), NEW_BLOCKERS]) {
    const condition = existing?.conditions.find((candidate) => candidate.metric === metric);
    if (condition === undefined) {
      steps.push({ kind: 'condition', gate: name, metric, text: `${name}: fail when ${metric} is over 0` });
    } else if (Number(condition.error) !== 0) {
      kept.push(`The gate "${name}" allows ${condition.error} of ${metric}, as somebody set it; it stays so.`);
    }
  }
}

/** Our rules and the companions that this server has, each with the tag of its bucket. */
export function triaged(own, others, list) {
  const tags = new Map(list.map(({ tag, rule }) => [rule, tag]));
  const ours = own.map((rule) => ({ ...rule, tag: Object.keys(SEVERITY).find((tag) => [...(rule.sysTags ?? []), ...(rule.tags ?? [])].includes(tag)) }));
  return [...ours.filter((rule) => rule.tag !== undefined), ...others.filter((rule) => tags.has(rule.key)).map((rule) => ({ ...rule, tag: tags.get(rule.key) }))];
}

export { REPOSITORY };
