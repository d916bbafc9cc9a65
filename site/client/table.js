// @ts-check
// Sorting and filtering of plain tables. Without it they are read as they stand.
for (const table of document.querySelectorAll('table.records')) {
  const body = table.querySelector('tbody');
  const tools = table.closest('section')?.querySelector('.tools');
  if (body === null || !(tools instanceof HTMLElement)) continue;
  const rows = [...body.rows];
  const words = rows.map((row) => (row.textContent ?? '').toLowerCase());
  const field = tools.querySelector('input');
  const status = tools.querySelector('[role="status"]');
  const heads = [...table.querySelectorAll('thead th')];

  /** @param {HTMLTableRowElement} row @param {number} column */
  const key = (row, column) => row.cells[column]?.dataset.sort ?? row.cells[column]?.textContent?.trim() ?? '';

  heads.forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') === 'ascending';
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      const order = new Intl.Collator('en', { numeric: true });
      body.append(...[...rows].sort((a, b) => order.compare(key(a, column), key(b, column)) * (down ? -1 : 1)));
    });
  });

  field?.addEventListener('input', () => {
    const wanted = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    rows.forEach((row, index) => {
      row.hidden = !wanted.every((word) => words[index]?.includes(word));
      if (!row.hidden) shown += 1;
    });
    if (status !== null) status.textContent = wanted.length === 0 ? '' : `${shown} of ${rows.length} shown`;
  });
  tools.hidden = false;
}
