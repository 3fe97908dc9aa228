// Passkeys: a button with data-passkey asks the server for a question, the device for its answer, and sends the answer
// along with its form. What is marked data-passkey-only stays hidden where that cannot work.
const notes = document.querySelector('[data-passkey-notes]');
const note = name => notes.querySelector(`[data-passkey-note=${name}]`);
const bytes = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), sign => sign.charCodeAt(0));
const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const named = list => (list ?? []).map(({ id, type }) => ({ type, id: bytes(id) }));

const question = {
  create: asked => navigator.credentials.create({ publicKey: { ...asked, challenge: bytes(asked.challenge), user: { ...asked.user, id: bytes(asked.user.id) }, excludeCredentials: named(asked.excludeCredentials) } }),
  get: asked => navigator.credentials.get({ publicKey: { ...asked, challenge: bytes(asked.challenge), allowCredentials: named(asked.allowCredentials) } }),
};

function answer({ id, rawId, type, response }) {
  const parts = {};
  for (const part of ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle']) {
    if (response[part]) parts[part] = text(response[part]);
  }
  return JSON.stringify({ id, rawId: text(rawId), type, response: parts, clientExtensionResults: {} });
}

function fail(words) {
  const place = note('failed');
  place.textContent = words;
  place.hidden = false;
  place.focus();
}

function send(form) {
  if (form.elements.way) form.elements.way.value = 'passkey';
  if (form.elements.password) form.elements.password.value = '';
  form.submit();
}

async function ask(button) {
  const { form } = button;
  note('failed').hidden = true;
  const reply = await fetch(button.dataset.options, { method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'error' });
  // a page that can say more than a sentence says it
  if (!reply.ok && form.elements.way) return send(form);
  const said = await reply.json();
  if (!reply.ok) return fail(said.message);
  const device = await question[button.dataset.passkey](said.publicKey);
  form.elements.ceremony.value = said.ceremony;
  form.elements.answer.value = answer(device);
  send(form);
}

const words = error => ({ NotAllowedError: notes.dataset.cancelled, AbortError: notes.dataset.cancelled, InvalidStateError: notes.dataset.there })[error.name] ?? notes.dataset.unreachable;

if (notes) {
  const { origin } = notes.dataset;
  note('elsewhere').querySelector('a').href = origin + location.pathname + location.search;
  if (location.origin !== origin) note('elsewhere').hidden = false;
  else if (!window.PublicKeyCredential) note('unsupported').hidden = false;
  else for (const part of document.querySelectorAll('[data-passkey-only]')) part.hidden = false;
  for (const button of document.querySelectorAll('[data-passkey]')) {
    button.addEventListener('click', async () => {
      button.disabled = true;
      try {
        await ask(button);
      } catch (error) {
        fail(words(error));
      } finally {
        button.disabled = false;
      }
    });
  }
}
