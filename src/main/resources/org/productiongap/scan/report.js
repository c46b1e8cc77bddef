'use strict';
// Without this the page is complete; it filters, opens all at once, and opens what an address names.
(() => {
  const findings = [...document.querySelectorAll('.finding')];
  const tools = document.querySelector('.tools');
  if (tools === null) {
    return;
  }
  const filter = document.getElementById('filter');
  const shown = document.getElementById('shown');
  let texts = null;

  const textOf = (finding) => {
    const gap = finding.closest('.gap');
    return `${gap.id} ${gap.querySelector('h3').textContent} ${finding.querySelector('summary').textContent}`.toLowerCase();
  };

  const apply = () => {
    const words = filter.value.toLowerCase().split(/\s+/).filter((word) => word !== '');
    texts ??= findings.map(textOf);
    let count = 0;
    findings.forEach((finding, index) => {
      const visible = words.every((word) => texts[index].includes(word));
      finding.parentElement.hidden = !visible;
      count += visible ? 1 : 0;
    });
    document.querySelectorAll('.gap, .bucket').forEach((part) => {
      part.hidden = part.querySelector('.list > li:not([hidden])') === null;
    });
    shown.textContent = words.length === 0 ? '' : `${count} of ${findings.length} findings`;
  };

  let waiting = 0;
  const openAll = (open) => {
    clearTimeout(waiting);
    apply();
    findings.filter((finding) => !finding.parentElement.hidden).forEach((finding) => { finding.open = open; });
  };

  const openNamed = () => {
    const named = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    if (named !== null && named.classList.contains('finding')) {
      named.open = true;
      named.scrollIntoView();
    }
  };

  filter.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 120);
  });
  tools.addEventListener('submit', (event) => event.preventDefault());
  document.getElementById('open').addEventListener('click', () => openAll(true));
  document.getElementById('close').addEventListener('click', () => openAll(false));
  addEventListener('hashchange', openNamed);

  // Paper has nothing to click on; browsers that know ::details-content need no help.
  let closed = [];
  addEventListener('beforeprint', () => {
    closed = CSS.supports('selector(::details-content)') ? [] : [...document.querySelectorAll('details:not([open])')];
    closed.forEach((details) => { details.open = true; });
  });
  addEventListener('afterprint', () => closed.forEach((details) => { details.open = false; }));

  tools.hidden = false;
  openNamed();
})();
