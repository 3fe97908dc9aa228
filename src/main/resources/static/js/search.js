// Ctrl or Cmd and K goes to the search field.
const field = document.getElementById('find');
document.addEventListener('keydown', event => {
  if (field && event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    field.focus();
    field.select();
  }
});
