// @ts-check
// The search page. The index is loaded on the first search.
const form = document.querySelector('.search form');
const field = form?.querySelector('input');
const status = document.querySelector('.search [role="status"]');
const list = document.querySelector('.search ol');
const filters = document.querySelector('.search .filters');
const root = document.querySelector('.search')?.getAttribute('data-root') ?? '';
const most = 30;
let kind = '';
let turn = 0;

/** @type {Promise<any> | null} */
let engine = null;
const load = () => {
  engine ??= import(new URL(`${root}pagefind/pagefind.js`, document.baseURI).href).then(async (pagefind) => {
    await pagefind.init();
    return pagefind;
  });
  return engine;
};

/** Pagefind marks what it found in an escaped excerpt; anything but those marks is shown as text. @param {string} html */
const excerpt = (html) => {
  const text = new DOMParser().parseFromString(html, 'text/html').body;
  const line = document.createElement('p');
  for (const node of text.childNodes) {
    if (node.nodeName === 'MARK') {
      const mark = document.createElement('mark');
      mark.textContent = node.textContent;
      line.append(mark);
    } else line.append(node.textContent ?? '');
  }
  return line;
};

/** @param {any} data */
const item = (data) => {
  const row = document.createElement('li');
  const text = document.createElement('div');
  const link = document.createElement('a');
  link.className = 'name';
  link.href = root + String(data.raw_url ?? data.url).replace(/^\//, '');
  link.textContent = data.meta.title;
  const end = document.createElement('div');
  end.className = 'end';
  const id = document.createElement('span');
  id.className = 'id';
  id.textContent = data.meta.id;
  end.append(id, ...(data.meta.status ? [` · ${data.meta.status}`] : []));
  text.append(link, excerpt(data.excerpt));
  row.append(text, end);
  return row;
};

const search = async () => {
  const mine = ++turn;
  const term = field?.value.trim() ?? '';
  const address = new URL(location.href);
  if (term === '') address.searchParams.delete('q');
  else address.searchParams.set('q', term);
  history.replaceState(null, '', address);
  if (term === '') {
    list?.replaceChildren();
    if (status !== null) status.textContent = '';
    return;
  }
  const pagefind = await load();
  const found = await pagefind.search(term, kind === '' ? {} : { filters: { kind: [kind] } });
  const data = await Promise.all(found.results.slice(0, most).map((/** @type {any} */ one) => one.data()));
  if (mine !== turn) return;
  list?.replaceChildren(...data.map(item));
  const total = found.results.length;
  const shown = total > most ? `, the best ${most} are shown` : '';
  if (status !== null)
    status.textContent = `${total === 0 ? 'Nothing' : total} found for “${term}”${kind === '' ? '' : ` in ${kind}`}${shown}.`;
};

if (field) {
  field.value = new URL(location.href).searchParams.get('q') ?? '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, 150);
  });
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    void search();
  });
  filters?.addEventListener('click', (event) => {
    const button = event.target;
    if (!(button instanceof HTMLButtonElement)) return;
    kind = button.value;
    for (const one of filters.querySelectorAll('button')) one.setAttribute('aria-pressed', String(one === button));
    void search();
  });
  if (filters instanceof HTMLElement) filters.hidden = false;
  if (field.value !== '') void search();
  else field.focus();
}
