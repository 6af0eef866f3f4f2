// Passkeys: the browser asks the device, the server's form carries the answer.

function decode(text) {
  const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(plain, (character) => character.charCodeAt(0));
}

function encode(buffer) {
  const plain = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(plain).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

// JSON with base64url texts to what navigator.credentials wants; `rp.id` stays a name.
function opened(options) {
  const list = (keys) => (keys || []).map((key) => ({ ...key, id: decode(key.id) }));
  const result = { ...options, challenge: decode(options.challenge) };
  if (options.user) result.user = { ...options.user, id: decode(options.user.id) };
  if (options.excludeCredentials) result.excludeCredentials = list(options.excludeCredentials);
  if (options.allowCredentials) result.allowCredentials = list(options.allowCredentials);
  return result;
}

function closed(credential) {
  const response = {};
  for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (credential.response[name]) response[name] = encode(credential.response[name]);
  }
  return {
    id: credential.id,
    rawId: encode(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
    response,
  };
}

async function ask(kind, url) {
  if (kind === "sign-in") {
    const answer = await fetch(url, { headers: { Accept: "application/json" } });
    const { request_options: options } = await answer.json();
    return navigator.credentials.get({ publicKey: opened(options.publicKey) });
  }
  const found = JSON.parse(document.getElementById("passkey-options").textContent);
  if (kind === "get") return navigator.credentials.get({ publicKey: opened(found.request_options.publicKey) });
  const publicKey = opened(found.creation_options.publicKey);
  const selection = { ...publicKey.authenticatorSelection, residentKey: "required", requireResidentKey: true };
  return navigator.credentials.create({ publicKey: { ...publicKey, authenticatorSelection: selection } });
}

async function use(button) {
  const { form } = button;
  const failed = form.querySelector("[data-passkey-failed]");
  if (failed) failed.hidden = true;
  try {
    const credential = await ask(button.dataset.passkey, button.dataset.url);
    form.elements.credential.value = JSON.stringify(closed(credential));
    if (button.dataset.url) form.action = button.dataset.url;
    form.submit();
  } catch {
    if (failed) failed.hidden = false;
  }
}

function reveal() {
  for (const button of document.querySelectorAll("[data-passkey][hidden]")) button.hidden = false;
}

export function offerPasskeys() {
  if (!window.PublicKeyCredential) return;
  reveal();
  document.body.addEventListener("htmx:afterSettle", reveal);
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-passkey]");
    if (button) use(button);
  });
}
