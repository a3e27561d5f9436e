// Photos and papers of a card: chosen, taken with the camera or dropped, sent one after another to the API, each with its
// progress and its outcome. The list on the page is then asked for anew.

for (const section of document.querySelectorAll("[data-attach]")) {
  const zone = section.querySelector(".drop-zone");
  const uploads = section.querySelector(".uploads");
  const caption = section.querySelector("[data-caption]");
  const say = section.dataset;

  for (const input of zone.querySelectorAll("input[type=file]")) {
    input.addEventListener("change", async () => { await sendAll([...input.files]); input.value = ""; });
  }

  let inside = 0;
  const carriesFiles = event => event.dataTransfer?.types.includes("Files");
  section.addEventListener("dragenter", event => { if (carriesFiles(event)) { inside++; zone.classList.add("over"); } });
  section.addEventListener("dragleave", () => { if (inside > 0 && --inside === 0) zone.classList.remove("over"); });
  section.addEventListener("dragover", event => { if (carriesFiles(event)) event.preventDefault(); });
  section.addEventListener("drop", event => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    inside = 0;
    zone.classList.remove("over");
    sendAll([...event.dataTransfer.files]);
  });

  async function sendAll(files) {
    uploads.replaceChildren();
    let stored = 0;
    for (const file of files) {
      const line = document.createElement("li");
      const bar = document.createElement("progress");
      bar.max = 1;
      bar.setAttribute("aria-label", file.name);
      line.append(file.name, bar);
      uploads.append(line);
      try {
        await send(file, part => { bar.value = part; });
        stored++;
        line.textContent = `${file.name}: ${say.done}`;
      } catch (failure) {
        line.className = "failed";
        line.textContent = `${file.name}: ${failure.message}`;
      }
    }
    if (stored > 0) { caption.value = ""; window.attachmentsChanged?.(); }
  }

  function send(file, progress) {
    return new Promise((resolve, reject) => {
      if (file.size > Number(say.largest)) { reject(new Error(say.tooLarge)); return; }
      const request = new XMLHttpRequest();
      request.open("POST", `${say.attach}?name=${encodeURIComponent(file.name)}&caption=${encodeURIComponent(caption.value)}`);
      request.setRequestHeader("Content-Type", "application/octet-stream"); // the server looks at the content, not at what the system calls it
      request.setRequestHeader("X-Requested-With", "XMLHttpRequest");
      request.setRequestHeader("Accept-Language", document.documentElement.lang);
      request.responseType = "json";
      request.upload.addEventListener("progress", event => { if (event.lengthComputable) progress(event.loaded / event.total); });
      request.addEventListener("load", () => request.status === 201 ? resolve() : reject(new Error(request.response?.title ?? say.failed)));
      request.addEventListener("error", () => reject(new Error(say.failed)));
      request.send(file);
    });
  }
}
