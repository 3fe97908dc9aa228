// Says politely what a reader who hears the page cannot see change: how many signatures are awaited, and verdicts in the list.
// What comes within a moment is said together, and nothing for a while after that.
const wait = { gather: 2000, between: 10000 };
const said = 3;
const words = document.getElementById('deployments')?.dataset;
const plain = node => node?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const fill = (text, ...values) => values.reduce((filled, value, at) => filled.replace(`{${at}}`, () => value), text);
const news = new Map();
let known = rows(document);
let last = -wait.between;
let timer;

function rows(root) {
  return new Map([...root.querySelectorAll('#deployments .dep')]
    .map(row => [row.id, { name: plain(row.querySelector('h3')), verdict: plain(row.querySelector('.chip:not(.glass)')) }]));
}

function say() {
  timer = undefined;
  last = performance.now();
  const all = [...news.values()];
  news.clear();
  if (all.length > said + 1) all.splice(said, all.length, fill(words.heardMore, all.length - said));
  document.dispatchEvent(new CustomEvent('gb:announce', { detail: all.join('. ') }));
}

function tell(what, sentence) {
  news.delete(what);
  news.set(what, sentence);
  timer ??= setTimeout(say, Math.max(wait.gather, last + wait.between - performance.now()));
}

function list(shown) {
  const present = rows(shown);
  for (const [id, { name, verdict }] of present) {
    if (!known.has(id)) tell(id, fill(words.heardNew, name, verdict));
    else if (known.get(id).verdict !== verdict) tell(id, fill(words.heardVerdict, name, verdict));
  }
  for (const [id, { name }] of known) if (!present.has(id)) tell(id, fill(words.heardGone, name));
  known = present;
}

// The head of the page stands outside of what follows changes by itself.
function count(shown) {
  const old = document.getElementById('awaiting');
  const now = shown.getElementById('awaiting');
  if (!old || !now || old.innerHTML === now.innerHTML) return;
  old.replaceChildren(...[...now.childNodes].map(node => document.importNode(node, true)));
  const awaited = plain(old.querySelector('.visually-hidden'));
  if (awaited) tell('awaiting', `${plain(old.firstChild)}: ${awaited}`);
}

document.addEventListener('gb:morph', ({ detail: { now } }) => {
  if (now.id !== 'main' || now.ownerDocument === document) return;
  count(now.ownerDocument);
  if (words) list(now.ownerDocument);
});
