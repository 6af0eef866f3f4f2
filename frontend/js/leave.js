// "Leave this page": covers the page at once, then goes elsewhere without leaving this address behind
// in the tab. It cannot remove what the browser, the network or other software has noted.
const PRESSES = 3;
const WITHIN = 5000;

const page = document.documentElement;

function cover(word) {
  const veil = document.createElement("div");
  veil.className = "leaving__cover";
  veil.setAttribute("role", "alert");
  veil.textContent = word;
  page.classList.add("leaving");
  document.body.append(veil);
}

function leave(link) {
  const { word, icon } = link.dataset;
  cover(word);
  document.title = word;
  document.querySelectorAll("link[rel~=icon]").forEach((found) => found.setAttribute("href", icon));
  history.replaceState(null, "", "/");
  location.replace(link.href);
}

function uncover() {
  page.classList.remove("leaving");
  document.querySelectorAll(".leaving__cover").forEach((veil) => veil.remove());
}

/** Count presses of one bare key; any other key in between starts again. */
function countPresses(key, link) {
  const dots = link.querySelector(".leave__count");
  const spoken = document.getElementById("leave-status");
  let pressed = 0;
  let timer = 0;
  let alone = false;

  function show() {
    if (!dots) return;
    dots.replaceChildren(
      ...(pressed ? Array.from({ length: PRESSES }, (_, index) => {
        const dot = document.createElement("span");
        dot.className = index < pressed ? "is-on" : "";
        return dot;
      }) : []),
    );
  }

  function reset() {
    clearTimeout(timer);
    pressed = 0;
    if (spoken) spoken.textContent = "";
    show();
  }

  document.addEventListener("keydown", (event) => {
    alone = event.key === key && !event.repeat && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (!alone && event.key !== key) reset();
  });
  document.addEventListener("keyup", (event) => {
    if (event.key !== key || !alone) return;
    alone = false;
    clearTimeout(timer);
    timer = setTimeout(reset, WITHIN);
    pressed += 1;
    show();
    if (pressed === PRESSES) return leave(link);
    const left = PRESSES - pressed;
    if (spoken) spoken.textContent = left === 1 ? spoken.dataset.one : spoken.dataset.two;
  });
}

export function watchForLeaving() {
  document.addEventListener("click", (event) => {
    // A page that only stands before another one takes no place in the history.
    const onward = event.target.closest("[data-replace]");
    if (onward) {
      event.preventDefault();
      return location.replace(onward.href);
    }
    const link = event.target.closest("[data-leave]");
    if (!link) return;
    event.preventDefault();
    leave(document.querySelector(".leave") ?? link);
  });
  window.addEventListener("pageshow", uncover);
  const link = document.querySelector(".leave[data-keys]");
  if (!link) return;
  countPresses("Shift", link);
  countPresses("Escape", link);
}
