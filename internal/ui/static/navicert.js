// The pages work without this. It answers while one types, lets the box grow,
// and takes files that are dropped.
const box = document.querySelector("#text");
const draft = document.querySelector("#draft");

function grow() {
  box.rows = 1;
  while (box.rows < 10 && box.scrollHeight > box.clientHeight) box.rows++;
}

if (box && draft) {
  const form = box.form;
  let last = "", timer, running;
  const ask = async () => {
    const said = new URLSearchParams(new FormData(form)).toString();
    if (said === last) return;
    last = said;
    running?.abort();
    running = new AbortController();
    if (box.value.trim().length < 3) { draft.replaceChildren(); return; }
    try {
      const r = await fetch("/draft", { method: "POST", body: new URLSearchParams(said), signal: running.signal });
      if (!r.ok && r.status !== 401) { draft.replaceChildren(); return; } // 401 tells that the session has ended
      const page = new DOMParser().parseFromString(await r.text(), "text/html");
      draft.replaceChildren(...page.body.childNodes);
    } catch (e) {
      if (e.name === "AbortError") return; // the next letter asks already
      draft.replaceChildren(); // what stands there answers another text
      last = "";
    }
  };
  form.addEventListener("input", () => { grow(); clearTimeout(timer); timer = setTimeout(ask, 180); });
  box.addEventListener("keydown", (e) => {
    if (e.key === "Enter" && !e.shiftKey && !e.isComposing && (e.ctrlKey || e.metaKey || !box.value.includes("\n"))) { e.preventDefault(); form.requestSubmit(); }
  });
  form.addEventListener("submit", () => { clearTimeout(timer); running?.abort(); });
  grow();
}

for (const zone of document.querySelectorAll("[data-drop]")) {
  const input = zone.querySelector("input[type=file]");
  const name = zone.querySelector("[data-name]");
  const tell = () => { if (name && input.files[0]) name.textContent = input.files[0].name; };
  input.addEventListener("change", () => { tell(); if (input.files.length) zone.closest("form").requestSubmit(); });
  for (const type of ["dragenter", "dragover"]) zone.addEventListener(type, (e) => { e.preventDefault(); zone.classList.add("over"); });
  for (const type of ["dragleave", "drop"]) zone.addEventListener(type, () => zone.classList.remove("over"));
  zone.addEventListener("drop", (e) => {
    e.preventDefault();
    if (!e.dataTransfer.files.length) return;
    input.files = e.dataTransfer.files;
    input.dispatchEvent(new Event("change"));
  });
}
