/* Finds promises while you type, and keeps the ticks of the sheet in the address after “#”, which is never sent. */
const find = document.querySelector(".find");
const sheet = document.querySelector(".check");
const fill = (words, ...numbers) => numbers.reduce((text, number) => text.replace("{}", number), words);
const plain = text => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f“”"]/g, "").replace(/’/g, "'").replace(/per cent\b|%/g, " percent ").replace(/\s+/g, " ");
/* Clinics name many rates: a number that no promise has stands for any of them. */
const isRate = word => /^(\d[\d.,]*|percent)$/.test(word), rate = /\b(rates?|percent)\b/;

if (find) {
  const count = find.querySelector(".find__count"), all = find.querySelector(".find__all");
  const promises = [...document.querySelectorAll(".promise, .check__item")].map(part => [part, plain(`${part.textContent} ${part.dataset.also}`)]);
  const groups = document.querySelectorAll(".claim-list__group, .check__group");

  const field = find.querySelector("input");
  find.addEventListener("input", () => {
    const words = plain(field.value).split(" ").filter(Boolean);
    const holds = ([, text]) => words.every(word => text.includes(word) || isRate(word) && rate.test(text));
    const found = words.length && promises.filter(holds).length;
    for (const promise of promises) promise[0].hidden = found && !holds(promise) && !promise[0].querySelector(":checked");
    for (const group of groups) {
      hideGroup(group, promises.every(([part]) => part.hidden || !group.contains(part)));
      if (words.length && group.tagName === "DETAILS") group.open = found || group.querySelector(":checked");
    }
    count.textContent = found ? fill(count.dataset.words, promises.filter(([part]) => !part.hidden).length, promises.length) : words.length ? count.dataset.none : "";
    all.hidden = found || !words.length;
    all.firstElementChild.hash = `q=${encodeURIComponent(field.value.trim())}`;
  });
}

if (sheet) {
  const boxes = [...sheet.querySelectorAll("[type=checkbox]")];
  const count = sheet.querySelector(".check__count");
  const phone = sheet.querySelector(".check__phone");
  const words = phone.textContent;
  const ticked = () => boxes.filter(box => box.checked).map(box => box.name);
  // The way from paper to a phone. Its maker is loaded only once there is something to carry over.
  const draw = async () => {
    count.textContent = fill(count.dataset.words, ticked().length);
    if (!ticked().length) return;
    const [{ generate }, { toSvg }] = await Promise.all(["lean-qr", "svg"].map(file => import(asset(`lean-qr/${file}.mjs`))));
    const code = generate(location.href), svg = toSvg(code, document);
    svg.style.width = svg.style.height = `${Math.max(4, code.size * .06)}cm`; // cameras need half a millimetre for a square
    phone.replaceChildren(svg, words);
  };
  // A place on the page, such as the one that “Skip to content” leads to, changes no tick.
  const read = () => {
    const wanted = location.hash.slice(1).replace(/%2c/gi, ",").split(",").map(id => id.replace(/%20/g, "").trim());
    if (location.hash && !boxes.some(box => wanted.includes(box.name))) return;
    for (const box of boxes) {
      box.checked = wanted.includes(box.name);
      if (box.checked) box.closest(".check__item").hidden = !(box.closest("details").open = true);
    }
    draw();
  };
  const write = () => {
    history.replaceState(null, "", ticked().length ? `#${ticked()}` : location.pathname + location.search);
    return draw();
  };

  sheet.addEventListener("change", write);
  sheet.querySelector(".check__clear").addEventListener("click", () => {
    for (const box of boxes) box.checked = false;
    write();
    find.querySelector("input").focus();
  });
  // Without the code the sheet is still worth printing.
  sheet.querySelector(".check__print").addEventListener("click", () => draw().catch(() => {}).then(() => print()));
  addEventListener("hashchange", read);
  read();
  sheet.querySelector(":checked")?.closest(".check__item").scrollIntoView();
}
