import { ApiError, apiOf, inTurn } from './api.js';
import { fill, goTo, h, rootIn } from './dom.js';
import { triagedRules } from './rules.js';
import { STAGES, planOf, stageName } from './stage-plan.js';
import { REPOSITORY, plural } from './triage.js';

const TITLE = 'Production Gap stages';
const LANGUAGE = 'java';
/** How the names of the built-in stage profiles begin; they are stages themselves. */
const BUILT_IN = 'Production Gap: ';
/** SonarQube's limit for names, less the longest stage. */
const LONGEST_PREFIX = 80;
const PROFILES_AT_ONCE = 3;
const SUGGESTIONS = 20;
const SHORTEST_SEARCH = 2;
const PAUSE_IN_TYPING = 250;

/** Shows the page; returns what takes it away again. */
export function show({ el, baseUrl = '' }) {
  const root = rootIn(el, baseUrl);
  const api = apiOf(baseUrl);
  let shown = true;
  const start = () => {
    fill(root, h('h1', {}, TITLE), h('p', { role: 'status' }, 'Reading profiles and gates…'));
    form(api).then((elements) => shown && fill(root, elements)).catch((error) => shown && fill(root, h('h1', {}, TITLE),
      h('p', { class: 'problem', role: 'alert' }, `This page cannot be shown. ${error.message}`),
      h('div', { class: 'actions' }, h('button', { type: 'button', onclick: start }, 'Try again'))));
  };
  start();
  return () => {
    shown = false;
    root.remove();
  };
}

async function form(api) {
  const [profiles, gates] = await Promise.all([api.get('qualityprofiles/search', { language: LANGUAGE }), api.get('qualitygates/list')]);
  const lacking = [!profiles.actions?.create && 'administer quality profiles', !gates.actions?.create && 'administer quality gates'].filter(Boolean);
  const names = profiles.profiles.filter((profile) => !profile.name.startsWith(BUILT_IN) && !STAGES.some((stage) => profile.name.endsWith(`: ${stage.title}`))).map((profile) => profile.name);
  const usual = names.find((name) => profiles.profiles.some((profile) => profile.isDefault && profile.name === name)) ?? names[0];
  const status = h('p', { role: 'status' });
  const outcome = h('div', { id: 'gap-outcome' });
  const parent = h('select', { id: 'gap-parent' }, names.map((name) => h('option', { value: name, selected: name === usual }, name)));
  const prefix = h('input', { id: 'gap-prefix', value: usual, maxlength: LONGEST_PREFIX, 'aria-describedby': 'gap-names', autocomplete: 'off' });
  const called = h('p', { id: 'gap-names', class: 'subtle' });
  const chosen = () => ({ parent: parent.value, prefix: prefix.value.trim() || parent.value });
  const tellNames = () => { called.textContent = `They will be called ${STAGES.map((stage) => `"${stageName(chosen().prefix, stage)}"`).join(', ')}.`; };
  const changed = () => {
    tellNames();
    // what was previewed belongs to other names
    fill(outcome);
    fill(status);
  };
  parent.addEventListener('change', () => { prefix.value = parent.value; changed(); });
  prefix.addEventListener('input', changed);
  tellNames();
  const preview = h('button', { type: 'button', class: 'primary', id: 'gap-preview', disabled: lacking.length > 0 }, 'Preview');
  onClick(preview, status, () => showPreview(api, chosen(), status, outcome));
  return [
    h('h1', {}, TITLE),
    h('p', {}, 'One quality profile and one quality gate for each stage of a project. The profiles inherit from the one that your teams use already, and add what their stage asks for.'),
    lacking.length > 0 && h('p', { class: 'problem', role: 'alert' }, `Nothing can be changed here: you may not ${lacking.join(' nor ')}. Ask an administrator of this server for that permission.`),
    h('div', { class: 'field' }, h('label', { for: 'gap-parent' }, 'Profile that the stages inherit from'), parent),
    h('div', { class: 'field' }, h('label', { for: 'gap-prefix' }, 'Their names begin with'), prefix, called),
    h('div', { class: 'actions' }, preview),
    status, outcome,
    assignment(api, chosen, lacking),
  ];
}

