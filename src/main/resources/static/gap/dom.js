/** Elements without markup: whatever comes from code or from people is a text node or an attribute, never HTML. */

const SVG = 'http://www.w3.org/2000/svg';
const SVG_TAGS = new Set(['svg', 'polyline', 'line', 'circle', 'text', 'title', 'g']);

/**
 * An element.
 *
 * @param tag its name
 * @param attributes text values; functions become listeners ("onclick"), false and undefined are left out
 * @param children elements, texts, numbers, lists of those; null and false are left out
 */
export function h(tag, attributes = {}, ...children) {
  const element = SVG_TAGS.has(tag) ? document.createElementNS(SVG, tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (typeof value === 'function') {
      element.addEventListener(name.slice(2), value);
    } else if (value !== undefined && value !== false && value !== null) {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  append(element, children);
  return element;
}

function append(element, children) {
  for (const child of children) {
    if (Array.isArray(child)) {
      append(element, child);
    } else if (child !== null && child !== undefined && child !== false) {
      element.append(child instanceof Node ? child : String(child));
    }
  }
}

/** Replaces what an element holds. */
export function fill(element, ...children) {
  element.replaceChildren();
  append(element, children);
}

/** Makes a heading the place where the keyboard is, and screen readers read on. */
export function goTo(heading) {
  heading.setAttribute('tabindex', '-1');
  heading.focus();
}

/** A root element for a page, with the style sheet of our pages. */
export function rootIn(element, baseUrl) {
  if (!document.querySelector('link[data-production-gap]')) {
    document.head.append(h('link', { rel: 'stylesheet', href: `${baseUrl}/static/productiongap/gap/style.css`, 'data-production-gap': true }));
  }
  const root = h('div', { class: 'production-gap' });
  element.append(root);
  return root;
}
