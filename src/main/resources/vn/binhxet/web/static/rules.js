"use strict";
// The editor works without this file; it numbers new lines, goes to the line of a message and keeps unsaved text.
(() => {
  const area = document.querySelector("textarea[data-lines]");
  const numbers = area.previousElementSibling;
  const saved = area.value;
  let isSending = false;

  function number() {
    const lines = area.value.split("\n").length;
    while (numbers.childElementCount > lines) numbers.lastElementChild.remove();
    while (numbers.childElementCount < lines) {
      const next = document.createElement("span");
      next.textContent = numbers.childElementCount + 1;
      next.id = `dong-${next.textContent}`;
      numbers.append(next);
    }
    area.rows = lines + 1;
  }

  function go(line, column) {
    const before = area.value.split("\n").slice(0, line - 1);
    const start = before.reduce((sum, text) => sum + text.length + 1, 0) + Math.max(0, column - 1);
    area.focus({ preventScroll: true });
    area.setSelectionRange(start, start);
    document.getElementById(`dong-${line}`)?.scrollIntoView({ block: "center" });
  }

  area.addEventListener("input", number);
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-line]");
    if (!link) return;
    event.preventDefault();
    go(Number(link.dataset.line), Number(link.dataset.column));
  });
  area.form.addEventListener("submit", () => (isSending = true));
  window.addEventListener("beforeunload", (event) => {
    if (!isSending && area.value !== saved) event.preventDefault();
  });
  const asked = location.hash.match(/^#dong-([1-9]\d*)$/);
  if (asked) go(Number(asked[1]), Number(new URLSearchParams(location.search).get("cot") ?? 1));
})();
