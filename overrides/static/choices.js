/* Filters the choices by “my problem is …”. Without a script all of them are there. The problem stands in the address after “#”. */
const select = document.querySelector(".choices select");

if (select) {
  const count = document.querySelector(".choices__count");
  const [one, many] = count.dataset.words.split("|");
  const rows = [...document.querySelectorAll(".choice")];
  const groups = document.querySelectorAll(".choices__group");

  const show = () => {
    for (const row of rows) {
      const problems = row.dataset.problems.split(" ");
      row.hidden = select.value && !problems.includes(select.value) && !problems.includes("back-pain");
    }
    for (const group of groups) {
      group.hidden = !group.querySelector(".choice:not([hidden])");
      group.open = Boolean(select.value);
    }
    const shown = rows.filter(row => !row.hidden).length;
    count.textContent = (shown === 1 ? one : many).replace("{}", shown);
  };
  // A place on the page is no problem; where it is a choice, it opens, whatever was chosen before.
  const read = () => {
    const wanted = new URLSearchParams(location.hash.slice(1)).get("problem");
    const row = rows.find(row => `#${row.id}` === location.hash);
    if (!location.hash || wanted !== null || row?.hidden) {
      select.value = [...select.options].some(option => option.value === wanted) ? wanted : "";
      show();
    }
    if (row) row.open = row.parentElement.open = true;
    row?.scrollIntoView();
  };

  select.addEventListener("change", () => {
    show();
    history.replaceState(null, "", select.value ? `#problem=${select.value}` : location.pathname + location.search);
  });
  addEventListener("hashchange", read);
  read();
  if (select.value) select.scrollIntoView();
}
