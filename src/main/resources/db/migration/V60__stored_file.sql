-- What people attach: the row says what it is and whose, the content lies in the data folder under its SHA-256.
create table stored_file (
  id bigint not null,
  version int not null,
  school_id bigint not null,
  sha256 varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  name varchar(120) not null,
  type varchar(10) not null,
  size bigint not null,
  width int,
  height int,
  stored_at datetime(6) not null,
  stored_by varchar(120) not null,
  hidden_at datetime(6),
  primary key (id),
  key ix_stored_file_sha256 (sha256),
  key ix_stored_file_school (school_id, id),
  constraint fk_stored_file_school foreign key (school_id) references school (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;
