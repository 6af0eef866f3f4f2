// One box that finds things and leads everywhere: Ctrl+K or Cmd+K. Without it, the link to the search page.
export function openPalette() {
  const palette = document.getElementById("palette");
  if (!palette) return;
  const form = palette.querySelector("form");
  const box = form.elements.words;
  const answers = document.getElementById("palette-answers");
  const status = document.getElementById("palette-status");
  const links = () => [...answers.querySelectorAll("a")];
  let asked = ""; // the words that are on their way
  let shown = null; // the words that the answers on the screen belong to
  let goes = false; // Enter was pressed before they came

  function open() {
    if (palette.open) return;
    palette.showModal();
    box.focus();
    window.htmx.trigger(form, "opened");
  }

  // What somebody looked for does not stay in the page.
  palette.addEventListener("close", () => {
    form.reset();
    answers.replaceChildren();
    status.textContent = "";
    [shown, goes] = [null, false];
  });

  function goToFirst() {
    goes = shown !== box.value;
    if (!goes) links()[0]?.click();
  }

  form.addEventListener("htmx:beforeRequest", () => {
    asked = box.value;
  });
  box.addEventListener("input", () => {
    goes = false;
  });

  document.addEventListener("keydown", (event) => {
    const asks = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    if (!asks || event.key.toLowerCase() !== "k") return;
    event.preventDefault();
    open();
  });
  document.addEventListener("click", (event) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (plain && event.target.closest("[data-palette]")) {
      event.preventDefault();
      open();
    }
    if (event.target === palette || event.target.closest("[data-close]")) palette.close();
  });

  palette.addEventListener("keydown", (event) => {
    // In a search box the browser would only empty it.
    if (event.key === "Escape") {
      event.preventDefault();
      palette.close();
    }
    const all = links();
    const at = all.indexOf(document.activeElement);
    if (event.key === "Enter" && document.activeElement === box) {
      event.preventDefault();
      goToFirst();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || (at < 0 && document.activeElement !== box)) return;
    event.preventDefault();
    // Above the first answer is the box; below the last one there is nothing.
    (at + step < 0 ? box : (all[at + step] ?? all[at] ?? box)).focus();
  });
  // Answers that arrive after the box was closed belong to nobody any more.
  answers.addEventListener("htmx:beforeSwap", (event) => {
    if (!palette.open) event.detail.shouldSwap = false;
  });
  answers.addEventListener("htmx:afterSwap", () => {
    shown = asked;
    if (goes) goToFirst();
    status.textContent = answers.querySelector(".found__count, .notice")?.textContent.trim() ?? "";
  });
}
