// Lets people see the password they type: fewer mistakes, and longer passwords.
export function showPasswords() {
  for (const box of document.querySelectorAll("input[data-show]")) {
    const toggle = document.createElement("button");
    const say = () => {
      const isHidden = box.type === "password";
      toggle.textContent = isHidden ? box.dataset.show : box.dataset.hide;
      toggle.setAttribute("aria-label", `${toggle.textContent}: ${box.labels[0]?.textContent}`);
    };
    toggle.type = "button";
    toggle.className = "button button--secondary";
    toggle.addEventListener("click", () => {
      box.type = box.type === "password" ? "text" : "password";
      say();
    });
    // Sent as a password again, so that the browser does not keep it among ordinary words.
    box.form.addEventListener("submit", () => {
      box.type = "password";
    });
    const pair = document.createElement("div");
    pair.className = "with-button";
    box.replaceWith(pair);
    pair.append(box, toggle);
    say();
  }
}
