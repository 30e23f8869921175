// Tables are sorted by a click on a heading: numbers the highest first, words by the reader's language.
const value = (row, column) => {
  const cell = row.cells[column];
  return cell.dataset.value === undefined ? cell.textContent.trim() : Number(cell.dataset.value);
};
const compare = (left, right) =>
  typeof left === 'number' && typeof right === 'number' ? left - right
    : typeof left === 'number' ? 1 : typeof right === 'number' ? -1
      : left.localeCompare(right, document.documentElement.lang);
const sort = (head) => {
  const table = head.closest('table');
  const column = head.cellIndex;
  const before = head.getAttribute('aria-sort');
  const down = before ? before === 'ascending' : head.classList.contains('number');
  const rows = [...table.tBodies[0].rows];
  rows.sort((a, b) => (down ? -1 : 1) * compare(value(a, column), value(b, column)));
  table.querySelectorAll('th').forEach((other) => other.removeAttribute('aria-sort'));
  head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
  table.tBodies[0].append(...rows);
};
document.querySelectorAll('th button').forEach((button) => button.addEventListener('click', () => sort(button.closest('th'))));
