/* Improvements only: every page works without this file. */
import { initAll } from "/static/vendor/govuk-frontend/govuk-frontend.min.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();

// After a swap the focus goes to the heading of what changed, and the live region says the result.
const announcer = document.getElementById("announcer");

document.addEventListener("htmx:afterSwap", (event) => {
  const target = event.detail.target;
  if (!(target instanceof HTMLElement)) {
    return;
  }
  initAll({ scope: target });
  const says = target.matches("[data-announce]") ? target : target.querySelector("[data-announce]");
  if (announcer && says) {
    announcer.textContent = says.getAttribute("data-announce");
  }
  if (target.hasAttribute("data-keep-focus")) {
    return;
  }
  const heading = target.querySelector("h1, h2, h3");
  if (heading instanceof HTMLElement) {
    heading.tabIndex = -1;
    heading.focus();
  }
});

// What could not be fetched never takes the page away: it is said where it would have stood.
for (const failure of ["htmx:responseError", "htmx:sendError"]) {
  document.addEventListener(failure, (event) => {
    const says = announcer?.dataset.failed ?? "";
    const words = document.createElement("p");
    words.className = "govuk-body";
    words.textContent = says;
    event.detail.target?.replaceChildren(words);
    if (announcer) {
      announcer.textContent = says;
    }
  });
}

if (document.querySelector("[data-chart]")) {
  import("/static/charts.js");
}

if (document.querySelector("[data-suggest]")) {
  import("/static/combobox.js");
}
