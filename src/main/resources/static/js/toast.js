// One line at the foot of the page for ten seconds, with a way back. Other scripts say
// document.dispatchEvent(new CustomEvent('gb:say', { detail: { text, undo, label, bad } })).
const toast = document.getElementById('toast');
const button = toast.querySelector('button');
const live = document.getElementById('live');
const plain = button.textContent;
let act;
let timer;

function close() {
  toast.hidden = true;
  act = undefined;
}

function open({ text, undo, label, bad }) {
  clearTimeout(timer);
  toast.firstElementChild.textContent = text;
  toast.classList.toggle('bad', Boolean(bad));
  button.textContent = label ?? plain;
  button.hidden = !undo;
  act = undo;
  toast.hidden = false;
  if (!bad) timer = setTimeout(close, 10000);
}

button.addEventListener('click', () => {
  const undo = act;
  close();
  undo?.();
});
document.addEventListener('gb:say', event => open(event.detail));
document.addEventListener('gb:announce', event => { live.textContent = event.detail; });
document.addEventListener('keydown', event => { if (event.key === 'Escape' && !toast.hidden) close(); });
for (const pause of ['mouseenter', 'focusin']) toast.addEventListener(pause, () => clearTimeout(timer));
toast.addEventListener('mouseleave', () => { if (!toast.classList.contains('bad')) timer = setTimeout(close, 10000); });
