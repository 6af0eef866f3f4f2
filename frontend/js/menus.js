// Menus are <details>: Escape and a click elsewhere close them, as people expect of a menu.
export function closeMenus() {
  const open = () => document.querySelectorAll(".menu[open]");
  document.addEventListener("click", (event) => {
    open().forEach((menu) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    open().forEach((menu) => {
      menu.open = false;
      if (menu.contains(document.activeElement)) menu.querySelector("summary").focus();
    });
  });
}
