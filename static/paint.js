// Tells when the text is on the screen. It stands at the head of every page: what is not the text
// waits to be drawn until then (`data-unpainted` in the style sheets), and so does the app to be
// sent for (boot.js). Where it doesn't run nothing waits.
(function () {
  "use strict";
  if (typeof Promise !== "function") return;
  var root = document.documentElement;
  root.setAttribute("data-unpainted", "");
  self.hemeroteca = {
    painted: new Promise(function (resolve) {
      function painted() {
        root.removeAttribute("data-unpainted");
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
