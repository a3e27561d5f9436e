-- Requests to write off, and reports of faults.

create table write_off_request (
  id bigint not null,
  version int not null,
  school_id bigint not null,
  number int,
  date date not null,
  reason varchar(1000) not null,
  state varchar(10) not null,
  drawn_up_by varchar(120) not null,
  decided_by varchar(120),
  decided_at datetime(6),
  decision varchar(1000),
  primary key (id),
  key ix_write_off_request_school (school_id, date, id),
  key ix_write_off_request_state (state, date, id),
  constraint fk_write_off_request_school foreign key (school_id) references school (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table write_off_line (
  id bigint not null,
  version int not null,
  request_id bigint not null,
  school_id bigint not null,
  device_id bigint not null,
  former_status varchar(15),
  primary key (id),
  constraint uk_write_off_line_device unique (request_id, device_id),
  key ix_write_off_line_device (device_id, id),
  constraint fk_write_off_line_request foreign key (request_id) references write_off_request (id),
  constraint fk_write_off_line_device foreign key (device_id) references device (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table write_off_request_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  school_id bigint,
  number int,
  date date,
  reason varchar(1000),
  state varchar(10),
  drawn_up_by varchar(120),
  decided_by varchar(120),
  decided_at datetime(6),
  decision varchar(1000),
  primary key (id, rev),
  key ix_write_off_request_aud_school (school_id, rev),
  key ix_write_off_request_aud_rev (rev),
  key ix_write_off_request_aud_revend (revend),
  constraint fk_write_off_request_aud_rev foreign key (rev) references revision (id),
  constraint fk_write_off_request_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table fault_report (
  id bigint not null,
  version int not null,
  school_id bigint not null,
  device_id bigint not null,
  description varchar(1000) not null,
  reported_at datetime(6) not null,
  reported_by varchar(120) not null,
  resolved_at datetime(6),
  resolved_by varchar(120),
  resolution varchar(1000),
  primary key (id),
  key ix_fault_report_device (device_id, id),
  key ix_fault_report_open (resolved_at, school_id, id),
  constraint fk_fault_report_device foreign key (device_id) references device (id),
  constraint fk_fault_report_school foreign key (school_id) references school (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

create table fault_report_aud (
  rev bigint not null,
  revtype tinyint,
  revend bigint,
  id bigint not null,
  school_id bigint,
  device_id bigint,
  description varchar(1000),
  reported_at datetime(6),
  reported_by varchar(120),
  resolved_at datetime(6),
  resolved_by varchar(120),
  resolution varchar(1000),
  primary key (id, rev),
  key ix_fault_report_aud_school (school_id, rev),
  key ix_fault_report_aud_rev (rev),
  key ix_fault_report_aud_revend (revend),
  constraint fk_fault_report_aud_rev foreign key (rev) references revision (id),
  constraint fk_fault_report_aud_revend foreign key (revend) references revision (id)
) engine=InnoDB default character set utf8mb4 collate utf8mb4_unicode_ci;

-- A transfer's number names one paper of a school and year; the year is kept so that the database can refuse a second one.
alter table transfer add column year smallint as (year(date)) persistent,
  add constraint uk_transfer_number unique (school_id, year, number);
alter table write_off_request add column year smallint as (year(date)) persistent,
  add constraint uk_write_off_request_number unique (school_id, year, number);
