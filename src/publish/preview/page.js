// Loads the page anew when the site has changed. A tab that nobody sees lets its connection go,
// since a browser has only a few for one host; it asks again when it is seen.
(function () {
  "use strict";
  var address = "/.preview?" + document.currentScript.dataset.stamp;
  var events;

  function listen() {
    if (events) events.close();
    events = null;
    if (document.visibilityState === "hidden") return;
    events = new EventSource(address);
    events.addEventListener("changed", function () {
      events.close();
      location.reload();
    });
  }

  document.addEventListener("visibilitychange", listen);
  listen();
})();
