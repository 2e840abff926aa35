// What was read and how the run was made.

function corpusSection() {
  const corpus = model.corpus;
  const sources = corpus.sources;
  const copies = new Map();
  const days = new Map();
  rowsOf(corpus.articles).forEach((row) => {
    if (row.copy) copies.set(row.outlet, row.n_articles);
    else days.set(row.outlet, [row.first_day, row.last_day]);
  });
  const boilerplate = new Map(rowsOf(corpus.boilerplate).map((row) => [row.outlet, row.n_sentences]));
  const known = new Set(outlets.map((outlet) => outlet.outlet));
  const others = Array.from(copies.keys()).filter((outlet) => !known.has(outlet)).map((outlet) => ({ outlet, n_articles: 0, n_sentences: 0, n_tokens: 0 }));
  const rows = [...outlets, ...others].map((outlet) => ({
    ...outlet, copies: copies.get(outlet.outlet) || 0, boilerplate: boilerplate.get(outlet.outlet) || 0,
    first: (days.get(outlet.outlet) || [])[0], last: (days.get(outlet.outlet) || [])[1],
  }));
  const sentence = sources.n_records === undefined ? null : el('p', { class: 'standfirst' },
    `${format.integer(sources.n_records)} ${sources.n_records === 1 ? 'record' : 'records'} in ${format.integer(sources.n_files)} ${sources.n_files === 1 ? 'file' : 'files'} were read: ${format.integer(sources.n_articles)} became articles, ${format.integer(sources.n_copies)} of them exact copies that are kept and not counted, and ${format.integer(sources.n_rejected)} were rejected. ${format.integer(Array.from(boilerplate.values()).reduce((a, b) => a + b, 0))} sentences are boilerplate, marked and not counted.${sources.n_unread_dates > 0 ? ` ${format.integer(sources.n_unread_dates)} dates could not be read.` : ''}`);
  const rejected = rowsOf(corpus.rejected);
  replace(byId('corpus-body'), sentence,
    rows.length > 0 ? dataTable({
      caption: 'Outlets', file: 'outlets', rows, open: rows.length <= 20, columns: [
        { key: 'outlet', label: 'Outlet' },
        { key: 'n_articles', label: 'Articles', format: format.integer },
        { key: 'copies', label: 'Copies', format: format.integer, title: 'Exact copies, not counted' },
        { key: 'n_sentences', label: 'Sentences', format: format.integer },
        { key: 'boilerplate', label: 'Boilerplate', format: format.integer, title: 'Sentences that are marked and not counted' },
        { key: 'n_tokens', label: 'Words', format: format.integer },
        { key: 'n_types', label: 'Different words', format: format.integer },
        { key: 'mean_sentence_tokens', label: 'Words a sentence', format: format.decimal(1) },
        { key: 'mattr', label: 'Diversity', format: format.decimal(3), title: 'Moving-average type-token ratio' },
        { key: 'flesch', label: 'Reading ease', format: format.decimal(0), title: 'Flesch' },
        { key: 'first', label: 'First day' },
        { key: 'last', label: 'Last day' },
      ],
    }) : null,
    rejected.length > 0 ? dataTable({
      caption: 'Why records were rejected', file: 'rejected-reasons', rows: rowsOf(corpus.reasons), open: true, columns: [
        { key: 'reason', label: 'Reason' }, { key: 'n_records', label: 'Records', format: format.integer },
      ],
    }) : null,
    rejected.length > 0 ? dataTable({
      caption: rejected.length < sources.n_rejected ? `Rejected records, ${rejected.length} of ${format.integer(sources.n_rejected)}` : 'Rejected records', file: 'rejected', rows: rejected, columns: [
        { key: 'source_path', label: 'File' }, { key: 'record_no', label: 'Record', format: format.integer }, { key: 'reason', label: 'Reason' }, { key: 'detail', label: 'What to do' },
      ],
    }) : null);
}

function methodSection() {
  const made = model.made;
  const versions = Object.entries(made.versions).map(([what, version]) => `${what} ${version}`).join(', ');
  const findings = rowsOf(made.findings);
  replace(byId('method-body'),
    el('h3', {}, 'How the run was made'),
    el('p', {}, `${versions}. The jobs took ${made.seconds.toFixed(1)} seconds.`),
    findings.length > 0 ? el('ul', { class: 'findings' }, findings.map((row) => el('li', {}, el('code', {}, row.job), ' ', row.finding))) : null,
    dataTable({
      caption: 'Options of every job', file: 'options', rows: rowsOf(made.options), columns: [
        { key: 'job', label: 'Job' }, { key: 'option', label: 'Option' }, { key: 'value', label: 'Value' }, { key: 'sha256', label: 'SHA-256 of the file' },
      ],
    }),
    dataTable({
      caption: 'Tables of the run', file: 'tables', rows: rowsOf(made.tables), columns: [
        { key: 'table', label: 'Table' }, { key: 'rows', label: 'Rows', format: format.integer }, { key: 'schema_version', label: 'Version', format: format.integer }, { key: 'job', label: 'Job' }, { key: 'sha256', label: 'SHA-256 of the rows' },
      ],
    }));
}