/** Runs work when a button is chosen, once at a time. A disabled button would lose the focus, so it only says that it is busy. */
function onClick(button, status, work) {
  button.addEventListener('click', async () => {
    if (button.getAttribute('aria-disabled') === 'true') {
      return;
    }
    button.setAttribute('aria-disabled', 'true');
    try {
      await work();
    } catch (error) {
      fill(status, h('span', { class: 'problem' }, error.message));
    } finally {
      button.removeAttribute('aria-disabled');
    }
  });
}

async function read(api, { prefix, parent }) {
  const [profiles, gates, rules] = await Promise.all([api.get('qualityprofiles/search', { language: LANGUAGE }), api.get('qualitygates/list'), triagedRules(api)]);
  const byName = new Map(profiles.profiles.map((profile) => [profile.name, profile]));
  const names = STAGES.map((stage) => stageName(prefix, stage));
  const existing = names.filter((name) => byName.has(name));
  const pairs = (elements, work) => inTurn(elements, PROFILES_AT_ONCE, async (name) => [name, await work(name)]).then((entries) => new Map(entries));
  return {
    rules,
    profiles: byName,
    gates: await pairs(names.filter((name) => gates.qualitygates.some((gate) => gate.name === name)), async (name) => ({ conditions: (await api.get('qualitygates/show', { name })).conditions ?? [] })),
    active: await pairs(existing, (name) => activeRules(api, byName.get(name).key)),
    deactivated: await pairs(existing, (name) => deactivatedRules(api, name)),
    parentActive: inherited(await activeRules(api, byName.get(parent).key)),
  };
}

/** The rules of a profile, as one that inherits from it sees them. */
const inherited = (active) => new Map([...active].map(([rule, activation]) => [rule, { ...activation, inherit: 'INHERITED' }]));

async function activeRules(api, key) {
  const { answers } = await api.pages('rules/search', { qprofile: key, activation: true, f: 'actives' });
  return new Map(answers.flatMap((answer) => Object.entries(answer.actives ?? {}))
    .map(([rule, activations]) => [rule, activations.find((activation) => activation.qProfile === key)])
    .filter(([, activation]) => activation !== undefined));
}

/** Rules that somebody took out by hand: the last thing that the history says of them. */
async function deactivatedRules(api, name) {
  const { elements } = await api.all('qualityprofiles/changelog', { language: LANGUAGE, qualityProfile: name }, 'events');
  const last = new Map();
  // the newest comes first
  elements.filter((event) => event.ruleKey !== undefined).forEach((event) => last.set(event.ruleKey, last.get(event.ruleKey) ?? event.action));
  return new Set([...last].filter(([, action]) => action === 'DEACTIVATED').map(([rule]) => rule));
}

async function showPreview(api, chosen, status, outcome) {
  fill(outcome);
  fill(status, 'Comparing with what is there…');
  const { steps, kept } = planOf(chosen.prefix, chosen.parent, await read(api, chosen));
  const heading = h('h2', {}, 'What will change');
  const apply = h('button', { type: 'button', class: 'primary', id: 'gap-apply' }, `Make ${steps.length === 1 ? 'this change' : `these ${steps.length} changes`}`);
  onClick(apply, status, () => run(api, steps, status, outcome));
  fill(outcome,
    heading,
    steps.length === 0 ? h('p', {}, 'Everything is as the stages want it.') : STAGES.map((stage) => ofStage(stageName(chosen.prefix, stage), steps)),
    kept.length > 0 && [h('h2', {}, 'What your team changed, and what therefore stays'), h('ul', {}, kept.map((text) => h('li', {}, text)))],
    steps.length > 0 && h('div', { class: 'actions' }, apply));
  fill(status);
  goTo(heading);
}

