// Ticking where you read. The page works without this: each box is a button of one form. Here the same buttons are
// painted at once, sent by htmx one after the other, and painted back visibly when the server did not save them.
const words = document.getElementById('said-words').dataset;
const outlook = document.getElementById('outlook');
const sheet = document.getElementById('sheet');
const live = document.getElementById('live');
const say = detail => document.dispatchEvent(new CustomEvent('gb:say', { detail }));
const row = element => element.closest('.items li');
const swap = (item, from, to) => { item.classList.remove(from); item.classList.add(to); };
const box = item => item.querySelector(':scope > .row-i > .tick');
let refresh;
let held;

function paint(button) {
  const item = row(button);
  held = { id: item.id };
  const done = button.getAttribute('aria-checked') === 'true';
  item.dataset.before = item.classList.contains('failed') ? 'failed' : done ? 'done' : 'open';
  swap(item, item.dataset.before, done ? 'open' : 'done');
  button.setAttribute('aria-checked', String(!done));
  item.setAttribute('aria-busy', 'true');
  item.classList.remove('unsaved');
}

function unpaint(button) {
  const item = row(button);
  swap(item, button.getAttribute('aria-checked') === 'true' ? 'done' : 'open', item.dataset.before);
  button.setAttribute('aria-checked', String(item.dataset.before === 'done'));
  item.removeAttribute('aria-busy');
  item.classList.add('unsaved');
}

function failed(ctx, reason) {
  const item = row(ctx.request.submitter ?? ctx.sourceElement);
  const button = box(item);
  const ticked = item.hasAttribute('aria-busy');
  if (ticked) unpaint(button);
  const name = item.querySelector('.name').textContent;
  const text = `${words.failed.replace('{0}', reason)} (${name})`;
  say({ text, label: words.again, bad: true, undo: ticked ? () => button.click() : undefined });
}

function settled(id, wasTick) {
  clearTimeout(refresh);
  refresh = setTimeout(() => htmx.ajax('GET', outlook.dataset.standing, { target: '#outlook', swap: 'innerHTML', select: '#outlook > *' }), 600);
  for (const name of [...sheet.classList]) if (name.startsWith('v-')) sheet.classList.remove(name);
  sheet.classList.add(document.getElementById('mast').dataset.css);
  const left = document.getElementById('open-left');
  if (left && !location.search) left.textContent = document.querySelectorAll('li:is(.open, .failed) > .row-i > .tick').length;
  const item = document.getElementById(id);
  if (!item) return;
  const bad = item.querySelector('.problem, .wrong') !== null;
  if (bad) return (item.querySelector('.wrong :is(input, textarea)') ?? item.querySelector('.more')).focus();
  const undo = wasTick ? () => document.getElementById(`t-${id.slice(2)}`)?.click() : undefined;
  say({ text: live.textContent, undo });
  if (document.activeElement === document.body) item.querySelector('.more').focus();
}

const ours = ctx => ctx && row(ctx.request.submitter ?? ctx.sourceElement);

document.addEventListener('submit', event => {
  if (event.target.id === 'tick' && event.submitter) paint(event.submitter);
}, true);
document.addEventListener('htmx:config:request', event => {
  const { ctx } = event.detail;
  if (ctx.sourceElement.id === 'tick') ctx.target = row(ctx.request.submitter);
});
document.addEventListener('htmx:before:swap', event => {
  const { ctx } = event.detail;
  if (!ctx.response?.raw.redirected || !ours(ctx)) return;
  event.preventDefault();
  failed(ctx, words.signedOut);
});
document.addEventListener('htmx:response:error', event => {
  const { ctx } = event.detail;
  if (!ours(ctx) || [409, 422].includes(ctx.response.status)) return;
  failed(ctx, ctx.response.status === 403 ? words.refused : String(ctx.response.status));
});
document.addEventListener('htmx:error', event => {
  const { ctx } = event.detail;
  if (ours(ctx)) failed(ctx, words.offline);
});
// The row that was ticked stays under the finger: what stands above it never shrinks, and the page follows when it grows.
const top = () => document.getElementById(held.id)?.getBoundingClientRect().top;
document.addEventListener('htmx:before:swap', event => {
  if (!held) return;
  if (event.detail.ctx.target === outlook) outlook.style.minBlockSize = `${outlook.offsetHeight}px`;
  held.top = top();
});
document.addEventListener('htmx:after:swap', () => {
  if (held?.top !== undefined) scrollBy(0, top() - held.top);
});
document.addEventListener('htmx:after:swap', event => {
  const { ctx } = event.detail;
  if (ctx.request.method === 'POST' && ctx.swap !== 'none' && ctx.target?.id) settled(ctx.target.id, ctx.request.form?.id === 'tick');
});

// Details open in place; the link leads to the same on a page of its own.
document.addEventListener('click', async event => {
  const more = event.target.closest('a.more');
  if (!more || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const item = row(more);
  const panel = document.getElementById(`p-${item.id.slice(2)}`);
  const open = !item.classList.contains('is-open');
  item.classList.toggle('is-open', open);
  more.setAttribute('aria-expanded', String(open));
  if (!open) return panel.replaceChildren();
  await htmx.ajax('GET', more.href, { target: panel, swap: 'innerHTML', source: more });
  document.dispatchEvent(new CustomEvent('gb:opened', { detail: panel }));
});
document.addEventListener('keydown', event => {
  const item = event.key === 'Escape' && document.activeElement.closest('li.is-open');
  if (!item) return;
  const more = item.querySelector('.more');
  more.click();
  more.focus();
});
