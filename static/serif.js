// Shows the page in its own serif where that is here already, from the first paint on: text that is
// being read never changes its shape. At the first visit a font of the device's stands in for it,
// and the serif is sent for when the text is on the screen, for the pages to come.
(function () {
  "use strict";
  var kept = "hemeroteca-serif";
  try {
    if (localStorage.getItem(kept)) {
      document.documentElement.setAttribute("data-serif", "");
      return;
    }
  } catch (refused) {
    return;
  }
  if (!self.hemeroteca || !document.fonts) return;
  self.hemeroteca.painted.then(function () {
    // A page is whole when all has come that it has sent for: it isn't to wait for this.
    if (document.readyState !== "complete") return new Promise(function (resolve) { addEventListener("load", resolve); });
  }).then(function () {
    return document.fonts.load('1em "Hemeroteca Serif"');
  }).then(function (faces) {
    if (faces.length) localStorage.setItem(kept, "here");
  }).catch(function () {
    // It doesn't come, or nothing may be kept: the device's font will do.
  });
})();
