/** SonarQube's own web API, with the session of who looks at the page. Nothing else is ever asked. */

/** The most that SonarQube's search gives, whatever is asked. */
export const SEARCH_LIMIT = 10000;
const PAGE = 500;
const PAGES_AT_ONCE = 4;

/** A request that was not answered as hoped. The status is 0 when there was no answer at all. */
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

async function send(address, options) {
  let response;
  try {
    response = await fetch(address, { credentials: 'same-origin', ...options });
  } catch {
    throw new ApiError(0, 'SonarQube did not answer.');
  }
  if (response.ok) {
    return response;
  }
  if (response.status === 401) {
    throw new ApiError(401, 'You are not logged in any more.');
  }
  let message = `SonarQube answered with ${response.status}.`;
  try {
    message = (await response.json()).errors.map((error) => error.msg).join(' ');
  } catch {
    // no explanation came with it
  }
  throw new ApiError(response.status, message);
}

async function json(address, options) {
  const text = await (await send(address, options)).text();
  return text === '' ? {} : JSON.parse(text);
}

/** A text file beside our modules. */
export const text = async (name) => (await send(new URL(`../${name}`, import.meta.url))).text();

/** Works on every element and its index, a few at once, and gives the results in the order of the elements. */
export async function inTurn(elements, atOnce, work) {
  const results = [];
  for (let start = 0; start < elements.length; start += atOnce) {
    results.push(...(await Promise.all(elements.slice(start, start + atOnce).map((element, index) => work(element, start + index)))));
  }
  return results;
}

/** The web API below an address such as "" or "/sonar". */
export function apiOf(baseUrl) {
  const get = (path, parameters = {}) => json(`${baseUrl}/api/${path}?${query(parameters)}`, { headers: { Accept: 'application/json' } });

  const post = (path, parameters = {}) => json(`${baseUrl}/api/${path}`, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded', 'X-XSRF-TOKEN': cookie('XSRF-TOKEN') },
    body: query(parameters),
  });

  /** All pages of a list, up to the limit of the search, and how many elements there are. */
  const pages = async (path, parameters, size = PAGE) => {
    const first = await get(path, { ...parameters, ps: size, p: 1 });
    const total = first.paging?.total ?? first.total ?? 0;
    const last = Math.ceil(Math.min(total, SEARCH_LIMIT) / size);
    const others = Array.from({ length: Math.max(last - 1, 0) }, (_, index) => index + 2);
    return { total, answers: [first, ...(await inTurn(others, PAGES_AT_ONCE, (page) => get(path, { ...parameters, ps: size, p: page })))] };
  };

  /** Every element of all pages; "total" tells how many there are. */
  const all = async (path, parameters, list) => {
    const { total, answers } = await pages(path, parameters);
    return { total, elements: answers.flatMap((answer) => answer[list]) };
  };

  return { get, post, pages, all };
}
