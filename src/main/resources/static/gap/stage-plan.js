/** What has to be done for the stages of a company, as plain data: no element, no request. */

import { BUCKETS, REPOSITORY } from './triage.js';

const [MUST, SOON, LATER] = BUCKETS;

/** A later stage asks for everything that an earlier one asks for. */
export const STAGES = [
  { id: 'launch', title: 'Launch', tags: [MUST.tag], gate: [MUST] },
  { id: 'first-30-days', title: 'First 30 days', tags: [MUST.tag, SOON.tag], gate: [MUST, SOON] },
  { id: 'scale', title: 'Scale', tags: [MUST.tag, SOON.tag, LATER.tag], gate: [MUST, SOON] },
];

const SEVERITY = { [MUST.tag]: 'BLOCKER', [SOON.tag]: 'MAJOR', [LATER.tag]: 'MINOR' };
const IMPACT = { [MUST.tag]: 'BLOCKER', [SOON.tag]: 'MEDIUM', [LATER.tag]: 'LOW' };
/** The software quality that SonarQube takes a type's severity for. */
const QUALITY = { VULNERABILITY: 'SECURITY', BUG: 'RELIABILITY', CODE_SMELL: 'MAINTAINABILITY' };
const HOTSPOT = 'SECURITY_HOTSPOT';
/** Quality gates keep only such conditions in pull requests. */
const NEW_BLOCKERS = 'new_blocker_violations';

export const stageName = (prefix, stage) => `${prefix}: ${stage.title}`;

export const isOurs = (rule) => rule.key.startsWith(`${REPOSITORY}:`);

/**
 * Impacts count in SonarQube's multi-quality mode, severities in its standard mode and in our measures. SonarQube takes one of both
 * and derives the other, unless a rule has no impact on the quality of its type.
 */
const hasImpactOfItsType = (rule) => (rule.impacts ?? []).some((impact) => impact.softwareQuality === QUALITY[rule.type]);

/** What a rule is activated with. */
function wanted(rule) {
  return hasImpactOfItsType(rule) ? { impacts: rule.impacts.map((impact) => `${impact.softwareQuality}=${IMPACT[rule.tag]}`).join(';') } : { severity: SEVERITY[rule.tag] };
}

/** Whether an active rule is what its bucket says; hotspots, which older servers have, know no bucket. */
const isWanted = (activation, rule) => rule.type === HOTSPOT
  || (activation.severity === SEVERITY[rule.tag] && (!hasImpactOfItsType(rule) || (activation.impacts ?? []).every((impact) => impact.severity === IMPACT[rule.tag])));

/**
 * Steps and what is left alone. The gate of a stage comes before its profile: where the profile is, the gate was complete once, and
 * what it lacks now was taken out by somebody.
 *
 * @param prefix of the names
 * @param parent the profile that the stages inherit from
 * @param state what the server has: profiles by name, gates by name, our rules and the companions with their tags, for each profile
 *   the active rules and the rules that people deactivated; the active rules of the parent
 */
export function planOf(prefix, parent, state) {
  const steps = [];
  const kept = [];
  let before;
  for (const stage of STAGES) {
    const name = stageName(prefix, stage);
    const profile = state.profiles.get(name);
    gate(stage, name, profile, state, steps, kept);
    if (profile === undefined && before !== undefined) {
      // only what the stage before lacks is left to be done
      steps.push({ kind: 'copy-profile', stage: name, profile: name, from: before.name, text: `Create the profile "${name}" with what "${before.name}" has` });
      rules(name, stage.tags.filter((tag) => !before.stage.tags.includes(tag)), state, state.parentActive, new Set(), steps, kept);
    } else {
      inherit(name, profile, parent, state, steps, kept);
      const active = profile === undefined ? state.parentActive : state.active.get(name);
      rules(name, stage.tags, state, active, state.deactivated.get(name) ?? new Set(), steps, kept);
    }
    before = profile === undefined ? { name, stage } : undefined;
  }
  return { steps, kept };
}

function inherit(name, profile, parent, state, steps, kept) {
  if (profile === undefined) {
    steps.push({ kind: 'create-profile', stage: name, profile: name, text: `Create the profile "${name}"` });
  }
  if (profile?.parentName === parent) {
    return;
  }
  const wasFilled = state.rules.some((rule) => isOurs(rule) && state.active.get(name)?.has(rule.key));
  if (profile?.parentName === undefined && !wasFilled) {
    steps.push({ kind: 'parent', stage: name, profile: name, parent, text: `Let "${name}" inherit from "${parent}"` });
  } else {
    kept.push(`"${name}" inherits from ${profile.parentName === undefined ? 'no profile' : `"${profile.parentName}"`}, as somebody chose; it stays so.`);
  }
}

function rules(name, tags, state, active, deactivated, steps, kept) {
  for (const tag of tags) {
    const own = state.rules.filter((rule) => rule.tag === tag);
    const ours = own.filter(isOurs);
    const allAtOnce = ours.length > 0 && ours.every((rule) => !active.has(rule.key) && !deactivated.has(rule.key));
    if (allAtOnce) {
      steps.push({ kind: 'rules', stage: name, profile: name, tag, rules: ours.length, text: `"${name}": activate our ${ours.length} rules of "${BUCKETS.find((bucket) => bucket.tag === tag).title}"` });
    }
    own.filter((rule) => !(allAtOnce && isOurs(rule))).forEach((rule) => one(name, rule, active.get(rule.key), deactivated, steps, kept));
  }
}

function one(name, rule, activation, deactivated, steps, kept) {
  if (activation === undefined && deactivated.has(rule.key)) {
    kept.push(`"${rule.name}" was taken out of "${name}"; it stays out.`);
  } else if (activation === undefined || (activation.inherit === 'INHERITED' && !isWanted(activation, rule))) {
    steps.push({ kind: 'rule', stage: name, profile: name, rule: rule.key, rules: 1, ...wanted(rule), text: `"${name}": ${rule.name}, ${SEVERITY[rule.tag].toLowerCase()}` });
  } else if (!isWanted(activation, rule)) {
    kept.push(`"${rule.name}" has a severity of your own in "${name}"; it stays so.`);
  }
}

function gate(stage, name, profile, state, steps, kept) {
  const existing = state.gates.get(name);
  if (existing === undefined) {
    steps.push({ kind: 'create-gate', stage: name, gate: name, text: `Create the quality gate "${name}"` });
  }
  for (const metric of [...stage.gate.map((bucket) => bucket.metric), NEW_BLOCKERS]) {
    const condition = existing?.conditions.find((candidate) => candidate.metric === metric);
    if (condition === undefined && existing !== undefined && profile !== undefined) {
      kept.push(`The gate "${name}" does not look at ${metric}, because somebody took that out; it stays so.`);
    } else if (condition === undefined) {
      steps.push({ kind: 'condition', stage: name, gate: name, metric, text: `Quality gate "${name}": fail when ${metric} is over 0` });
    } else if (Number(condition.error) !== 0) {
      kept.push(`The gate "${name}" allows ${condition.error} of ${metric}, as somebody set it; it stays so.`);
    }
  }
}
