-- The database contract. Absent text is '' and absent numbers and links are NULL; `alternatives` is NULL when there are none.
-- Section ids are '<edition>/<number>' for a report ('2022/1.1.2') and '<document>/<number>' for any other document.
-- Anchors are '<line>.<k>' (k-th run of digits in that line of the source text), '<line>.c' (a number in characters) or,
-- for headings, references and rows of a table, '<line>'; several are separated by one space.
PRAGMA application_id = 0x53484A4E; -- 'SHJN'
PRAGMA user_version = 1;

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE document (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('report', 'news', 'supplement')),
    title TEXT NOT NULL,
    publisher TEXT NOT NULL,
    published_on TEXT NOT NULL,
    edition_year INTEGER,
    note TEXT NOT NULL
) STRICT;

CREATE TABLE section (
    id TEXT PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES document (id),
    number TEXT NOT NULL,
    title TEXT NOT NULL,
    parent_id TEXT REFERENCES section (id),
    position INTEGER NOT NULL,
    digest TEXT NOT NULL,
    anchor TEXT NOT NULL
) STRICT;
CREATE INDEX section_by_parent ON section (parent_id, position);
CREATE INDEX section_by_document ON section (document_id, position);

CREATE TABLE indicator (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    measure TEXT NOT NULL CHECK (measure IN (
        'level', 'share', 'growth', 'pp_change', 'count', 'index', 'rank', 'duration', 'multiple', 'other')),
    unit TEXT NOT NULL,
    topic TEXT NOT NULL,
    definition TEXT NOT NULL,
    agency TEXT NOT NULL,
    base_id TEXT REFERENCES indicator (id)
) STRICT;
CREATE INDEX indicator_by_topic ON indicator (topic);
CREATE INDEX indicator_by_base ON indicator (base_id);

CREATE TABLE region (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('country', 'area', 'province', 'city', 'county', 'bloc')),
    parent_id TEXT REFERENCES region (id),
    code TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX region_by_parent ON region (parent_id, position);

