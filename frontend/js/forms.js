// A second click must not send a form twice, and a failed save must not lose what was typed.
function release(form) {
  form.removeAttribute("aria-busy");
  delete form.dataset.sent;
}

function typed(form) {
  return [...form.querySelectorAll("textarea, input[type=text]")].map((box) => box.value).filter(Boolean).join("\n\n");
}

function offerRescue(form) {
  const template = document.getElementById("rescue");
  if (!template || form.querySelector(".rescue")) return;
  const rescue = template.content.firstElementChild.cloneNode(true);
  rescue.querySelector("[data-copy]").addEventListener("click", () => {
    navigator.clipboard?.writeText(typed(form));
  });
  rescue.querySelector("[data-again]").addEventListener("click", () => {
    rescue.remove();
    form.requestSubmit();
  });
  form.append(rescue);
  rescue.focus();
}

export function guardForms() {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post") return;
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = "1";
    form.setAttribute("aria-busy", "true");
    // If no answer comes, let the person try again.
    setTimeout(() => release(form), 8000);
  });
  window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(release));
  document.body.addEventListener("htmx:afterRequest", (event) => {
    const form = event.detail.elt.closest("form");
    if (form) release(form);
  });
  for (const failure of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) {
    document.body.addEventListener(failure, (event) => {
      const form = event.detail.elt.closest("form");
      if (form) offerRescue(form);
    });
  }
}
