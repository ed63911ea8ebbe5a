"use strict";
// Everything works without this file; it prints at a press, tries what was reset and shows how a job goes on.
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) window.print();
});
for (const button of document.querySelectorAll("[data-print]")) button.hidden = false;
document.addEventListener("reset", (event) => {
  setTimeout(() => event.target.dispatchEvent(new Event("change", { bubbles: true })));
});
for (const job of document.querySelectorAll("[data-events]")) {
  const events = new EventSource(job.dataset.events);
  events.addEventListener("progress", (event) => {
    const now = JSON.parse(event.data);
    job.querySelector(".told").textContent = now.text;
    const bar = job.querySelector("progress");
    if (now.total > 0) {
      bar.max = now.total;
      bar.value = now.done;
    } else {
      bar.removeAttribute("value");
    }
  });
  events.addEventListener("end", () => {
    events.close();
    location.reload();
  });
}
for (const file of document.querySelectorAll("[data-most]")) {
  file.addEventListener("change", () => {
    const isTooLarge = Array.from(file.files).some((one) => one.size > Number(file.dataset.most));
    file.setCustomValidity(isTooLarge ? file.dataset.tooLarge : "");
    file.reportValidity();
  });
}
