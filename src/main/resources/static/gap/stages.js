import { apiOf } from './api.js';
import { fill, h, isDark, withStyles } from './dom.js';
import { REPOSITORY, STAGES, companions, planOf, stageName, triaged } from './stage-plan.js';

const LANGUAGE = 'java';
/** How the names of the built-in stage profiles begin; they are stages themselves. */
const BUILT_IN = 'Production Gap: ';

/** Shows the page; returns what takes it away again. */
export function show({ el, baseUrl = '', theme }) {
  withStyles(baseUrl);
  const root = h('div', { class: 'production-gap', 'data-dark': isDark(theme) });
  el.append(root);
  const api = apiOf(baseUrl);
  fill(root, h('h1', {}, 'Production Gap stages'), h('p', { role: 'status' }, 'Reading profiles and gates…'));
  let shown = true;
  start(api, root).catch((error) => shown && fill(root, h('h1', {}, 'Production Gap stages'), h('p', { class: 'problem', role: 'alert' }, `This page cannot be shown. ${error.message}`)));
  return () => {
    shown = false;
    root.remove();
  };
}

async function start(api, root) {
  const [profiles, gates] = await Promise.all([api.get('qualityprofiles/search', { language: LANGUAGE }), api.get('qualitygates/list')]);
  const lacking = [!profiles.actions?.create && 'administer quality profiles', !gates.actions?.create && 'administer quality gates'].filter(Boolean);
  const status = h('div', { 'aria-live': 'polite' });
  const names = profiles.profiles.filter((profile) => !profile.name.startsWith(BUILT_IN) && !STAGES.some((stage) => profile.name.endsWith(`: ${stage.title}`))).map((profile) => profile.name);
  const usual = profiles.profiles.find((profile) => profile.isDefault)?.name ?? names[0];
  const parent = h('select', { id: 'gap-parent' }, names.map((name) => h('option', { value: name, selected: name === usual }, name)));
  const prefix = h('input', { id: 'gap-prefix', value: usual, maxlength: 60 });
  parent.addEventListener('change', () => { prefix.value = parent.value; });
  const preview = h('button', { type: 'button', class: 'primary', disabled: lacking.length > 0 }, 'Preview');
  preview.addEventListener('click', () => guarded(preview, status, () => showPreview(api, prefix.value.trim() || parent.value, parent.value, status)));
  fill(root,
    h('h1', {}, 'Production Gap stages'),
    h('p', {}, 'One quality profile and one quality gate for each stage of a project: they inherit from the profile that your teams use already, and add what its stage asks for.'),
    lacking.length > 0 && h('p', { class: 'problem', role: 'alert' }, `Nothing can be changed here: you may not ${lacking.join(' nor ')}. Ask an administrator of this server for that permission.`),
    h('div', { class: 'field' }, h('label', { for: 'gap-parent' }, 'Profile that the stages inherit from'), parent),
    h('div', { class: 'field' }, h('label', { for: 'gap-prefix' }, 'Their names begin with'), prefix),
    h('div', { class: 'actions' }, preview),
    status,
    assignment(api, prefix, parent, lacking));
}

async function guarded(button, status, work) {
  button.disabled = true;
  try {
    await work();
  } catch (error) {
    status.append(h('p', { class: 'problem', role: 'alert' }, error.message));
  } finally {
    button.disabled = false;
  }
}

async function read(api, prefix) {
  const names = STAGES.map((stage) => stageName(prefix, stage));
  const [profiles, gates, own, list, isMultiQuality] = await Promise.all([
    api.get('qualityprofiles/search', { language: LANGUAGE }),
    api.get('qualitygates/list'),
    api.all('rules/search', { repositories: REPOSITORY, f: 'name,sysTags,tags,severity' }, 'rules'),
    fetch(new URL('../companion-rules.txt', import.meta.url), { credentials: 'same-origin' }).then((answer) => answer.text()).then(companions),
    api.get('v2/clean-code-policy/mode').then((mode) => mode.mode === 'MQR', () => false),
  ]);
  const repositories = [...new Set(list.map(({ rule }) => rule.split(':')[0]))];
  const others = (await Promise.all(repositories.map((repository) =>
    api.all('rules/search', { repositories: repository, f: 'name,severity' }, 'rules').then((rules) => rules.elements, () => [])))).flat();
  const state = {
    isMultiQuality,
    rules: triaged(own.elements, others, list),
    profiles: new Map(profiles.profiles.map((profile) => [profile.name, profile])),
    gates: new Map(),
    active: new Map(),
    deactivated: new Map(),
  };
  for (const name of names) {
    if (gates.qualitygates.some((gate) => gate.name === name)) {
      state.gates.set(name, { conditions: (await api.get('qualitygates/show', { name })).conditions ?? [] });
    }
    const profile = state.profiles.get(name);
    if (profile !== undefined) {
      state.active.set(name, await activeRules(api, profile.key));
      state.deactivated.set(name, await deactivatedRules(api, name));
    }
  }
  return state;
}

async function activeRules(api, key) {
  const active = new Map();
  await api.all('rules/search', { qprofile: key, activation: true, f: 'actives' }, 'rules', (page) => {
    Object.entries(page.actives ?? {}).forEach(([rule, activations]) => {
      const own = activations.find((activation) => activation.qProfile === key);
      if (own !== undefined) {
        active.set(rule, own);
      }
    });
  });
  return active;
}

