// Starts the app once the page can be read. It stands at the end of every page, so that nothing
// that it sends for comes before the text; an older browser that can't run the app reads it too.
(function () {
  "use strict";
  var place = document.currentScript.dataset;

  // Shows one of the lines that stand at the page's end for when there is no app.
  function tell(id) {
    var line = document.getElementById(id);
    if (line) line.hidden = false;
  }

  // The app's script, as browsers with Trusted Types want its address. The policy has but one
  // answer, whatever it is asked.
  function run(address, integrity) {
    var rules = { createScriptURL: function () { return address; } };
    var policy = self.trustedTypes ? trustedTypes.createPolicy("hemeroteca-boot", rules) : rules;
    return new Promise(function (resolve, reject) {
      var script = document.createElement("script");
      script.onload = resolve;
      script.onerror = reject;
      script.integrity = integrity;
      script.src = policy.createScriptURL("");
      document.head.appendChild(script);
    });
  }

  function get(address, options) {
    return fetch(address, options).then(function (response) {
      if (!response.ok) throw new Error(address + ": " + response.status);
      return response;
    });
  }

  function bytesIn(id) {
    var text = atob(document.getElementById(id).textContent.trim());
    var bytes = new Uint8Array(text.length);
    for (var at = 0; at < bytes.length; at += 1) bytes[at] = text.charCodeAt(at);
    return bytes;
  }

  // The manifest names what was published at once. It is asked for anew each time.
  function manifest(cache) {
    return get(place.archive + "manifest.json", { cache: cache }).then(function (response) {
      return response.json();
    }).then(function (manifest) {
      // What the address asks for lies a step further on: that step is taken meanwhile.
      var asked = new URLSearchParams(location.search);
      for (var name in manifest.ways) {
        if (asked.has(name)) manifest.ways[name].forEach(preload);
      }
      return manifest;
    });
  }

  function preload(shard) {
    var link = document.createElement("link");
    link.rel = "preload";
    link.as = "fetch";
    link.crossOrigin = "";
    link.href = place.archive + shard;
    document.head.appendChild(link);
  }

  // A server that doesn't know the type of wasm would have it compiled only when it is whole.
  function streamed(response) {
    var type = response.headers.get("content-type") || "";
    return type.indexOf("application/wasm") === 0 ? response : response.arrayBuffer();
  }

  if (typeof WebAssembly !== "object" || typeof DecompressionStream !== "function") {
    tell("too-old");
    return;
  }
  // While a page opens a window, Firefox runs what is queued in the midst of what runs already (its
  // bug 1855409). The app's own queue can't bear that, and would never run again: here it waits.
  var queue = self.queueMicrotask, runs = false, late = [];
  self.queueMicrotask = function (task) {
    queue(function () {
      if (runs) {
        late.push(task);
        return;
      }
      runs = true;
      try {
        task();
      } finally {
        runs = false;
        late.splice(0).forEach(self.queueMicrotask);
      }
    });
  };
  // Who saves data is spared what nobody has asked for.
  if ((navigator.connection || {}).saveData) {
    document.documentElement.setAttribute("data-spare", "");
  }
  // A page that is left breaks off what it has sent for. When the reader goes back to it, some
  // browsers show it as it was left, and nothing more would come.
  addEventListener("pageshow", function (event) {
    if (event.persisted && document.documentElement.dataset.app !== "up") location.reload();
  });

  function begin() {
    var wasm, script;
    if (place.wasm) {
      wasm = get(place.wasm, { integrity: place.wasmIntegrity, priority: "low" }).then(streamed);
      script = run(place.script, place.scriptIntegrity);
      var sent = manifest("no-cache").catch(function () { return manifest("reload"); });
      // The app asks for it, and then it hears of what has failed.
      sent.catch(function () {});
      self.hemeroteca.manifest = sent;
      // The first date that a browser writes takes it tens of milliseconds: it spends them while the
      // app is on its way, and not between a reader and a page that answers.
      setTimeout(function () { new Intl.DateTimeFormat(); });
    } else {
      wasm = new Response(new Blob([bytesIn("wasm")]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
    }
    Promise.all([wasm, script]).then(function (came) {
      return wasm_bindgen({ module_or_path: came[0] }).catch(function (error) {
        tell(error instanceof WebAssembly.CompileError ? "too-old" : "not-loaded");
        console.error(error);
      });
    }, function () {
      // The browser itself reports what hasn't come.
      tell("not-loaded");
    });
  }

  // To send for things takes the processor from painting the text (paint.js). Where the address
  // asks for other articles than those in the page, nobody waits for these; but the page is
  // to be whole before a script that doesn't come keeps it from being so.
  if (/[?&](all|any|none|q)=/.test(location.search)) addEventListener("load", begin);
  else self.hemeroteca.painted.then(begin);
})();