/** What will change for one stage; single rules are summed up, and listed for who wants to see them. */
function ofStage(name, steps) {
  const own = steps.filter((step) => step.stage === name);
  const single = own.filter((step) => step.kind === 'rule');
  return own.length > 0 && [
    h('h3', {}, name),
    h('ul', {},
      own.filter((step) => step.kind !== 'rule').map((step) => h('li', {}, step.text)),
      single.length > 0 && h('li', {}, `Activate ${plural(single.length, 'rule', 'rules')} with the severity of ${single.length === 1 ? 'its' : 'their'} bucket`,
        h('details', {}, h('summary', {}, single.length === 1 ? 'The rule' : 'The rules'), list(single))))];
}

const list = (steps) => h('ul', {}, steps.map((step) => h('li', {}, step.text)));

async function run(api, steps, status, outcome) {
  const heading = h('h2', {}, 'Making the changes');
  const progress = h('progress', { max: steps.length, value: 0, 'aria-label': 'Changes made' });
  const line = h('p', {});
  fill(status);
  fill(outcome, heading, progress, line);
  goTo(heading);
  const stay = (event) => event.preventDefault();
  window.addEventListener('beforeunload', stay);
  const keys = new Map();
  let done = 0;
  try {
    for (const step of steps) {
      line.textContent = `${done + 1} of ${steps.length}: ${step.text}`;
      await perform(api, step, keys);
      done += 1;
      progress.value = done;
    }
    succeeded(steps, outcome);
  } catch (error) {
    failed(steps, done, error, outcome);
  } finally {
    window.removeEventListener('beforeunload', stay);
  }
}

function succeeded(steps, outcome) {
  const heading = h('h2', { 'data-outcome': 'done' }, `Done: ${plural(steps.length, 'change is', 'changes are')} made`);
  fill(outcome, heading, h('p', {}, 'The profiles and gates are ready. Put a project on a stage below, or in its own settings.'));
  goTo(heading);
}

function failed(steps, done, error, outcome) {
  const heading = h('h2', { 'data-outcome': 'failed' }, `Stopped: ${done} of ${steps.length} changes are made`);
  fill(outcome, heading,
    h('p', { class: 'problem', role: 'alert' }, `This one failed: ${steps[done].text}. ${error.message}`),
    h('p', {}, 'Nothing is lost: choose "Preview" again, and go on with the rest.'),
    done > 0 && h('details', {}, h('summary', {}, `Made: ${done}`), list(steps.slice(0, done))),
    h('details', {}, h('summary', {}, `Not made: ${steps.length - done}`), list(steps.slice(done))));
  goTo(heading);
}

async function perform(api, step, keys) {
  switch (step.kind) {
    case 'create-profile':
      return api.post('qualityprofiles/create', { language: LANGUAGE, name: step.profile });
    case 'copy-profile':
      return api.post('qualityprofiles/copy', { fromKey: await keyOf(api, step.from, keys), toName: step.profile });
    case 'parent':
      return api.post('qualityprofiles/change_parent', { language: LANGUAGE, qualityProfile: step.profile, parentQualityProfile: step.parent });
    case 'create-gate':
      return createGate(api, step.gate);
    case 'condition':
      return api.post('qualitygates/create_condition', { gateName: step.gate, metric: step.metric, op: 'GT', error: 0 });
    case 'rules':
      return activateOurs(api, await keyOf(api, step.profile, keys), step.tag);
    default:
      return api.post('qualityprofiles/activate_rule', { key: await keyOf(api, step.profile, keys), rule: step.rule, severity: step.severity, impacts: step.impacts });
  }
}

