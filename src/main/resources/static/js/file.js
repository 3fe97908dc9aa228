// A file that is too large is told so before it is sent.
document.addEventListener('change', ({ target }) => {
  if (!target.matches('input[type=file][data-most]')) return;
  const large = [...target.files].some(file => file.size > Number(target.dataset.most));
  target.setCustomValidity(large ? target.dataset.larger : '');
  target.reportValidity();
});
