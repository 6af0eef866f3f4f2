// Focus and spoken messages: a person who cannot see the change must be taken to it or told of it.
function announce(text) {
  const region = document.getElementById("announcements");
  if (region && text) region.textContent = text;
}

export function steerFocus() {
  document.querySelector("[data-focus-first]")?.focus();

  document.body.addEventListener("htmx:afterSettle", (event) => {
    const target = event.detail.elt;
    const wanted = target?.matches?.("[data-focus]") ? target : target?.querySelector?.("[data-focus-first], [data-focus]");
    wanted?.focus();
  });
  // A server answer names its spoken message in the header HX-Trigger: {"announce": "Saved"}.
  document.body.addEventListener("announce", (event) => announce(event.detail.value));
  // Each letter in a search box asks anew: one waiting message for all of them, gone with the answer.
  const { loading } = document.body.dataset;
  const region = document.getElementById("announcements");
  let slow = 0;
  document.body.addEventListener("htmx:beforeRequest", () => {
    clearTimeout(slow);
    slow = setTimeout(() => announce(loading), 1000);
  });
  document.body.addEventListener("htmx:afterRequest", () => {
    clearTimeout(slow);
    if (region?.textContent === loading) region.textContent = "";
  });
}
