// Tells when the text is on the screen. It stands at the head of every page, which has the styles
// of what is seen first: then the other sheets are sent for, and what is not the text waits to be
// drawn until they are here (`data-unpainted` in the style sheets); so does the app to be sent for
// (boot.js). Where it doesn't run nothing waits.
(function () {
  "use strict";
  function dress(done) {
    var place = document.querySelector("script[data-styles]");
    if (!place) return done();
    // It comes after those that stand in the page.
    if (!document.body) return document.addEventListener("DOMContentLoaded", dress.bind(null, done));
    var sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = place.getAttribute("data-styles");
    // Without it a page is less handsome, and whole.
    sheet.onload = sheet.onerror = done;
    document.head.appendChild(sheet);
  }

  if (typeof Promise !== "function") return dress(function () {});
  var root = document.documentElement;
  root.setAttribute("data-unpainted", "");
  self.hemeroteca = {
    painted: new Promise(function (resolve) {
      var is = false;
      function painted() {
        if (is) return;
        is = true;
        dress(function () {
          root.removeAttribute("data-unpainted");
        });
        resolve();
      }
      // A page that isn't looked at, in a tab behind another, paints nothing.
      if (document.hidden) return painted();
      document.addEventListener("DOMContentLoaded", function () {
        setTimeout(painted, 500);
      });
      try {
        new PerformanceObserver(painted).observe({ type: "paint", buffered: true });
      } catch (untold) {
        addEventListener("load", painted);
      }
    }),
  };
})();
