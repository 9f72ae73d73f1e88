// How the reader wants pages: size of the text, measure, colours, keys of one character. It stands at
// the head of every page, so that a wish is an attribute of the root before anything is painted;
// tokens.css answers to it. Nothing here waits for the app or needs it.
(function () {
  "use strict";
  var root = document.documentElement;
  // What is said of no attribute, and what is kept of none.
  var usual = { size: "100", measure: "normal", scheme: "system", keys: "on" };
  // Where nothing may be kept, a wish lasts as long as the page.
  var keeps = true;

  function wish(name, value) {
    if (value && value !== usual[name]) root.setAttribute("data-" + name, value);
    else root.removeAttribute("data-" + name);
  }

  function recall() {
    try {
      for (var name in usual) if (keeps) wish(name, localStorage.getItem("hemeroteca-" + name));
    } catch (refused) {
      keeps = false;
    }
  }

  recall();
  // In another tab, or while this page was put by for when the reader comes back.
  addEventListener("storage", recall);
  addEventListener("pageshow", recall);

  document.addEventListener("change", function (event) {
    var name = event.target.name;
    if (!event.target.closest(".settings") || !(name in usual)) return;
    wish(name, event.target.value);
    try {
      localStorage.setItem("hemeroteca-" + name, event.target.value);
    } catch (refused) {
      keeps = false;
    }
  });

  // The controls say what is so whenever they are shown: whoever has made them doesn't know.
  document.addEventListener("beforetoggle", function (event) {
    if (!event.target.classList.contains("settings")) return;
    event.target.querySelectorAll("input").forEach(function (input) {
      input.checked = input.value === (root.getAttribute("data-" + input.name) || usual[input.name]);
    });
  }, true);

  // The sheet of keys. A question mark that is written somewhere opens nothing.
  document.addEventListener("keydown", function (event) {
    var sheet = document.getElementById("keys");
    var modified = event.ctrlKey || event.altKey || event.metaKey;
    if (event.key !== "?" || modified || root.hasAttribute("data-keys") || !sheet || !sheet.togglePopover) return;
    if (event.target.closest("input:not([type=radio]), select, textarea")) return;
    event.preventDefault();
    if (sheet.togglePopover()) sheet.focus();
  });
})();
