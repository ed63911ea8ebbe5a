"use strict";
// Everything works without this file; it prints at a press and tries what was reset.
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) window.print();
});
document.addEventListener("reset", (event) => {
  setTimeout(() => event.target.dispatchEvent(new Event("change", { bubbles: true })));
});
