-- PostgreSQL's first migration: what `migrations/list.ts` makes on SQLite up to 0013-first-minutes, table by table. Those remade
-- tables in SQLite's way. Later ones run on both. test/postgres/schema.test.ts holds both to the same columns and keys.
-- Texts compare by their bytes, as in SQLite, whatever the database's own order is.
create table tracks (
  guild_id text collate "C" not null,
  track_id text collate "C" not null,
  name text collate "C" not null,
  content text collate "C" not null,
  exam_date text collate "C",
  made_at_ms bigint not null,
  state text collate "C" not null,
  primary key (guild_id, track_id)
);
create table last_tracks (
  guild_id text collate "C" not null,
  member_id text collate "C" not null,
  track_id text collate "C" not null,
  primary key (guild_id, member_id)
);
create table track_files (
  guild_id text collate "C" not null,
  track_id text collate "C" not null,
  path text collate "C" not null,
  version bigint not null,
  kind text collate "C" not null,
  content bytea,
  size bigint not null,
  origin text collate "C" not null,
  added_by text collate "C" not null,
  added_at_ms bigint not null,
  removed bigint not null,
  change_id text collate "C" not null default '',
  primary key (guild_id, track_id, path, version)
);
create table schedules (
  id text collate "C" not null,
  guild_id text collate "C" not null,
  track_id text collate "C" not null,
  channel_id text collate "C" not null,
  local_time text collate "C" not null,
  zone text collate "C" not null,
  weekdays text collate "C" not null,
  every_other_from text collate "C",
  question_count bigint not null,
  services text collate "C" not null,
  open_hours bigint not null,
  ping_role_id text collate "C",
  reveal text collate "C" not null,
  language text collate "C" not null,
  publish bigint not null,
  paused text collate "C",
  next_due_at_ms bigint,
  question_source text collate "C" not null default 'auto',
  results_told text collate "C" not null default 'next',
  streak_freeze bigint not null default 0,
  dry_told bigint not null default 0,
  primary key (id),
  unique (guild_id, track_id)
);
create index schedules_next_due on schedules (next_due_at_ms);
create table occurrences (
  id text collate "C" not null,
  schedule_id text collate "C" not null references schedules (id),
  guild_id text collate "C" not null,
  channel_id text collate "C" not null,
  local_date text collate "C" not null,
  number bigint not null,
  of_day bigint not null,
  day_number bigint not null,
  state text collate "C" not null,
  reason text collate "C",
  due_at_ms bigint not null,
  opened_at_ms bigint,
  closes_at_ms bigint,
  closed_at_ms bigint,
  message_id text collate "C",
  fence bigint not null,
  owner text collate "C",
  lease_until_ms bigint not null,
  question_id text collate "C",
  question text collate "C",
  choice_order text collate "C" not null,
  reveal text collate "C" not null,
  language text collate "C" not null,
  ping_role_id text collate "C",
  results text collate "C",
  track_id text collate "C" not null default 'main',
  shown_answers bigint not null default 0,
  shown_at_ms bigint,
  primary key (id),
  unique (schedule_id, local_date, number)
);
create index occurrences_closing on occurrences (state, closes_at_ms);
create index occurrences_dates on occurrences (guild_id, track_id, local_date);
create index occurrences_due on occurrences (state, due_at_ms);
create table answers (
  occurrence_id text collate "C" not null references occurrences (id),
  member_id text collate "C" not null,
  guild_id text collate "C" not null,
  local_date text collate "C" not null,
  chosen text collate "C" not null,
  correct bigint not null,
  answered_at_ms bigint not null,
  points bigint not null,
  bonus bigint not null,
  streak bigint not null,
  track_id text collate "C" not null default 'main',
  press_id text collate "C" not null default '0',
  guessed bigint not null default 0,
  primary key (occurrence_id, member_id)
);
create index answers_dates on answers (guild_id, track_id, member_id, local_date);
create table answer_events (
  occurrence_id text collate "C" not null,
  member_id text collate "C" not null,
  press_id text collate "C" not null,
  chosen text collate "C" not null,
  correct bigint not null,
  at_ms bigint not null,
  guessed bigint not null,
  primary key (occurrence_id, member_id, press_id)
);
create table scores (
  guild_id text collate "C" not null,
  track_id text collate "C" not null,
  period text collate "C" not null,
  member_id text collate "C" not null,
  points bigint not null,
  correct bigint not null,
  answered bigint not null,
  streak bigint not null,
  last_date text collate "C" not null,
  primary key (guild_id, track_id, period, member_id)
);
create index scores_board on scores (guild_id, track_id, period, points desc, member_id);
create table streaks (
  guild_id text collate "C" not null,
  track_id text collate "C" not null,
  member_id text collate "C" not null,
  through_date text collate "C" not null,
  length bigint not null,
  primary key (guild_id, track_id, member_id)
);
create table seasons (
  guild_id text collate "C" not null,
  track_id text collate "C" not null,
  number bigint not null,
  name text collate "C" not null,
  from_date text collate "C" not null,
  to_date text collate "C",
  primary key (guild_id, track_id, number)
);
create table member_checks (
  guild_id text collate "C" not null,
  member_id text collate "C" not null,
  here bigint not null,
  at_ms bigint not null,
  primary key (guild_id, member_id)
);
create table notices (
  guild_id text collate "C" not null,
  track_id text collate "C" not null,
  notice_key text collate "C" not null,
  kind text collate "C" not null,
  content text collate "C" not null,
  times bigint not null,
  place bigint not null,
  primary key (guild_id, track_id, notice_key)
);
create table welcomes (
  guild_id text collate "C" not null,
  at_ms bigint not null,
  primary key (guild_id)
);
create table refused_questions (
  guild_id text collate "C" not null,
  track_id text collate "C" not null,
  fingerprint text collate "C" not null,
  question_id text collate "C" not null,
  at_ms bigint not null,
  primary key (guild_id, track_id, fingerprint)
);
create table practice_rounds (
  id text collate "C" not null,
  guild_id text collate "C" not null,
  member_id text collate "C" not null,
  question_ids text collate "C" not null,
  started_at_ms bigint not null,
  track_id text collate "C" not null default 'main',
  primary key (id)
);
create table practice_answers (
  round_id text collate "C" not null references practice_rounds (id),
  place bigint not null,
  question_id text collate "C" not null,
  chosen text collate "C" not null,
  correct bigint not null,
  answered_at_ms bigint not null,
  primary key (round_id, place)
);
create table cards (
  guild_id text collate "C" not null,
  track_id text collate "C" not null,
  member_id text collate "C" not null,
  question_id text collate "C" not null,
  due_ms bigint not null,
  stability double precision not null,
  difficulty double precision not null,
  reps bigint not null,
  lapses bigint not null,
  state bigint not null,
  interval_days bigint not null,
  last_review_ms bigint not null,
  buried_until_ms bigint not null default 0,
  suspended text collate "C" not null default '',
  primary key (guild_id, track_id, member_id, question_id)
);
create index cards_due on cards (guild_id, track_id, member_id, suspended, due_ms);
create table reviews (
  guild_id text collate "C" not null,
  track_id text collate "C" not null,
  member_id text collate "C" not null,
  question_id text collate "C" not null,
  source text collate "C" not null,
  ref text collate "C" not null,
  at_ms bigint not null,
  grade bigint not null,
  first bigint not null,
  primary key (guild_id, track_id, member_id, question_id, source, ref)
);
