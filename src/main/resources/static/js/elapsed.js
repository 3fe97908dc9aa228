// Times that go on, by the server's clock: how far it was when the page was drawn is in the page, what passed since is counted here.
const seen = new WeakMap();
const two = number => String(number).padStart(2, '0');

function tell(element) {
  const { since, now } = element.dataset;
  let begin = seen.get(element);
  if (begin?.now !== now) seen.set(element, begin = { now, at: performance.now() });
  const seconds = Math.max(0, Math.floor((new Date(now) - new Date(since) + performance.now() - begin.at) / 1000));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  element.textContent = (hours ? `${hours}:${two(minutes)}` : minutes) + `:${two(seconds % 60)}`;
}

setInterval(() => document.querySelectorAll('time[data-since]').forEach(tell), 1000);
document.querySelectorAll('time[data-since]').forEach(tell);
