-- Approved acts: written once and never changed. Each follows the one before it of its school; where a school's chain stands, and the last numbers
-- of its series, lies in a row of its own, which is locked while an act is being made.

create table act (
  id bigint not null,
  version int not null,
  school_id bigint not null,
  school_name varchar(60) not null,
  kind varchar(30) character set utf8mb4 collate utf8mb4_bin not null,
  year int not null,
  number int not null,
  dated date not null,
  title varchar(200) not null,
  subject_id bigint not null,
  code varchar(26) character set utf8mb4 collate utf8mb4_bin not null,
  totals varchar(8000) not null,
  approved_by varchar(250) not null,
  approved_at datetime(6) not null,
  corrects_id bigint,
  sha256 varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  size bigint not null,
  link int not null,
  previous_sha256 varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  chain_sha256 varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  primary key (id),
  constraint uk_act_code unique (code),
  constraint uk_act_number unique (school_id, kind, year, number),
  constraint uk_act_link unique (school_id, link),
  constraint uk_act_corrects unique (corrects_id),
  key ix_act_kind_subject (kind, subject_id),
  key ix_act_dated (dated, id),
  key ix_act_school_dated (school_id, dated, id),
  key ix_act_year_dated (year, dated, id),
  key ix_act_kind_dated (kind, dated, id),
  constraint fk_act_school foreign key (school_id) references school (id),
  constraint fk_act_corrects foreign key (corrects_id) references act (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table act_chain (
  id bigint not null,
  version int not null,
  school_id bigint not null,
  length int not null,
  head varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  numbers varchar(8000) not null,
  primary key (id),
  constraint uk_act_chain_school unique (school_id),
  constraint fk_act_chain_school foreign key (school_id) references school (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;
