// Changes a part of the page into what the server sent and leaves what the reader has in hand: a field that has the focus or
// was changed, with its form; an opened item; what is folded out; a tick on its way. Other scripts say
// document.dispatchEvent(new CustomEvent('gb:morph', { detail: { old, now, inside } })).
const fields = 'input:not([type=hidden]), textarea, select';
const boxes = ['checkbox', 'radio'];
const typed = 'input:not([type=checkbox], [type=radio]), textarea, select';
const own = new Set(['open', 'style', 'hidden', 'aria-busy', 'aria-expanded', 'data-htmx-powered', 'data-at', 'data-zone']);
let held;

function changed(field) {
  if (boxes.includes(field.type)) return field.checked !== field.defaultChecked;
  if (field.tagName !== 'SELECT') return field.value !== field.defaultValue;
  const preset = [...field.options].findIndex(option => option.defaultSelected);
  return field.selectedIndex !== Math.max(preset, 0) && field.selectedIndex >= 0;
}

function inHand(root) {
  const found = new Set();
  for (const field of root.querySelectorAll(fields)) {
    if (!changed(field) && !(field === document.activeElement && field.matches(typed))) continue;
    found.add(field.closest('form') ?? field);
  }
  for (const busy of root.querySelectorAll('[aria-busy=true]')) found.add(busy.querySelector(':scope > .row-i') ?? busy);
  for (const one of root.querySelectorAll('.said, #here, dialog[open], :popover-open, .problem')) found.add(one);
  return found;
}

const holds = node => [...held].some(one => node === one || node.contains(one));
const opened = node => node.matches?.('li.is-open') || node.querySelector?.('li.is-open') != null;
const key = node => node.id || (node.tagName === 'FORM' ? `form ${node.getAttribute('action')}` : undefined);
const box = item => item.querySelector(':scope > .row-i > .tick')?.getAttribute('formaction');

function classes(old, now) {
  const kept = ['is-open'].filter(name => old.classList.contains(name));
  if (old.classList.contains('unsaved') && box(old) === box(now)) kept.push('unsaved');
  const names = [...new Set([...now.classList, ...kept])].join(' ');
  if (old.getAttribute('class') !== names && (names || old.hasAttribute('class'))) old.setAttribute('class', names);
}

function attributes(old, now) {
  for (const { name, value } of now.attributes) {
    if (name === 'class' || own.has(name)) continue;
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  for (const { name } of [...old.attributes]) {
    const index = name === 'aria-current' && old.closest('.index');
    if (name !== 'class' && !own.has(name) && !index && !now.hasAttribute(name)) old.removeAttribute(name);
  }
  classes(old, now);
}

function value(old, now) {
  if (boxes.includes(old.type)) old.checked = now.checked;
  else if (old.value !== now.value) old.value = now.value;
}

function change(old, now) {
  if (held.has(old) || old.isEqualNode(now)) return;
  if (old.nodeType !== Node.ELEMENT_NODE) { old.nodeValue = now.nodeValue; return; }
  if (old.tagName === 'TIME' && old.dateTime === now.dateTime && old.dataset.since === now.dataset.since) return;
  attributes(old, now);
  if (old.matches('.note-at') && old.parentElement.matches('.is-open') && !now.firstElementChild) return;
  children(old, now);
  if (old.matches(fields)) value(old, now);
}

function pair(old, now) {
  const named = new Map([...old.children].filter(key).map(child => [key(child), child]));
  const free = [...old.childNodes].filter(node => !key(node));
  return [...now.childNodes].map(next => {
    if (key(next)) return named.get(key(next))?.tagName === next.tagName ? named.get(key(next)) : undefined;
    const at = free.findIndex(node => node.nodeName === next.nodeName);
    return at < 0 ? undefined : free.splice(0, at + 1).pop();
  });
}

function children(old, now) {
  const pairs = pair(old, now);
  const used = new Set(pairs);
  for (const node of [...old.childNodes]) if (!used.has(node) && !holds(node) && !opened(node)) node.remove();
  let last = null;
  [...now.childNodes].forEach((next, at) => {
    const node = pairs[at] ?? document.importNode(next, true);
    if (pairs[at]) change(node, next);
    const there = last ? last.nextSibling : old.firstChild;
    if (node !== there && !(pairs[at] && holds(node) && there && !used.has(there))) {
      if (pairs[at] && old.moveBefore) old.moveBefore(node, there);
      else old.insertBefore(node, there);
    }
    last = node;
  });
}

// Where the reader reads stays where it is; who stands on what is gone goes on beside it.
function still(act) {
  const focus = document.activeElement;
  const item = focus.closest?.('li[id]');
  const anchor = [focus, ...document.elementsFromPoint(innerWidth / 2, innerHeight / 2)]
    .map(one => one.closest?.('#main [id]:not(#sheet, #outlook, #mast)')).find(one => one && one.getBoundingClientRect().bottom > 0);
  const top = anchor?.getBoundingClientRect().top;
  act();
  const moved = anchor?.isConnected ? anchor.getBoundingClientRect().top - top : 0;
  if (scrollY > 0 && moved) scrollBy(0, moved);
  if (document.activeElement !== document.body || focus === document.body || focus.isConnected) return;
  (document.getElementById(focus.id) ?? item?.querySelector('.more'))?.focus({ preventScroll: true });
}

document.addEventListener('gb:morph', ({ detail: { old, now, inside } }) => {
  held = inHand(old);
  still(() => (inside ? children : change)(old, now));
  htmx.process(old);
});
