// The scope form asks for new figures by itself; this keeps its address short and says what changed.
const usual = (name, value, all) =>
  value === '' ||
  (name === 'period' && (value === '28d' || value === 'custom')) ||
  ((name === 'from' || name === 'to') && all.get('period') !== 'custom');

document.addEventListener('htmx:configRequest', (event) => {
  if (event.target.id !== 'scope') {
    return;
  }
  const all = new FormData(event.target);
  for (const [name, value] of all) {
    if (usual(name, value, all)) {
      event.detail.formData.delete(name);
    }
  }
});

document.addEventListener('htmx:afterSettle', () => {
  const results = document.querySelector('[data-announce]');
  const announce = document.getElementById('announce');
  if (results && announce && announce.textContent !== results.dataset.announce) {
    announce.textContent = results.dataset.announce;
  }
  for (const menu of document.querySelectorAll('#scope select')) {
    menu.classList.toggle('on', menu.value !== '');
  }
});