/** Rules that somebody took out by hand: the last thing that the history says of them. */
async function deactivatedRules(api, name) {
  const last = new Map();
  const { elements } = await api.all('qualityprofiles/changelog', { language: LANGUAGE, qualityProfile: name }, 'events').catch(() => ({ elements: [] }));
  elements.forEach((event) => {
    const rule = event.ruleKey;
    if (rule !== undefined && !last.has(rule)) {
      last.set(rule, event.action);
    }
  });
  return new Set([...last].filter(([, action]) => action === 'DEACTIVATED').map(([rule]) => rule));
}

async function showPreview(api, prefix, parent, status) {
  fill(status, h('p', {}, 'Comparing with what is there…'));
  const { steps, kept } = planOf(prefix, parent, await read(api, prefix));
  const apply = h('button', { type: 'button', class: 'primary', disabled: steps.length === 0 }, steps.length === 0 ? 'Nothing to do' : `Make these ${steps.length} changes`);
  apply.addEventListener('click', () => guarded(apply, status, () => run(api, steps, status)));
  const rules = steps.filter((step) => step.kind === 'rule');
  fill(status,
    h('h2', {}, 'What will change'),
    h('ul', {}, steps.filter((step) => step.kind !== 'rule').map((step) => h('li', {}, step.text)),
      STAGES.map((stage) => [stageName(prefix, stage), rules.filter((step) => step.profile === stageName(prefix, stage)).length])
        .filter(([, count]) => count > 0).map(([name, count]) => h('li', {}, `${name}: activate ${count} rules with the severity of their bucket`))),
    steps.length === 0 && h('p', {}, 'Everything is as the stages want it.'),
    rules.length > 0 && h('details', {}, h('summary', {}, 'Every rule'), h('ul', {}, rules.map((step) => h('li', {}, step.text)))),
    kept.length > 0 && [h('h2', {}, 'What your team changed, and what therefore stays'), h('ul', {}, kept.map((text) => h('li', {}, text)))],
    h('div', { class: 'actions' }, apply));
}

async function run(api, steps, status) {
  const progress = h('progress', { max: steps.length, value: 0 });
  const line = h('p', { role: 'status' }, 'Starting…');
  fill(status, h('h2', {}, 'Making the changes'), progress, line);
  const keys = new Map();
  let done = 0;
  try {
    for (const step of steps) {
      line.textContent = step.text;
      await perform(api, step, keys);
      done += 1;
      progress.value = done;
    }
  } catch (error) {
    fill(status, h('p', { class: 'problem', role: 'alert', 'data-outcome': 'failed' },
      `${done} of ${steps.length} changes are made; this one failed: ${steps[done].text}. ${error.message} Nothing is lost: preview again, and go on with the rest.`));
    return;
  }
  fill(status, h('p', { role: 'status', 'data-outcome': 'done' }, `Done: ${done} changes. Preview again, and there is nothing left to do.`));
}

async function perform(api, step, keys) {
  switch (step.kind) {
    case 'create-profile':
      return api.post('qualityprofiles/create', { language: LANGUAGE, name: step.profile });
    case 'parent':
      return api.post('qualityprofiles/change_parent', { language: LANGUAGE, qualityProfile: step.profile, parentQualityProfile: step.parent });
    case 'create-gate':
      return api.post('qualitygates/create', { name: step.gate });
    case 'condition':
      return api.post('qualitygates/create_condition', { gateName: step.gate, metric: step.metric, op: 'GT', error: 0 }).catch((error) => {
        // newer servers add conditions of their own to a new gate
        if (!/already exists|already been set|duplicate/i.test(error.message)) {
          throw error;
        }
      });
    default:
      return api.post('qualityprofiles/activate_rule', { key: await keyOf(api, step.profile, keys), rule: step.rule, severity: step.severity, impacts: step.impacts });
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
function assignment(api, prefix, parent, lacking) {
  const stage = h('select', { id: 'gap-stage' }, STAGES.map((each) => h('option', { value: each.id }, each.title)));
  const project = h('input', { id: 'gap-project', placeholder: 'Key of the project', autocomplete: 'off' });
  const result = h('p', { role: 'status' });
  const button = h('button', { type: 'button', disabled: lacking.length > 0 }, 'Put the project on this stage');
  button.addEventListener('click', () => guarded(button, result, async () => {
    const name = stageName(prefix.value.trim() || parent.value, STAGES.find((each) => each.id === stage.value));
    const key = project.value.trim();
    await api.post('qualityprofiles/add_project', { language: LANGUAGE, project: key, qualityProfile: name });
    await api.post('qualitygates/select', { gateName: name, projectKey: key });
    fill(result, `${key} now answers to "${name}": its profile and its gate. The next analysis shows it.`);
  }));
  return h('section', { 'aria-labelledby': 'gap-assign' }, h('h2', { id: 'gap-assign' }, 'Put a project on a stage'),
    h('div', { class: 'field' }, h('label', { for: 'gap-project' }, 'Project'), project),
    h('div', { class: 'field' }, h('label', { for: 'gap-stage' }, 'Stage'), stage),
    h('div', { class: 'actions' }, button), result);
}