/** SonarQube puts conditions of its own on a new gate, such as coverage; a stage asks for what it says and no more. */
async function createGate(api, name) {
  await api.post('qualitygates/create', { name });
  try {
    for (const condition of (await api.get('qualitygates/show', { name })).conditions ?? []) {
      await api.post('qualitygates/delete_condition', { id: condition.id });
    }
  } catch (error) {
    // half a gate would be taken for one that somebody made
    await api.post('qualitygates/destroy', { name }).catch(() => {
      throw new ApiError(error.status, `${error.message} The gate is there, with conditions that no stage asks for; delete it before you go on.`);
    });
    throw error;
  }
}

async function activateOurs(api, targetKey, tags) {
  const { failed: refused, errors } = await api.post('qualityprofiles/activate_rules', { targetKey, repositories: REPOSITORY, tags });
  if (refused > 0) {
    throw new ApiError(200, `SonarQube refused ${refused} of them. ${(errors ?? []).map((error) => error.msg).join(' ')}`);
  }
}

async function keyOf(api, name, keys) {
  if (!keys.has(name)) {
    const { profiles } = await api.get('qualityprofiles/search', { language: LANGUAGE, qualityProfile: name });
    keys.set(name, profiles[0].key);
  }
  return keys.get(name);
}

/** Puts one project on a stage. */
function assignment(api, chosen, lacking) {
  const stage = h('select', { id: 'gap-stage' }, STAGES.map((each) => h('option', { value: each.id }, each.title)));
  const suggestions = h('datalist', { id: 'gap-projects' });
  const project = h('input', { id: 'gap-project', list: 'gap-projects', autocomplete: 'off', 'aria-describedby': 'gap-project-hint' });
  let pause;
  project.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => suggest(api, project.value.trim(), suggestions), PAUSE_IN_TYPING);
  });
  const result = h('p', { role: 'status', id: 'gap-assigned' });
  const button = h('button', { type: 'button', id: 'gap-assign-button', disabled: lacking.length > 0 }, 'Put the project on this stage');
  onClick(button, result, async () => {
    const key = project.value.trim();
    if (key === '') {
      fill(result, h('span', { class: 'problem' }, 'Name a project first.'));
      project.focus();
      return;
    }
    fill(result, 'Asking SonarQube…');
    const name = stageName(chosen().prefix, STAGES.find((each) => each.id === stage.value));
    await assign(api, key, name);
    fill(result, `${key} now answers to "${name}": its profile and its gate. The next analysis shows it.`);
  });
  return h('section', { 'aria-labelledby': 'gap-assign' }, h('h2', { id: 'gap-assign' }, 'Put a project on a stage'),
    h('div', { class: 'field' }, h('label', { for: 'gap-project' }, 'Project'), project, suggestions, h('p', { id: 'gap-project-hint', class: 'subtle' }, 'Its key; type two letters of its name or key to search.')),
    h('div', { class: 'field' }, h('label', { for: 'gap-stage' }, 'Stage'), stage),
    h('div', { class: 'actions' }, button), result);
}

async function suggest(api, text, suggestions) {
  if (text.length >= SHORTEST_SEARCH) {
    const { components } = await api.get('components/search', { qualifiers: 'TRK', q: text, ps: SUGGESTIONS }).catch(() => ({ components: [] }));
    fill(suggestions, components.map((component) => h('option', { value: component.key }, component.name)));
  }
}

async function assign(api, project, name) {
  const [{ profiles }, { qualitygates }] = await Promise.all([api.get('qualityprofiles/search', { language: LANGUAGE }), api.get('qualitygates/list')]);
  if (!profiles.some((profile) => profile.name === name) || !qualitygates.some((gate) => gate.name === name)) {
    throw new ApiError(404, `There is no stage "${name}" yet: make the stages above first. Nothing was changed.`);
  }
  await api.post('qualityprofiles/add_project', { language: LANGUAGE, project, qualityProfile: name });
  try {
    await api.post('qualitygates/select', { gateName: name, projectKey: project });
  } catch (error) {
    throw new ApiError(error.status, `${project} has the profile "${name}", but not yet the gate: ${error.message} Choose the button again to repeat it.`);
  }
}
