// Stands in each page before all else (after a line that defines WANTED: what is to be seen, if
// anything): notes when that is seen, and does the jobs of the bench.
(() => {
  "use strict";
  const PATIENCE = 30000;
  const digits = (element) => (element?.textContent ?? "").replaceAll(/\D/g, "");
  const isShown = (selector) => [...document.querySelectorAll(selector)].some((it) => it.getClientRects().length > 0 && it.textContent.trim());
  const sights = {
    facets: () => isShown(".facet li a"),
    element: ({ selector }) => isShown(selector),
    // The count is as it should be, and results and facets stand beside it.
    results({ total }) {
      const count = digits(document.getElementById("count"));
      if (count === "" || (total !== null && count !== String(total))) return false;
      return Number(count) === 0 || (isShown(".cards > li") && isShown(".facet li a"));
    },
  };

  // Looks in every frame. What is there in one has been painted when the next task comes.
  function look() {
    if (!sights[WANTED.sight](WANTED)) return requestAnimationFrame(look);
    setTimeout(() => {
      jobs.seen = performance.now();
    });
  }

  // What had come by then. A page's own entry is whole only when all of the page is there.
  function seen() {
    const [page] = performance.getEntriesByType("navigation");
    if (!jobs.seen || !page?.responseEnd) return null;
    const came = performance.getEntriesByType("resource").filter((it) => it.responseEnd && it.responseEnd <= jobs.seen);
    const bytes = came.reduce((sum, it) => sum + it.encodedBodySize, page.encodedBodySize);
    // What a worker sends for doesn't stand among these: whoever asks knows what was sent.
    const paths = [page, ...performance.getEntriesByType("resource")].map((it) => new URL(it.name).pathname);
    return { ms: jobs.seen, requests: came.length + 1, bytes, paths };
  }

  // A task that comes at once, after whatever is to be done now.
  const { port1, port2 } = new MessageChannel();
  const task = () =>
    new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(0);
    });

  // Our app is asked by an address, and has answered when its page is drawn.
  async function drawn(question) {
    history.pushState(null, "", `${location.pathname}?${question.query}`);
    dispatchEvent(new PopStateEvent("popstate"));
    const main = document.getElementById("main");
    const end = performance.now() + PATIENCE;
    do {
      if (performance.now() > end) throw new Error(`${location.search} shows ${digits(document.getElementById("count"))}, and not ${question.total}`);
      await task();
    } while (main.getAttribute("aria-busy") === "true" || digits(document.getElementById("count")) !== String(question.total));
    return { total: question.total, articles: document.querySelectorAll(".cards > li"), facets: document.querySelectorAll(".facet") };
  }

  const ask = (question) => (window.tool ? window.tool.ask(question) : drawn(question));

  async function timed(question) {
    const start = performance.now();
    const { total, articles, facets } = await ask(question);
    return { ms: performance.now() - start, total, articles: articles.length, facets: facets.length };
  }

  // The longest time, in milliseconds, in which the page could do nothing else while it was asked.
  const beat = new MessageChannel();
  async function longestTask(question) {
    let before = performance.now();
    let longest = 0;
    let answered = false;
    const ends = new Promise((done) => {
      beat.port1.onmessage = () => {
        const now = performance.now();
        longest = Math.max(longest, now - before);
        before = now;
        if (answered) done();
        else beat.port2.postMessage(0);
      };
    });
    beat.port2.postMessage(0);
    await ask(question);
    answered = true;
    await ends;
    return longest;
  }

  const work = {
    // One question, the first time.
    touch: ({ question }) => timed(question),
    // All of them once; then again and again, as often and for as long as is told.
    async warm({ questions, rounds, patience }) {
      const totals = [];
      const times = [];
      let end = performance.now() + patience;
      for (const question of questions) {
        if (performance.now() > end) break;
        totals.push((await timed(question)).total);
      }
      end = performance.now() + patience;
      for (let round = 0; round < rounds; round += 1) {
        for (const question of questions.slice(0, totals.length)) {
          if (performance.now() > end) break;
          times.push((await timed(question)).ms);
          // Whoever asks pauses between two questions; what is left to do then is done.
          await task();
        }
      }
      return { totals, times };
    },
    // Each once: how long its longest task takes.
    async tasks({ questions, patience }) {
      const longest = [];
      const end = performance.now() + patience;
      for (const question of questions) {
        if (performance.now() > end) break;
        longest.push(await longestTask(question));
      }
      return longest;
    },
  };

  const jobs = {
    seen: null,
    answer: null,
    whatWasSeen: seen,
    begin(name, told) {
      jobs.answer = null;
      work[name](told).then(
        (done) => {
          jobs.answer = { done };
        },
        (error) => {
          jobs.answer = { failed: String(error) };
        },
      );
    },
  };
  window.jobs = jobs;
  if (WANTED) requestAnimationFrame(look);
})();
