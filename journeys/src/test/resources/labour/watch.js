// Tells on the console what is done at a page, and what there is to read on it; looks only, changes nothing.
(() => {
  if (window.top !== window) {
    return;
  }
  const tell = (what) => console.debug('labour:' + JSON.stringify(what));

  addEventListener('change', ({ target }) => {
    if (target.type === 'file') {
      tell({ did: 'attached' });
    } else if (target.type === 'radio' || target.type === 'checkbox' || target.tagName === 'SELECT') {
      tell({ did: 'chose' });
    } else {
      tell({ did: 'typed', text: target.value });
    }
  }, true);

  addEventListener('click', ({ target }) => {
    if (target.closest('a, button, summary')) {
      tell({ did: 'clicked' });
    }
  }, true);

  // The words on what is filled in, chosen or pressed; all others are looked over.
  const LABELS = 'label, legend, button, summary, a[role=button]';
  const shown = (element) => element.checkVisibility && element.checkVisibility() && element.innerText.trim();

  addEventListener('DOMContentLoaded', () => {
    const main = document.querySelector('main');
    if (!main) {
      return;
    }
    const lines = (text) => text.split('\n').map((line) => line.trim()).filter((line) => line);
    const labels = [...main.querySelectorAll(LABELS)].filter(shown).flatMap((element) => lines(element.innerText));
    const own = new Set(labels);
    tell({ did: 'saw', labels, prose: lines(main.innerText).filter((line) => !own.has(line)) });
  });
})();
