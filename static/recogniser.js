// Stands at the end of the worker's script. The first message is the program; it is answered when
// the program is up, and from then on the program hears what is said itself.
onmessage = function (event) {
  onmessage = null;
  wasm_bindgen({ module_or_path: event.data }).then(function () {
    postMessage(null);
  }, function (error) {
    // An error that nobody catches is told to the page.
    setTimeout(function () { throw error; });
  });
};
