// Follows what others do: a stream says that something changed, the page asks what, once at a time, and changes in place.
// Without a stream it looks now and then; without this script the page is read as it was sent.
const place = document.querySelector('[data-changes]');
const away = document.getElementById('away');
const words = away?.dataset ?? {};
const main = document.getElementById('main');
const clock = new Intl.DateTimeFormat(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
const patience = { gather: 120, brief: 1500, silence: 40000, first: 1000, longest: 15000, slow: 30000, hidden: 5000 };
const base = place?.dataset.since?.replace(/\/since$/, '');
let seq = Number(place?.dataset.seq ?? 0);
let source;
let silence;
let retry;
let pause = patience.first;
let lostAt;
let answers = false;
let refusals = 0;
let asking = false;
let again = false;

const morph = (old, now, inside = false) => document.dispatchEvent(new CustomEvent('gb:morph', { detail: { old, now, inside } }));

function tell(text, button = false) {
  away.querySelector('span').textContent = text;
  away.querySelector('button').hidden = !button;
  away.hidden = !text;
}

class Out extends Error {}

async function get(address, headers = {}) {
  const answer = await fetch(address, { headers: { 'Greenboard-Unattended': 'yes', ...headers }, cache: 'no-store' });
  const refused = answer.status >= 400 && answer.status < 500 && answer.status !== 429;
  if (answer.redirected || refused) throw new Out();
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.text();
}

const parsed = text => new DOMParser().parseFromString(text, 'text/html');

async function panel(item) {
  const there = item.querySelector(':scope > .note-at');
  const text = await get(item.querySelector('.more').href, { 'HX-Request': 'true' });
  if (item.matches('.is-open')) morph(there, parsed(text).body, true);
}

function fresh(item) {
  item.classList.add('fresh');
  item.addEventListener('animationend', () => item.classList.remove('fresh'), { once: true });
}

// What stands above the page's own content is there or not.
function above(shown) {
  for (const id of ['alarm', 'asked-role']) {
    const old = document.getElementById(id);
    const now = shown.getElementById(id);
    if (old && now) morph(old, now);
    else if (now) main.before(document.importNode(now, true));
    else old?.remove();
  }
  const pages = [document, shown].map(one => one.querySelector('.sub .nav-l'));
  if (pages.every(Boolean)) morph(...pages);
}

// What answers a form has no address of its own to be read again from.
async function page() {
  if (document.documentElement.dataset.answer === 'form') return;
  const shown = parsed(await get(location.href));
  const now = shown.getElementById('main');
  const at = Number(shown.querySelector('[data-changes]')?.dataset.seq ?? 0);
  if (!now || !shown.querySelector('[data-changes]')) return;
  document.title = shown.title;
  above(shown);
  morph(main, now);
  for (const item of main.querySelectorAll('li.is-open')) await panel(item);
  seq = Math.max(seq, at);
}

async function parts(news) {
  const items = [];
  for (const part of news.querySelectorAll('hx-partial')) {
    const old = document.querySelector(part.getAttribute('hx-target'));
    const inside = part.getAttribute('hx-swap') === 'innerHTML';
    if (!old || old.isEqualNode(part.firstElementChild)) continue;
    const before = old.getAttribute('class');
    const box = old.querySelector('.tick')?.getAttribute('formaction');
    morph(old, inside ? part : part.firstElementChild, inside);
    if (old.tagName === 'LI' && (before !== old.getAttribute('class') || box !== old.querySelector('.tick')?.getAttribute('formaction'))) items.push(old);
  }
  const sheet = document.getElementById('sheet');
  for (const name of [...sheet.classList]) if (name.startsWith('v-')) sheet.classList.remove(name);
  sheet.classList.add(document.getElementById('mast').dataset.css);
  items.forEach(fresh);
  for (const item of items.filter(one => one.matches('.is-open'))) await panel(item);
}

async function catchUp() {
  if (!base) return page();
  const rows = location.pathname === base && !location.search && document.getElementById('sheet') !== null;
  const news = parsed(await get(`${place.dataset.since}?after=${seq}&rows=${rows}`)).getElementById('since');
  const at = Number(news.dataset.seq);
  if (at <= seq) return;
  if (news.dataset.whole === 'true') await page().catch(failure => { if (!(failure instanceof Out)) throw failure; });
  else await parts(news);
  seq = Math.max(seq, at);
  const said = [...news.querySelectorAll(':scope > p')].map(line => line.textContent).join('. ');
  if (said) document.dispatchEvent(new CustomEvent('gb:announce', { detail: said }));
}

function ask() {
  if (asking) { again = true; return; }
  asking = true;
  setTimeout(async () => {
    again = false;
    let failure;
    try {
      await catchUp();
    } catch (caught) {
      failure = caught;
    }
    asking = false;
    if (failure instanceof Out) out();
    else if (failure && source) setTimeout(ask, pause = Math.min(pause * 2, patience.longest));
    else if (again) ask();
  }, patience.gather);
}

function close() {
  clearTimeout(silence);
  source?.close();
  source = undefined;
}

function out() {
  close();
  clearTimeout(retry);
  tell(words.out);
}

function lost() {
  const refused = source?.readyState === EventSource.CLOSED;
  if (!refused || !answers) {
    lostAt ??= new Date();
    const show = () => { if (lostAt) tell(words.lost.replace('{0}', clock.format(lostAt))); };
    if (navigator.onLine) setTimeout(show, patience.brief);
    else show();
  }
  if (source && !refused) return;
  close();
  clearTimeout(retry);
  retry = setTimeout(look, refused && ++refusals > 2 ? patience.slow : pause);
  pause = Math.min(pause * 2, patience.longest);
}

function found() {
  lostAt = undefined;
  pause = patience.first;
  const unsaved = main.querySelector('li.unsaved') !== null;
  tell(unsaved ? words.unsaved : '', unsaved);
}

// The stream was refused or cannot be reached: what there is to know, and then another try.
async function look() {
  if (document.hidden || source) return;
  try {
    await catchUp();
    answers = true;
    found();
    open();
  } catch (failure) {
    answers = false;
    if (failure instanceof Out) out();
    else lost();
  }
}

function heard() {
  clearTimeout(silence);
  silence = setTimeout(() => { close(); lost(); }, patience.silence);
}

function open() {
  clearTimeout(retry);
  if (document.hidden || source) return;
  source = new EventSource(`${place.dataset.changes}?after=${seq}`);
  source.addEventListener('open', () => {
    heard();
    found();
    answers = false;
    refusals = 0;
  });
  source.addEventListener('change', event => {
    heard();
    if (!event.lastEventId || Number(event.lastEventId) > seq) ask();
  });
  source.addEventListener('here', event => {
    heard();
    place.textContent = event.data;
    place.hidden = event.data === '-';
  });
  source.addEventListener('beat', heard);
  // A newer page of the same person has taken the place: this one looks now and then.
  source.addEventListener('full', () => {
    close();
    retry = setTimeout(look, patience.slow);
  });
  source.addEventListener('error', lost);
}

if (place && away) {
  let leave;
  open();
  // Another page is on its way: what it will show is not asked for here, where it may be gone already.
  document.addEventListener('submit', event => setTimeout(() => {
    if (event.defaultPrevented) return;
    close();
    retry = setTimeout(open, patience.longest);
  }));
  addEventListener('offline', () => { close(); lost(); });
  addEventListener('online', open);
  addEventListener('pagehide', close);
  addEventListener('pageshow', event => { if (event.persisted) open(); });
  document.addEventListener('visibilitychange', () => {
    clearTimeout(leave);
    if (document.hidden) leave = setTimeout(close, patience.hidden);
    else open();
  });
  away.querySelector('button').addEventListener('click', () => {
    tell('');
    for (const item of main.querySelectorAll('li.unsaved')) item.querySelector('.tick').click();
  });
}
