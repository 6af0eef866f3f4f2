// On paper nothing can be unfolded: the numbers behind a picture open before printing.
export function openForPrinting() {
  const opened = new Set();
  window.addEventListener("beforeprint", () => {
    document.querySelectorAll("details:not(.menu):not([open])").forEach((fold) => {
      fold.open = true;
      opened.add(fold);
    });
  });
  window.addEventListener("afterprint", () => {
    opened.forEach((fold) => (fold.open = false));
    opened.clear();
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-print]")) window.print();
  });
}
