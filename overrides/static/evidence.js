/* Filters for the table of studies. Without a script every study is shown. The choice stands in the address after “#”. */
const box = document.querySelector(".study-table");

if (box) {
  const count = box.querySelector(".study-table__count");
  const all = count.textContent;
  const selects = [...box.querySelectorAll("select")];
  // Rows tell by ids what they are of, so that a link to a choice outlives its words.
  const rows = [...box.querySelectorAll(".study-row")].map(row => ({ row, ...row.parentElement.dataset, ...row.dataset }));
  const wordsOf = (row, name) => (row.querySelector(`[data-filter="${name}"]`) ?? row.parentElement.querySelector("th")).textContent;

  const show = () => {
    const chosen = selects.filter(select => select.value);
    let shown = 0;
    for (const row of rows) {
      row.row.hidden = !chosen.every(select => row[select.name] === select.value);
      if (!row.row.hidden) shown += 1;
    }
    for (const body of box.querySelectorAll("tbody")) body.hidden = !body.querySelector(".study-row:not([hidden])");
    count.textContent = chosen.length ? count.dataset.some.replace("{}", shown).replace("{}", rows.length) : all;
    return chosen;
  };
  // A place on the page, such as the one that “Skip to content” leads to, is no choice.
  const read = () => {
    const wanted = new URLSearchParams(location.hash.slice(1));
    if (location.hash && !selects.some(select => wanted.has(select.name))) return [];
    for (const select of selects) {
      const value = wanted.get(select.name);
      select.value = [...select.options].some(option => option.value === value) ? value : "";
    }
    return show();
  };

  for (const select of selects) {
    const words = new Map(rows.map(one => [one[select.name], wordsOf(one.row, select.name)]));
    select.append(...[...words].sort(([, one], [, other]) => one.localeCompare(other)).map(([id, text]) => new Option(text, id)));
  }
  box.addEventListener("change", () => {
    const chosen = show().map(select => [select.name, select.value]);
    history.replaceState(null, "", chosen.length ? "#" + new URLSearchParams(chosen) : location.pathname + location.search);
  });
  addEventListener("hashchange", read);
  if (read().length) box.scrollIntoView();
}
