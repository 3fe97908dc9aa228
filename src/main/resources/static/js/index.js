// The side index follows the reading: the section in sight is marked. On a phone a chosen section closes the sheet.
const links = new Map([...document.querySelectorAll('.index a')].map(link => [link.hash.slice(1), link]));
let current;

function mark(id) {
  current?.removeAttribute('aria-current');
  current = links.get(id) ?? current;
  current?.setAttribute('aria-current', 'true');
}

const watch = new IntersectionObserver(entries => {
  for (const entry of entries) if (entry.isIntersecting) mark(entry.target.getAttribute('aria-labelledby'));
}, { rootMargin: '-20% 0px -70% 0px' });
for (const id of links.keys()) {
  const section = document.getElementById(id)?.closest('section');
  if (section) watch.observe(section);
}

const sheet = document.getElementById('sections');
sheet?.addEventListener('click', event => { if (event.target.closest('a')) sheet.hidePopover(); });
