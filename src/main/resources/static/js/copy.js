// Copy buttons: data-copy names the element, data-copy-from the address, whose text goes to the clipboard. They stay hidden
// without this script.
const textOf = async button => {
  if (button.dataset.copyFrom) {
    const answer = await fetch(button.dataset.copyFrom);
    if (!answer.ok) throw new Error(`${answer.status} ${button.dataset.copyFrom}`);
    return answer.text();
  }
  const source = document.querySelector(button.dataset.copy);
  return source.value ?? source.textContent;
};
for (const button of document.querySelectorAll('[data-copy], [data-copy-from]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(await textOf(button));
    const label = button.textContent;
    button.textContent = button.dataset.copied ?? label;
    document.dispatchEvent(new CustomEvent('gb:announce', { detail: button.textContent }));
    setTimeout(() => { button.textContent = label; }, 2000);
  });
}
