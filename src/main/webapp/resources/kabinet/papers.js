// Papers of thousands of rows take a while: they are fetched with a progress in sight, then the browser keeps them like any download.
// A refusal stands beside them in the server's words.

for (const section of document.querySelectorAll("[data-papers]")) {
  const notice = section.querySelector("[data-state]");
  const words = notice.querySelector("p");
  const bar = notice.querySelector("progress");
  const say = section.dataset;
  let working = false;

  section.addEventListener("click", event => {
    const link = event.target.closest("a[data-paper]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    get(link.href);
  });
  section.addEventListener("submit", event => {
    event.preventDefault();
    get(`${event.target.action}?${new URLSearchParams(new FormData(event.target))}`);
  });

  async function get(address) {
    if (working) return;
    working = true;
    show("notice", say.working, true);
    try {
      const answer = await fetch(address, { headers: { "Accept-Language": document.documentElement.lang } });
      if (!answer.ok) throw new Error((await answer.json().catch(() => ({}))).title ?? say.failed);
      keep(await answer.blob(), name(answer.headers.get("Content-Disposition")));
      show("notice good", say.done, false);
    } catch (failure) {
      show("notice bad", failure instanceof TypeError ? say.failed : failure.message, false);
    } finally {
      working = false;
    }
  }

  function show(look, text, running) {
    notice.className = look;
    words.textContent = text;
    bar.hidden = !running;
    notice.hidden = false;
  }
}

function name(disposition) {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? "");
  return encoded ? decodeURIComponent(encoded[1]) : "";
}

function keep(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