CREATE TABLE category (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    scheme TEXT NOT NULL,
    parent_id TEXT REFERENCES category (id),
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX category_by_scheme ON category (scheme, position);

CREATE TABLE reference (
    id TEXT PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES document (id),
    section_id TEXT REFERENCES section (id),
    mark TEXT NOT NULL,
    text TEXT NOT NULL,
    url TEXT NOT NULL,
    accessed_on TEXT NOT NULL,
    anchor TEXT NOT NULL
) STRICT;
CREATE INDEX reference_by_section ON reference (section_id);

CREATE TABLE observation (
    id TEXT PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES document (id),
    section_id TEXT REFERENCES section (id),
    indicator_id TEXT NOT NULL REFERENCES indicator (id),
    region_id TEXT REFERENCES region (id),
    category_id TEXT REFERENCES category (id),
    period TEXT NOT NULL,
    period_kind TEXT NOT NULL CHECK (period_kind IN (
        'year', 'half', 'quarter', 'month', 'day', 'range', 'point', 'none')),
    value REAL, -- NULL where the text gives no single number
    value_text TEXT NOT NULL,
    unit TEXT NOT NULL,
    qualifier TEXT NOT NULL,
    printed TEXT NOT NULL,
    anchor TEXT NOT NULL,
    point_restored INTEGER NOT NULL CHECK (point_restored IN (0, 1)),
    certainty TEXT NOT NULL CHECK (certainty IN ('certain', 'likely', 'ambiguous')),
    alternatives TEXT,
    evidence TEXT NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('report', 'news', 'derived', 'supplement')),
    reference_id TEXT REFERENCES reference (id),
    formula TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX observation_by_indicator ON observation (indicator_id, period, region_id, category_id);
CREATE INDEX observation_by_section ON observation (section_id);
CREATE INDEX observation_by_region ON observation (region_id, indicator_id);
CREATE INDEX observation_by_category ON observation (category_id, indicator_id);
CREATE INDEX observation_by_reference ON observation (reference_id);
CREATE INDEX observation_by_document ON observation (document_id);

CREATE TABLE figure (
    id TEXT PRIMARY KEY,
    section_id TEXT NOT NULL REFERENCES section (id),
    caption TEXT NOT NULL,
    credit TEXT NOT NULL,
    chart_kind TEXT NOT NULL CHECK (chart_kind IN ('column', 'line', 'bar', 'share', 'pair', 'column_growth')),
    data_status TEXT NOT NULL CHECK (data_status IN ('complete', 'partial', 'none')),
    note TEXT NOT NULL,
    anchor TEXT NOT NULL
) STRICT;
CREATE INDEX figure_by_section ON figure (section_id);

CREATE TABLE figure_point (
    figure_id TEXT NOT NULL REFERENCES figure (id),
    series TEXT NOT NULL,
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    observation_id TEXT REFERENCES observation (id),
    PRIMARY KEY (figure_id, series, position)
) STRICT;
CREATE INDEX figure_point_by_observation ON figure_point (observation_id);

CREATE TABLE table_sheet (
    id TEXT PRIMARY KEY,
    section_id TEXT NOT NULL REFERENCES section (id),
    caption TEXT NOT NULL,
    credit TEXT NOT NULL,
    anchor TEXT NOT NULL
) STRICT;
CREATE INDEX table_sheet_by_section ON table_sheet (section_id);

CREATE TABLE table_cell (
    table_id TEXT NOT NULL REFERENCES table_sheet (id),
    row INTEGER NOT NULL,
    col INTEGER NOT NULL,
    text TEXT NOT NULL,
    is_header INTEGER NOT NULL CHECK (is_header IN (0, 1)),
    observation_id TEXT REFERENCES observation (id),
    PRIMARY KEY (table_id, row, col)
) STRICT;
CREATE INDEX table_cell_by_observation ON table_cell (observation_id);

CREATE TABLE ranking (
    id TEXT PRIMARY KEY,
    section_id TEXT NOT NULL REFERENCES section (id),
    title TEXT NOT NULL,
    period TEXT NOT NULL,
    order_by TEXT NOT NULL,
    note TEXT NOT NULL,
    anchor TEXT NOT NULL
) STRICT;
CREATE INDEX ranking_by_section ON ranking (section_id);

CREATE TABLE ranking_item (
    ranking_id TEXT NOT NULL REFERENCES ranking (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    region_id TEXT REFERENCES region (id),
    category_id TEXT REFERENCES category (id),
    observation_id TEXT REFERENCES observation (id),
    PRIMARY KEY (ranking_id, position)
) STRICT;
CREATE INDEX ranking_item_by_region ON ranking_item (region_id);
CREATE INDEX ranking_item_by_category ON ranking_item (category_id);
CREATE INDEX ranking_item_by_observation ON ranking_item (observation_id);

CREATE TABLE policy (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    doc_number TEXT NOT NULL,
    issued_on TEXT NOT NULL,
    level TEXT NOT NULL,
    kind TEXT NOT NULL,
    theme TEXT NOT NULL,
    region_id TEXT REFERENCES region (id),
    in_appendix INTEGER NOT NULL CHECK (in_appendix IN (0, 1)),
    anchor TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX policy_by_position ON policy (position);
CREATE INDEX policy_by_date ON policy (issued_on);
CREATE INDEX policy_by_region ON policy (region_id);

CREATE TABLE policy_issuer (
    policy_id TEXT NOT NULL REFERENCES policy (id),
    position INTEGER NOT NULL,
    agency TEXT NOT NULL,
    PRIMARY KEY (policy_id, position)
) STRICT;
CREATE INDEX policy_issuer_by_agency ON policy_issuer (agency);

CREATE TABLE policy_mention (
    policy_id TEXT NOT NULL REFERENCES policy (id),
    section_id TEXT NOT NULL REFERENCES section (id),
    anchor TEXT NOT NULL,
    date_printed TEXT NOT NULL, -- ISO, as exact as printed: 2022-05-26, 2022-05, 2022
    note TEXT NOT NULL
) STRICT;
CREATE INDEX policy_mention_by_policy ON policy_mention (policy_id);
CREATE INDEX policy_mention_by_section ON policy_mention (section_id);

CREATE TABLE case_study (
    id TEXT PRIMARY KEY,
    section_id TEXT NOT NULL REFERENCES section (id),
    title TEXT NOT NULL,
    theme TEXT NOT NULL,
    place TEXT NOT NULL,
    region_id TEXT REFERENCES region (id),
    organisation TEXT NOT NULL,
    year INTEGER,
    summary TEXT NOT NULL
) STRICT;
CREATE INDEX case_study_by_section ON case_study (section_id);
CREATE INDEX case_study_by_region ON case_study (region_id);

CREATE TABLE case_paragraph (
    case_id TEXT NOT NULL REFERENCES case_study (id),
    position INTEGER NOT NULL,
    heading TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (case_id, position)
) STRICT;

CREATE TABLE case_link (
    case_id TEXT NOT NULL,
    position INTEGER NOT NULL, -- of the paragraph
    start INTEGER NOT NULL, -- characters into its text
    length INTEGER NOT NULL,
    observation_id TEXT NOT NULL REFERENCES observation (id),
    PRIMARY KEY (case_id, position, start, observation_id),
    FOREIGN KEY (case_id, position) REFERENCES case_paragraph (case_id, position)
) STRICT;
CREATE INDEX case_link_by_observation ON case_link (observation_id);

CREATE TABLE term (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    definition TEXT NOT NULL,
    section_id TEXT REFERENCES section (id)
) STRICT;
CREATE INDEX term_by_section ON term (section_id);

CREATE TABLE discrepancy (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    detail TEXT NOT NULL,
    likelier TEXT NOT NULL,
    section_ids TEXT NOT NULL -- separated by one space
) STRICT;

CREATE TABLE discrepancy_place (
    discrepancy_id TEXT NOT NULL REFERENCES discrepancy (id),
    section_id TEXT NOT NULL REFERENCES section (id),
    anchor TEXT NOT NULL,
    printed TEXT NOT NULL
) STRICT;
CREATE INDEX discrepancy_place_by_discrepancy ON discrepancy_place (discrepancy_id);
CREATE INDEX discrepancy_place_by_section ON discrepancy_place (section_id);

CREATE TABLE claim (
    document_id TEXT NOT NULL REFERENCES document (id),
    anchor TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (document_id, anchor)
) STRICT;

CREATE TABLE alias ( -- what people also call a record; found as its name is
    kind TEXT NOT NULL, -- of search_entry; a value is named by its indicator
    ref TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (kind, ref, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE search_entry (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('observation', 'figure', 'table', 'ranking', 'policy', 'case', 'section', 'term',
        'region', 'reference', 'discrepancy')),
    ref TEXT NOT NULL,
    title TEXT NOT NULL,
    subtitle TEXT NOT NULL,
    body TEXT NOT NULL,
    spoken TEXT NOT NULL, -- syllables of the title, kuai'di'ye'wu'liang, then of the other names, separated by ｜
    name TEXT NOT NULL, -- other names
    weight REAL NOT NULL -- higher comes first among equals
) STRICT;
CREATE INDEX search_entry_by_ref ON search_entry (kind, ref);

CREATE TABLE search_member ( -- the observations that one result stands for: a value stated in several places
    entry_id INTEGER NOT NULL REFERENCES search_entry (id),
    ref TEXT NOT NULL REFERENCES observation (id),
    PRIMARY KEY (entry_id, ref)
) STRICT, WITHOUT ROWID;

-- rowid = search_entry.id; name, title, body hold the terms of search_entry.title (and other names), subtitle, body
-- (and agencies, addresses, spellings of document numbers); keys holds pinyin from every syllable on, numbers, and terms
-- that begin with ¤: magnitudes, dates, regions, years, units, agencies (desktop/core/spellings.py).
-- The text is split beforehand (desktop/core/bigrams.py), so the tokenizer only has to cut at spaces.
CREATE VIRTUAL TABLE search_index USING fts5 (
    name, title, body, keys, content = '', detail = 'column', prefix = '1 2', tokenize = 'ascii'
);
