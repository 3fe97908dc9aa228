// Copy buttons: data-copy names the element, data-copy-from the address, whose text goes to the clipboard. They stay hidden
// without this script. Every block of code below data-commands gets a button of its own. What comes while a page follows counts too.
let commands = 0;

async function textOf(button) {
  if (button.dataset.copyFrom) {
    const answer = await fetch(button.dataset.copyFrom);
    if (!answer.ok) throw new Error(`${answer.status} ${button.dataset.copyFrom}`);
    return answer.text();
  }
  const source = document.querySelector(button.dataset.copy);
  return source.value ?? source.textContent;
}

function offer() {
  for (const pre of document.querySelectorAll('[data-commands] pre')) {
    if (pre.parentElement.matches('.pre-c')) continue;
    const { copyWord, copied } = pre.closest('[data-commands]').dataset;
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'btn btn-quiet btn-s', textContent: copyWord });
    const box = Object.assign(document.createElement('div'), { className: 'pre-c' });
    pre.id ||= `command-${++commands}`;
    pre.tabIndex = 0;
    Object.assign(button.dataset, { copy: `#${pre.id}`, copied });
    pre.replaceWith(box);
    box.append(pre, button);
  }
  for (const button of document.querySelectorAll(':is([data-copy], [data-copy-from])[hidden]')) button.hidden = false;
}

offer();
document.addEventListener('gb:morph', () => queueMicrotask(offer));
document.addEventListener('click', async event => {
  const button = event.target.closest('[data-copy], [data-copy-from]');
  if (!button) return;
  await navigator.clipboard.writeText(await textOf(button));
  const label = button.dataset.label ??= button.textContent;
  button.textContent = button.dataset.copied ?? label;
  document.dispatchEvent(new CustomEvent('gb:announce', { detail: button.textContent }));
  setTimeout(() => { button.textContent = label; }, 2000);
});
