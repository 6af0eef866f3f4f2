// What a page may not have, found by looking at it as it is drawn now. Returns a list of sentences.
({ words }) => {
  const faults = [];
  const drawn = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  const hidden = (element) => element.closest(".visually-hidden, .govuk-visually-hidden, .skip-links") !== null;
  const say = (element) => (element.outerHTML ?? "").replace(/\s+/g, " ").slice(0, 110);

  // Structure.
  const heads = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter((head) => head.checkVisibility());
  const tops = heads.filter((head) => head.tagName === "H1").length;
  if (tops !== 1) faults.push(`${tops} first headings`);
  const main = heads.filter((head) => head.closest("main"));
  main.slice(1).forEach((head, index) => {
    if (Number(head.tagName[1]) > Number(main[index].tagName[1]) + 1) faults.push(`heading jumps: ${say(head)}`);
  });
  if (!document.title.trim()) faults.push("no title");
  const told = words.filter((word) => document.title.toLowerCase().includes(word));
  if (told.length) faults.push(`the title tells: ${document.title}`);
  // Two marks where one belongs, and what a template leaves behind.
  const odd = document.querySelector("main").innerText.match(/.{0,40}([^.]\.\.(?!\.)|[!?…]\.|,,|\(\)|undefined|\{[{%]).{0,20}/);
  if (odd) faults.push(`odd words: ${odd[0]}`);

  // Links that lead nowhere.
  document.querySelectorAll("a[href='']").forEach((link) => faults.push(`a dead link: ${say(link)}`));

  // Room.
  if (document.documentElement.scrollWidth > innerWidth) faults.push(`scrolls sideways: ${document.documentElement.scrollWidth}`);
  const controls = "button, summary, select, textarea, input:not([type=hidden]), [role=button], .button, .leave, nav a";
  for (const element of document.querySelectorAll(controls)) {
    if (!drawn(element) || hidden(element)) continue;
    const item = element.closest(".govuk-radios__item, .govuk-checkboxes__item") ?? element;
    const inline = element.tagName === "A" && getComputedStyle(element).display === "inline";
    const box = item.getBoundingClientRect();
    if (!inline && (box.height < 43.5 || box.width < 43.5)) {
      faults.push(`small ${Math.round(box.width)}x${Math.round(box.height)}: ${say(element)}`);
    }
  }

  // Focus: seen, and not covered by a bar.
  const stops = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")];
  for (const element of stops) {
    if (!drawn(element) || element.disabled) continue;
    element.focus();
    if (document.activeElement !== element) continue;
    const item = element.closest(".govuk-radios__item, .govuk-checkboxes__item") ?? element;
    const box = (item.getClientRects().length > 1 ? item.getClientRects()[0] : item.getBoundingClientRect());
    // Of what is taller than the window, the part that the window shows.
    const [left, right] = [Math.max(box.left, 0) + 3, Math.min(box.right, innerWidth) - 3];
    const [top, bottom] = [Math.max(box.top, 0) + 3, Math.min(box.bottom, innerHeight) - 3];
    const points = [[left, top], [right, top], [left, bottom], [right, bottom], [(left + right) / 2, (top + bottom) / 2]];
    const seen = points.some(([x, y]) => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (item.contains(hit) || hit.contains(item) && hit.tagName === "LABEL");
    });
    if (!seen) faults.push(`covered: ${say(element)}`);
    const marks = [element, item].flatMap((one) => [getComputedStyle(one), getComputedStyle(one, "::before"), getComputedStyle(one, "::after")]);
    if (item !== element) marks.push(...[...item.querySelectorAll("label")].map((label) => getComputedStyle(label, "::before")));
    const ringed = marks.some((style) => style.boxShadow !== "none" || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2));
    if (!ringed) faults.push(`no ring: ${say(element)}`);
  }
  document.activeElement?.blur();
  scrollTo(0, 0);
  return faults;
}
