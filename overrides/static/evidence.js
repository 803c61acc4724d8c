/* Filters for the list of studies. Without a script every study is there. The choice stands in the address after “#”. */
const box = document.querySelector(".study-list");

if (box) {
  const count = box.querySelector(".study-list__count");
  const all = count.textContent;
  const selects = [...box.querySelectorAll("select")];
  const rows = [...box.querySelectorAll(".study")].map((row) => ({
    row,
    ...Object.fromEntries([...row.querySelectorAll("[data-filter]")].map((part) => [part.dataset.filter, part])),
  }));

  const show = () => {
    const chosen = selects.filter((select) => select.value);
    let shown = 0;
    for (const row of rows) {
      row.row.hidden = !chosen.every((select) => row[select.name].dataset.value === select.value);
      if (!row.row.hidden) shown += 1;
    }
    for (const group of box.querySelectorAll(".study-list__group")) {
      hideGroup(group, !group.querySelector(".study:not([hidden])"));
      if (chosen.length) group.open = true;
    }
    count.textContent = chosen.length ? count.dataset.some.replace("{}", shown).replace("{}", rows.length) : all;
    return chosen;
  };
  /* A place on the page, such as the one that “Skip to content” leads to, is no choice. */
  const read = () => {
    const wanted = new URLSearchParams(location.hash.slice(1));
    if (location.hash && !selects.some((select) => wanted.has(select.name))) return [];
    for (const select of selects) {
      const value = wanted.get(select.name);
      select.value = [...select.options].some((option) => option.value === value) ? value : "";
    }
    return show();
  };

  for (const select of selects) {
    const known = new Map(rows.map((row) => [row[select.name].dataset.value, row[select.name].textContent]));
    select.append(...[...known].sort((a, b) => a[1].localeCompare(b[1])).map(([id, name]) => new Option(name, id)));
  }
  box.addEventListener("change", () => {
    const chosen = show().map((select) => [select.name, select.value]);
    history.replaceState(null, "", chosen.length ? `#${new URLSearchParams(chosen)}` : location.pathname + location.search);
  });
  addEventListener("hashchange", read);
  if (read().length) box.scrollIntoView();
}
