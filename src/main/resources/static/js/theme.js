// Colours before the first paint, so this one is no module: what was chosen on this device, else what the server
// rendered, else what the device prefers.
(() => {
  const root = document.documentElement;
  const device = matchMedia('(prefers-color-scheme: dark)');
  const follow = () => { root.dataset.bsTheme = device.matches ? 'dark' : 'light'; };
  const chosen = /(?:^|; )theme=(light|dark)(?:;|$)/.exec(document.cookie)?.[1];
  if (chosen) {
    root.dataset.bsTheme = chosen;
  } else if (root.dataset.bsTheme === 'auto') {
    follow();
    device.addEventListener('change', follow);
  }
  document.addEventListener('DOMContentLoaded', () => {
    const button = document.querySelector('[data-theme-toggle]');
    if (!button) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      device.removeEventListener('change', follow);
      root.dataset.bsTheme = root.dataset.bsTheme === 'dark' ? 'light' : 'dark';
      const secure = location.protocol === 'https:' ? '; secure' : '';
      document.cookie = `theme=${root.dataset.bsTheme}; path=/; max-age=31536000; samesite=lax${secure}`;
    });
  });
})();
