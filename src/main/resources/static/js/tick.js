// Ticking where you read. The page works without this: each box is a button of one form. Here the same buttons are
// painted at once, sent by htmx one after the other, and painted back visibly when the server did not save them.
const words = document.getElementById('said-words').dataset;
const form = document.getElementById('tick');
const outlook = document.getElementById('outlook');
const sheet = document.getElementById('sheet');
const say = detail => document.dispatchEvent(new CustomEvent('gb:say', { detail }));
const row = button => button.closest('li');
const swap = (item, from, to) => { item.classList.remove(from); item.classList.add(to); };
let refresh;

function paint(button) {
  const item = row(button);
  const done = button.getAttribute('aria-checked') === 'true';
  item.dataset.before = item.classList.contains('failed') ? 'failed' : done ? 'done' : 'open';
  swap(item, item.dataset.before, done ? 'open' : 'done');
  button.setAttribute('aria-checked', String(!done));
  item.setAttribute('aria-busy', 'true');
}

function unpaint(button) {
  const item = row(button);
  const now = button.getAttribute('aria-checked') === 'true' ? 'done' : 'open';
  swap(item, now, item.dataset.before);
  button.setAttribute('aria-checked', String(item.dataset.before === 'done'));
  item.removeAttribute('aria-busy');
  item.classList.add('unsaved');
}

function failed(button, reason) {
  if (row(button).hasAttribute('aria-busy')) unpaint(button);
  const name = document.getElementById(button.getAttribute('aria-labelledby')).textContent;
  say({ text: `${words.failed.replace('{0}', reason)} (${name})`, label: words.again, bad: true, undo: () => button.click() });
}

function settled(item) {
  clearTimeout(refresh);
  refresh = setTimeout(() => htmx.ajax('GET', outlook.dataset.standing, { target: '#outlook', swap: 'innerHTML', select: '#outlook > *' }), 600);
  for (const name of [...sheet.classList].filter(name => name.startsWith('v-'))) sheet.classList.remove(name);
  sheet.classList.add(document.getElementById('mast').dataset.css);
  const left = document.getElementById('open-left');
  if (left && !location.search) left.textContent = document.querySelectorAll('li.open .tick, li.failed .tick').length;
  const box = item?.querySelector('.tick');
  if (item?.dataset.conflict) return say({ text: item.dataset.conflict, bad: true });
  const text = document.getElementById('live').textContent;
  if (box && text) say({ text, undo: () => document.getElementById(box.id)?.click() });
}

form?.addEventListener('submit', event => {
  if (!event.submitter) return;
  row(event.submitter).classList.remove('unsaved');
  paint(event.submitter);
});
form?.addEventListener('htmx:config:request', event => {
  event.detail.ctx.target = `#${CSS.escape(row(event.detail.ctx.request.submitter).id)}`;
});
form?.addEventListener('htmx:before:swap', event => {
  const { ctx } = event.detail;
  if (ctx.response.raw.redirected) {
    event.preventDefault();
    failed(ctx.request.submitter, words.signedOut);
  }
});
form?.addEventListener('htmx:response:error', event => {
  const { ctx } = event.detail;
  if ([409, 422].includes(ctx.response.status)) return;
  failed(ctx.request.submitter, ctx.response.status === 403 ? words.refused : `${ctx.response.status}`);
});
form?.addEventListener('htmx:error', event => {
  const button = event.detail.ctx?.request.submitter;
  if (button?.isConnected) failed(button, words.offline);
});
form?.addEventListener('htmx:after:swap', event => {
  const { ctx } = event.detail;
  if (ctx.swap !== 'none') settled(document.querySelector(ctx.target));
});

// Details open in place; the link leads to the same on a page of its own.
document.addEventListener('click', async event => {
  const more = event.target.closest('a.more');
  if (!more || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const item = row(more);
  const panel = document.getElementById(more.id.replace('m-', 'p-'));
  const open = !item.classList.contains('is-open');
  item.classList.toggle('is-open', open);
  more.setAttribute('aria-expanded', String(open));
  if (!open) return panel.replaceChildren();
  await htmx.ajax('GET', more.href, { target: `#${CSS.escape(panel.id)}`, swap: 'innerHTML', source: more });
  document.dispatchEvent(new CustomEvent('gb:opened', { detail: panel }));
});
for (const more of document.querySelectorAll('a.more')) more.setAttribute('aria-expanded', 'false');
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  const item = document.activeElement.closest('li.is-open');
  if (!item) return;
  const more = item.querySelector('a.more');
  more.click();
  more.focus();
});
