/* Filters the choices by “my problem is …”. Without a script all of them are there. The problem stands in the address after “#”. */
const select = document.querySelector(".choices select");

if (select) {
  const count = document.querySelector(".choices__count");
  const [one, many] = count.dataset.words.split("|");
  const rows = [...document.querySelectorAll(".choice")];
  const groups = document.querySelectorAll(".choices__group");
  const pictures = document.querySelectorAll(".choice :is(.people, .points)");
  const own = [...document.querySelectorAll(".choice [data-problem]")];

  const show = () => {
    for (const row of rows) {
      const problems = row.dataset.problems.split(" ");
      row.hidden = select.value && !problems.includes(select.value) && !problems.includes("back-pain");
    }
    /* What is told for one problem takes the place of what is told for all. */
    const forAll = (line) => line.parentElement.querySelector("p:not(.grave)");
    for (const line of own) forAll(line).hidden = false;
    for (const line of own) {
      line.classList.toggle("is-chosen", line.dataset.problem === select.value);
      if (line.dataset.problem === select.value) forAll(line).hidden = true;
    }
    for (const picture of pictures) picture.hidden = picture.parentElement.querySelector(".is-chosen");
    for (const group of groups) {
      const number = group.querySelectorAll(".choice:not([hidden])").length;
      group.querySelector("h3 span").textContent = `(${number})`;
      group.hidden = !number;
      group.open = Boolean(select.value);
    }
    const shown = rows.filter((row) => !row.hidden).length;
    count.textContent = (shown === 1 ? one : many).replace("{}", shown);
  };
  // A place on the page is no problem; where it is a choice, its group opens, whatever was chosen before.
  const read = () => {
    const wanted = new URLSearchParams(location.hash.slice(1)).get("problem");
    const row = rows.find((row) => `#${row.id}` === location.hash);
    if (!location.hash || wanted !== null || row?.hidden) {
      select.value = [...select.options].some((option) => option.value === wanted) ? wanted : "";
      show();
    }
    if (row) {
      for (const group of groups) group.open ||= group.contains(row);
      row.scrollIntoView();
    }
  };

  const change = () => {
    show();
    history.replaceState(null, "", select.value ? `#problem=${select.value}` : location.pathname + location.search);
  };

  select.addEventListener("change", change);
  addEventListener("hashchange", read);
  // On a slow network, a reader may have chosen before this script came.
  if (select.value && !location.hash) change();
  else read();
  if (select.value) select.scrollIntoView();
}

/* A number of a source gives way to its name, which leads on. */
document.addEventListener("click", (event) => {
  const line = event.target.closest(".numbers:not(.is-named) a")?.parentElement;
  if (!line) return;
  event.preventDefault();
  line.classList.add("is-named");
  for (const number of line.querySelectorAll("a")) number.textContent = document.querySelector(number.hash).textContent;
});
