// Builds the sections that the run has tables for.

framesSection();
termsSection();
toneSection();
targetsSection();
moreSection();
corpusSection();
methodSection();

document.querySelectorAll('#contents a').forEach((link) => {
  const section = document.querySelector(link.getAttribute('href'));
  if (section && section.hidden) link.parentElement.remove();
});
redraw();
document.documentElement.dataset.ready = 'true';
