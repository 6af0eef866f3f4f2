// Before an idle session ends, say so and offer to stay; on a shared computer, then clear the page.
const NOTICE = 120;
let timers = [];

function watch(clock) {
  timers.forEach(clearTimeout);
  const seconds = Number(clock.dataset.sessionSeconds);
  const warn = () => {
    clock.hidden = false;
    clock.focus();
  };
  const end = () => {
    if (clock.dataset.sessionEnd) location.replace(clock.dataset.sessionEnd);
  };
  timers = [setTimeout(warn, Math.max(0, seconds - NOTICE) * 1000), setTimeout(end, seconds * 1000)];
}

async function stay(clock) {
  const answer = await fetch(clock.action, {
    method: "POST",
    body: new FormData(clock),
    headers: { Accept: "application/json" },
  });
  if (answer.status !== 204) return location.reload();
  clock.hidden = true;
  return watch(clock);
}

export function watchTheClock() {
  const clock = document.querySelector("[data-session-seconds]");
  if (!clock) return;
  watch(clock);
  clock.elements.next.value = location.pathname + location.search;
  clock.addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopPropagation();
    stay(clock).catch(() => clock.submit());
  });
  // Whatever the page asks the server keeps the session alive as well.
  document.body.addEventListener("htmx:afterRequest", () => watch(clock));
}

// No browser keeps what is typed on a computer that others use.
export function obeySharedComputer() {
  const shared = document.querySelector("[name=is_shared]");
  shared?.addEventListener("change", () => {
    shared.form.autocomplete = shared.checked ? "off" : "on";
  });
}
