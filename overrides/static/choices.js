/* Filters the choices by “my problem is …”. Without a script all of them are there. The problem stands in the address after “#”. */
const box = document.querySelector(".choices");
const select = box?.querySelector("select");

if (select) {
  const count = box.querySelector(".choices__count");
  const [one, many] = count.dataset.words.split("|");
  const rows = [...box.querySelectorAll(".choice")];
  const groups = box.querySelectorAll(".choices__group");
  const own = [...box.querySelectorAll("[data-problem]")];

  const show = () => {
    for (const row of rows) {
      const problems = row.dataset.problems.split(" ");
      row.hidden = select.value && !problems.includes(select.value) && !problems.includes("back-pain");
    }
    /* What is told for one problem takes the place of what is told for all. */
    for (const line of own) line.parentElement.querySelector("p").hidden = false;
    for (const line of own) {
      line.classList.toggle("is-chosen", line.dataset.problem === select.value);
      if (line.dataset.problem === select.value) line.parentElement.querySelector("p").hidden = true;
    }
    for (const group of groups) {
      const heading = group.querySelector("h3");
      const number = group.querySelectorAll(".choice:not([hidden])").length;
      heading.textContent = heading.textContent.replace(/\d+(?=\)$)/, number);
      group.hidden = !number;
      group.open = Boolean(select.value);
    }
    const shown = rows.filter((row) => !row.hidden).length;
    count.textContent = (shown === 1 ? one : many).replace("{}", shown);
  };
  const open = (row) => {
    row.closest(".choices__group").open = row.querySelector("details").open = true;
    row.scrollIntoView();
  };
  // A place on the page is no problem; where it is a choice, it opens, whatever was chosen before.
  const read = () => {
    const wanted = new URLSearchParams(location.hash.slice(1)).get("problem");
    const row = rows.find((row) => `#${row.id}` === location.hash);
    if (!location.hash || wanted !== null || row?.hidden) {
      select.value = [...select.options].some((option) => option.value === wanted) ? wanted : "";
      show();
    }
    if (row) open(row);
  };

  select.addEventListener("change", () => {
    show();
    history.replaceState(null, "", select.value ? `#problem=${select.value}` : location.pathname + location.search);
  });
  /* The name of a choice opens it, also where the address names it already. A number of a source gives way to its name, which leads on. */
  box.addEventListener("click", (event) => {
    const link = event.target.closest("th a, .numbers:not(.is-named) a");
    if (link?.parentElement.matches("th")) open(link.closest(".choice"));
    else if (link) {
      event.preventDefault();
      link.parentElement.classList.add("is-named");
      for (const number of link.parentElement.querySelectorAll("a")) number.textContent = document.querySelector(number.hash).textContent;
    }
  });
  addEventListener("hashchange", read);
  read();
  if (select.value) select.scrollIntoView();
}
