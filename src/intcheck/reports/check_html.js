"use strict";
(() => {
  const marks = () => [...document.querySelectorAll("a.s:not(.supported)")].filter((mark) => {
    const card = document.querySelector(mark.getAttribute("href"));
    return card && card.offsetParent !== null;
  });
  let at = -1;
  const go = (step) => {
    const found = marks();
    if (!found.length) return;
    document.querySelectorAll("a.s.now").forEach((mark) => mark.classList.remove("now"));
    at = (at + step + found.length) % found.length;
    found[at].classList.add("now");
    found[at].focus({ preventScroll: true });
    found[at].scrollIntoView({ block: "center" });
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
    if (event.key === "j" || event.key === "n") go(1);
    if (event.key === "k" || event.key === "p") go(-1);
  });
  const open = (state) => document.querySelectorAll(".card details").forEach((part) => { part.open = state; });
  addEventListener("beforeprint", () => open(true));
})();
