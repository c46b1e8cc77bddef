/** SonarQube's own web API, with the session of who looks at the page. Nothing else is ever asked. */

/** The most that SonarQube's search gives, whatever is asked. */
export const SEARCH_LIMIT = 10000;
const PAGE = 500;

/** A request that was not answered as hoped. */
export class ApiError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

function query(parameters) {
  const pairs = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return new URLSearchParams(pairs).toString();
}

function cookie(name) {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
  return found === undefined ? '' : found.slice(name.length + 1);
}

async function answer(response) {
  if (response.ok) {
    const text = await response.text();
    return text === '' ? {} : JSON.parse(text);
  }
  let message = `SonarQube answered ${response.status}`;
  try {
    message = (await response.json()).errors.map((error) => error.msg).join(' ');
  } catch {
    // no explanation came with it
  }
  throw new ApiError(response.status, message);
}

/** The web API below an address such as "" or "/sonar". */
export function apiOf(baseUrl) {
  const get = async (path, parameters = {}) =>
    answer(await fetch(`${baseUrl}/api/${path}?${query(parameters)}`, { credentials: 'same-origin', headers: { Accept: 'application/json' } }));

  const post = async (path, parameters = {}) =>
    answer(await fetch(`${baseUrl}/api/${path}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded', 'X-XSRF-TOKEN': cookie('XSRF-TOKEN') },
      body: query(parameters),
    }));

  /** Every element of every page, up to the limit of the search; "total" tells how many there are. */
  const all = async (path, parameters, list, merge = () => {}) => {
    const elements = [];
    let total = 0;
    for (let page = 1; page === 1 || (elements.length < total && page * PAGE <= SEARCH_LIMIT); page++) {
      const part = await get(path, { ...parameters, ps: PAGE, p: page });
      total = part.paging?.total ?? part.total ?? 0;
      elements.push(...part[list]);
      merge(part);
      if (part[list].length === 0) {
        break;
      }
    }
    return { elements, total };
  };

  return { get, post, all };
}
