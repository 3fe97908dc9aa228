// Times in the reader's zone and language; the exact one on hover. The server sends UTC.
const page = document.documentElement.lang;
const language = navigator.languages.find(own => own.split('-')[0] === page) ?? page;
const format = options => new Intl.DateTimeFormat(language, options);
const exact = format({ dateStyle: 'full', timeStyle: 'long' });
const clock = format({ hour: '2-digit', minute: '2-digit' });
const day = format({ weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
const year = format({ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });
const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
const steps = [['year', 31536e6], ['month', 2592e6], ['week', 6048e5], ['day', 864e5], ['hour', 36e5], ['minute', 6e4]];

function near(date) {
  const distance = date - Date.now();
  const [unit, size] = steps.find(([, size]) => Math.abs(distance) >= size) ?? ['minute', 6e4];
  return relative.format(Math.round(distance / size), unit);
}

function short(date) {
  const now = new Date();
  if (date.toDateString() === now.toDateString()) return `${relative.format(0, 'day')} ${clock.format(date)}`;
  return (Math.abs(date - now) < 180 * 864e5 ? day : year).format(date);
}

export function show(root, lasting = false) {
  for (const element of root.querySelectorAll('time[data-when]')) {
    const date = new Date(element.dateTime);
    element.textContent = lasting ? year.format(date) : element.dataset.when === 'near' ? near(date) : short(date);
    element.title = exact.format(date);
  }
  for (const element of root.querySelectorAll('[data-until]')) {
    element.textContent = near(new Date(element.dataset.until));
  }
  for (const input of root.querySelectorAll('input[data-zone]')) {
    const clock = document.querySelector('input[data-at]');
    if (clock) {
      const at = new Date(clock.dataset.at);
      clock.value = new Date(at - at.getTimezoneOffset() * 60000).toISOString().slice(0, 16);
      clock.removeAttribute('data-at');
    }
    input.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
    input.removeAttribute('data-zone');
  }
}

show(document);
document.addEventListener('htmx:after:process', event => show(event.target));
setInterval(() => show(document), 60000);
// "today" is not true of paper for long
addEventListener('beforeprint', () => show(document, true));
addEventListener('afterprint', () => show(document));
