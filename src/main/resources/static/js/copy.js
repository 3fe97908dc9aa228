// Copy buttons: data-copy names the element whose text goes to the clipboard. They stay hidden without this script.
for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const source = document.querySelector(button.dataset.copy);
    await navigator.clipboard.writeText(source.value ?? source.textContent);
    const label = button.textContent;
    button.textContent = button.dataset.copied ?? label;
    document.dispatchEvent(new CustomEvent('gb:announce', { detail: button.textContent }));
    setTimeout(() => { button.textContent = label; }, 2000);
  });
}
