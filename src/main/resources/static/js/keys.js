// One key at a time: j k x n o e ?. Dead in fields, and everywhere when the reader switched them off.
const dialog = document.getElementById('keys');
const opener = document.querySelector('[data-keys-open]');
const on = document.documentElement.dataset.keys === 'on';
const items = () => [...document.querySelectorAll('.items > li')].filter(item => item.checkVisibility());
const box = item => item?.querySelector(':scope > .row-i :is(.tick:not(.off), .pick-i, .more)');
const here = () => document.activeElement.closest('.items > li');

function go(item) {
  if (!item) return;
  box(item).focus();
  item.scrollIntoView({ block: 'nearest' });
}

function step(by) {
  const all = items();
  const at = all.indexOf(here());
  go(all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))]);
}

function nextOpen() {
  const open = items().filter(item => item.matches('.open, .failed') && item.querySelector(':scope > .row-i > .tick:not(.off)'));
  const from = here();
  go(open.find(item => from && from.compareDocumentPosition(item) & Node.DOCUMENT_POSITION_FOLLOWING) ?? open[0]);
}

function details(then) {
  const item = here();
  if (!item) return;
  if (then && !item.classList.contains('is-open')) {
    document.addEventListener('gb:opened', event => event.detail.querySelector(then)?.focus(), { once: true });
  } else if (then) {
    return item.querySelector(then)?.focus();
  }
  item.querySelector(':scope > .row-i > .more').click();
}

const acts = {
  j: () => step(1),
  k: () => step(-1),
  x: () => here()?.querySelector(':scope > .row-i :is(.tick:not(.off), .pick-i)')?.click(),
  n: nextOpen,
  o: () => details(),
  e: () => details('textarea[name=note]'),
  '?': () => dialog.showModal(),
};

if (on) {
  if (opener) {
    opener.hidden = false;
    opener.addEventListener('click', () => dialog.showModal());
  }
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input:not([type=checkbox]), textarea, select, dialog, [contenteditable]')) return;
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}

document.getElementById('next-open')?.addEventListener('click', event => {
  event.preventDefault();
  nextOpen();
});
