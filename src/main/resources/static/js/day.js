// The countdown, counted on from the server's time, whatever the reader's clock says. When somebody's time comes or is
// over, the part of the page that depends on it is asked for again.
const mine = Intl.DateTimeFormat().resolvedOptions().timeZone;
const two = number => String(number).padStart(2, '0');
let asked;

function begin(clock) {
  const page = Date.parse(clock.dataset.now);
  const target = Date.parse(clock.dataset.target);
  const change = Date.parse(clock.dataset.change);
  const start = performance.now();
  return { clock, target, change, now: () => page + performance.now() - start };
}

function words({ clock, target, now }) {
  const ahead = now() < target;
  const seconds = ahead ? Math.ceil((target - now()) / 1000) : Math.floor((now() - target) / 1000);
  const days = Math.floor(seconds / 86400);
  const rest = `${Math.floor(seconds / 3600) % 24}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return `T${ahead ? '−' : '+'}${days ? clock.dataset.days.replace('2', days) : ''}${rest}`;
}

function tick() {
  const clock = document.getElementById('clock');
  if (!clock) return;
  if (!clock.counted) {
    clock.counted = begin(clock);
    near(document);
  }
  clock.firstElementChild.textContent = words(clock.counted);
  if (clock.counted.now() > clock.counted.change && asked !== clock.dataset.change) {
    asked = clock.dataset.change;
    htmx.ajax('GET', document.getElementById('outlook').dataset.standing, { target: '#outlook', swap: 'innerHTML', select: '#outlook > *' });
  }
}

// Whoever's clock is the deployment's needs to read a time only once.
function near(root) {
  for (const yours of root.querySelectorAll('[data-zone-of]')) yours.hidden = yours.dataset.zoneOf === mine;
}

tick();
setInterval(tick, 1000);
